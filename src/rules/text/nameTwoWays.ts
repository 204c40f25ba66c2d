import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Place } from '../../model/source.ts'
import { defineRule } from '../rule.ts'
import { withoutAccents, withoutAddresses } from './lib/words.ts'

/** A name of one word, or of two: only there an apostrophe can be told from that of a genitive. */
const names = letterRegExp(
  String.raw`(?<![\p{L}\p{N}@#/.’'-])\p{Lu}[\p{L}\p{M}]+(?:[’'‐-][\p{L}\p{M}]+)*(?:[  ]\p{Lu}[\p{L}\p{M}]+(?:[’'‐-][\p{L}\p{M}]+)*)*(?![\p{L}\p{N}@#/])`,
  'g',
)

interface Written {
  readonly name: string
  readonly place: () => Place
}

export const nameTwoWays = defineRule<{ name: string; other: string }>({
  id: 'name-two-ways',
  group: 'text',
  severity: 'warning',
  summary: 'A name is written in two ways: with and without an accent, a hyphen or an apostrophe.',
  why: 'People and places notice when their name is written wrongly, and readers wonder whether two are meant.',
  looksAt: 'names with a capital in all texts of the issue; the way that is rarer is told of.',
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
    // Names are compared with all others.
    issue({ manuscript }, found) {
      const ways = new Map<string, Written[]>()
      const add = (key: string, one: Written) => {
        const known = ways.get(key)
        if (known) known.push(one)
        else ways.set(key, [one])
      }
      for (const { role, text, section, at } of manuscript.passages) {
        if (section === null || role === 'alt') continue
        for (const { 0: run, index } of withoutAddresses(text).matchAll(names(text))) {
          const words = [...run.matchAll(/[^\s]+/g)]
          words.forEach(({ 0: word, index: from }, i) => {
            const next = words[i + 1]
            if (word.length >= 5 && !/[’']/.test(word)) add(keyOf(word), spanned(word, from))
            if (next) add(`${keyOf(word)} ${keyOf(next[0])}`, spanned(`${word} ${next[0]}`, from))
          })
          function spanned(name: string, from: number): Written {
            return { name: name.replaceAll('’', "'"), place: () => at(index + from, index + from + name.length) }
          }
        }
      }
      const told = new Set<string>()
      for (const [key, all] of ways) {
        if (all.length < 2) continue
        const counts = new Map<string, number>()
        for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1)
        if (counts.size < 2) continue
        const [other = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
        for (const { name, place } of all) {
          // A name in capitals has no accents in some languages, and a pair of names is told of once.
          if (name === other || name.toLowerCase() === other.toLowerCase() || isCapitals(name) || isCapitals(other))
            continue
          if (key.includes(' ') && name.split(' ').some((word) => told.has(word))) continue
          if (/['’]s?$/.test(name) || /['’]s?$/.test(other)) continue
          if (!key.includes(' ')) told.add(name)
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
