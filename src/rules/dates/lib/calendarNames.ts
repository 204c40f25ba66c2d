import { weakMemo } from '../../../lib/cache/memo.ts'
import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import { escapeRegExp } from '../../../lib/text/escapeRegExp.ts'
import type { Language } from '../../../model/language.ts'
import type { LanguageWords } from '../../../model/languageWords.ts'
import { wordsOf } from '../../lib/wordLists.ts'
import type { Setting } from '../../setting.ts'

/** Words for months or weekdays, and which one each means. */
interface Names {
  /** Source of a regular expression without capturing groups. */
  readonly pattern: string
  /** January and Monday are 0; -1 for another word. */
  readonly indexOf: (word: string) => number
}

export interface CalendarNames {
  readonly months: Names
  readonly weekdays: Names
  /** Sources of regular expressions: words between two days, before a weekday that is many days, between one and its date. */
  readonly joins: string
  readonly every: string
  readonly between: string
  /** Whether the day or the month may come first in figures. */
  readonly hasTwoOrders: boolean
}

/** The months and weekdays of the language and of English, in full, abbreviated and in other forms. */
export function calendarNamesFor({ language, words }: Pick<Setting, 'language' | 'words'>): CalendarNames {
  return namesFor(words)(language)
}

const namesFor = weakMemo((words: readonly LanguageWords[]) =>
  weakMemo((language: Language): CalendarNames => {
    const english = words.find(({ id }) => id === 'en')?.calendar
    const isEnglish = baseLanguage(language.tag) === 'en'
    const own = isEnglish ? null : wordsOf({ language, words })?.calendar
    const names = (list: 'months' | 'weekdays') =>
      createNames([
        // In lower case “may”, “march” and short forms are other words.
        ...formsIn(english?.[list]).map(
          ([form, at]) =>
            [
              [form, form.toUpperCase(), ...(/^(?:April|June|July|.{6,})$/.test(form) ? [form.toLowerCase()] : [])],
              at,
            ] as const,
        ),
        ...language[list].map((name, at) => [isEnglish ? [name] : spellingsOf(name), at] as const),
        // Short forms with a capital are often names: “Sam”, “Mai”.
        ...formsIn(own?.[list]).map(
          ([form, at]) => [form.length > 5 ? spellingsOf(form).slice(0, 3) : [form], at] as const,
        ),
      ])
    const wordsFor = (list: 'joins' | 'every' | 'between') =>
      anyOf([...(english?.[list] ?? []), ...(own?.[list] ?? [])])
    return {
      ...{ months: names('months'), weekdays: names('weekdays') },
      ...{ joins: wordsFor('joins'), every: wordsFor('every'), between: wordsFor('between') },
      hasTwoOrders: isEnglish,
    }
  }),
)

/** Each form with its index in the list: “January|Jan” has two forms with index 0. */
function formsIn(list: readonly string[] | null | undefined): readonly (readonly [form: string, at: number])[] {
  return (list ?? []).flatMap((forms, at) => forms.split('|').map((form) => [form, at] as const))
}

function createNames(all: readonly (readonly [words: readonly string[], at: number])[]): Names {
  const index = new Map<string, number>()
  for (const [words, at] of all) for (const word of words) if (!index.has(word)) index.set(word, at)
  return { pattern: anyOf([...index.keys()]), indexOf: (word) => index.get(word.replace(/\s+/g, ' ')) ?? -1 }
}

/** The source of a regular expression that prefers longer words; without words it matches nothing. */
function anyOf(words: readonly string[]): string {
  const sources = words.toSorted((a, b) => b.length - a.length).map(escapeForRegExp)
  return `(?:${sources.join('|') || '(?!)'})`
}

/** “Lundi”, “lundi”, “LUNDI”. */
function spellingsOf(name: string): string[] {
  const small = name.charAt(0).toLowerCase() + name.slice(1)
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return [name, small, capital, name.toLowerCase(), name.toUpperCase()]
}

function escapeForRegExp(name: string): string {
  return escapeRegExp(name).replaceAll(' ', '\\s+')
}
