import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Place } from '../../model/source.ts'
import { defineRule } from '../rule.ts'
import { maskAddresses, withoutAccents } from './lib/words.ts'

/** Words with a capital, one after another; hyphens and apostrophes join a word. */
const capitalisedWords = letterRegExp(
  String.raw`(?<![\p{L}\p{N}@#/.’'-])\p{Lu}[\p{L}\p{M}]+(?:[’'‐-][\p{L}\p{M}]+)*(?:[  ]\p{Lu}[\p{L}\p{M}]+(?:[’'‐-][\p{L}\p{M}]+)*)*(?![\p{L}\p{N}@#/])`,
  'g',
)

interface Occurrence {
  readonly name: string
  readonly place: () => Place
}

export const nameTwoWays = defineRule<{ name: string; other: string }>({
  id: 'name-two-ways',
  group: 'text',
  severity: 'warning',
  summary: 'A name is written in two ways: with and without an accent, a hyphen or an apostrophe.',
  why: 'People and places notice when their name is written wrongly, and readers wonder whether two are meant.',
  looksAt: 'names with a capital in all texts of the issue; the rarer way is reported.',
  eachLanguage: true,
  say: ({ name, other }) => ({
    message: `“${name}” is written “${other}” elsewhere in this issue.`,
    help: 'Look up which of the two is right, and write it so everywhere.',
    suggestion: other,
  }),
  good: () => [
    {
      body: 'The firms of Mézières and Mézières’s mayor met the Regions’ office. Each Region’s plan is one of the Regions.',
    },
    { body: 'In Bath they met at Guild Street; Guilds Street is elsewhere.' },
    { body: 'The partners’ meeting was for Partners. O’Brien’s bakery and the O’Brien family took part.' },
  ],
  bad: () => [
    { body: 'The fair of Mézières is here. We met in Mézières, and then Mezières closed.', at: ['Mezières'] },
    { body: 'The centre of Glanrafon opened. Visit Glanrafon, or the hall of Glan-Rafon.', at: ['Glan-Rafon'] },
    { body: "The road at Friar's Loop is closed. From Friar's Loop on, Friars Loop is too.", at: ['Friars Loop'] },
  ],
  look: {
    // Compares every name with all others.
    issue({ manuscript }, found) {
      const occurrences = new Map<string, Occurrence[]>()
      const addOccurrence = (key: string, one: Occurrence) => {
        const known = occurrences.get(key)
        if (known) known.push(one)
        else occurrences.set(key, [one])
      }
      for (const { role, text, section, at } of manuscript.passages) {
        if (section === null || role === 'alt') continue
        for (const { 0: run, index } of maskAddresses(text).matchAll(capitalisedWords(text))) {
          const words = [...run.matchAll(/[^\s]+/g)]
          words.forEach(({ 0: word, index: from }, i) => {
            const next = words[i + 1]
            if (word.length >= 5 && !/[’']/.test(word)) addOccurrence(keyOf(word), occurrenceOf(word, from))
            if (next) addOccurrence(`${keyOf(word)} ${keyOf(next[0])}`, occurrenceOf(`${word} ${next[0]}`, from))
          })
          function occurrenceOf(name: string, from: number): Occurrence {
            return { name: name.replaceAll('’', "'"), place: () => at(index + from, index + from + name.length) }
          }
        }
      }
      const reported = new Set<string>()
      for (const [key, all] of occurrences) {
        if (all.length < 2) continue
        const counts = new Map<string, number>()
        for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1)
        if (counts.size < 2) continue
        const [other = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
        for (const { name, place } of all) {
          // Some languages write no accents on capitals.
          if (name === other || name.toLowerCase() === other.toLowerCase() || isCapitals(name) || isCapitals(other))
            continue
          // A pair is not reported when one of its words has been.
          if (key.includes(' ') && name.split(' ').some((word) => reported.has(word))) continue
          if (/['’]s?$/.test(name) || /['’]s?$/.test(other)) continue
          if (!key.includes(' ')) reported.add(name)
          found(place(), { name, other })
        }
      }
    },
  },
})

function keyOf(word: string): string {
  return withoutAccents(word)
    .replace(/[’'‐-]/g, '')
    .toLowerCase()
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase()
}
