import { weakMemo } from '../../lib/memo.ts'
import type { Language } from '../../model/language.ts'

/** Words for months or weekdays, and which one each means. */
export interface Names {
  /** For use in a regular expression. */
  readonly pattern: string
  /** January and Monday are 0. */
  readonly indexOf: (word: string) => number
}

const englishMonths =
  'January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep October|Oct November|Nov December|Dec'
const englishWeekdays =
  'Monday|Mon Tuesday|Tues|Tue Wednesday|Weds|Wed Thursday|Thurs|Thur|Thu Friday|Fri Saturday|Sat Sunday|Sun'

/** The months and weekdays of a language and of English, in full and as they are usually cut short. */
export const namesIn = weakMemo(({ id, months, weekdays }: Language) => ({
  months: names(englishMonths, months, id),
  weekdays: names(englishWeekdays, weekdays, id),
}))

function names(english: string, own: readonly string[], language: string): Names {
  const index = new Map<string, number>()
  const add = (word: string, at: number) => {
    if (!index.has(word)) index.set(word, at)
  }
  english.split(' ').forEach((words, at) => {
    // In small letters “may” and “march” are other words.
    for (const word of words.split('|')) for (const one of [word, word.toUpperCase()]) add(one, at)
  })
  const isEnglish = /^en\b/.test(language)
  own.forEach((name, at) => {
    for (const word of isEnglish ? [name] : written(name)) add(word, at)
    if (language === 'cy') add(softened(name), at)
  })
  const pattern = [...index.keys()].sort((a, b) => b.length - a.length).map(escaped)
  return { pattern: `(?:${pattern.join('|')})`, indexOf: (word) => index.get(word.replace(/\s+/g, ' ')) ?? -1 }
}

/** “Dydd Llun”, “dydd Llun” and, after a preposition, “ddydd Llun”; “Lundi”, “lundi”, “LUNDI”. */
function written(name: string): string[] {
  const small = name.charAt(0).toLowerCase() + name.slice(1)
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  const soft = /^dydd /.test(small) ? [`d${small}`] : []
  return [name, small, capital, name.toLowerCase(), name.toUpperCase(), ...soft]
}

/** In this language a word begins otherwise after some others: “6ed o Fai”. */
function softened(name: string): string {
  return name.replace(/^M/, 'F').replace(/^T/, 'D').replace(/^Rh/, 'R').replace(/^Go/, 'O')
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')
}
