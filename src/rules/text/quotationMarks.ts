import type { Passage } from '../../model/manuscript.ts'
import type { Evidence } from '../evidence.ts'
import { defineRule, type Found } from '../rule.ts'
import { curledMarks } from './curl.ts'
import { fixOf, isInIssue } from './writing.ts'

type Details =
  | {
      readonly kind: 'style'
      readonly mark: string
      readonly style: 'curly' | 'straight'
      readonly right: string | null
    }
  | {
      readonly kind: 'mixed'
      readonly mark: string
      readonly fewer: number
      readonly more: number
      readonly straight: boolean
    }

export const quotationMarks = defineRule<Details>({
  id: 'quotation-marks',
  group: 'text',
  severity: 'warning',
  summary: 'Quotation marks or apostrophes are of the other kind than the rest.',
  why: 'Curly marks (“ ” ’) belong to printed text, straight ones (" \') to the typewriter; side by side they look like a slip. Say in newsletter.yaml which ones your texts have, as `quotes: curly` or `quotes: straight`, and every other one is found. Feet, inches, minutes and seconds keep their straight marks.',
  looksAt:
    'every text; without `quotes` in newsletter.yaml only whether an issue has double quotation marks of both kinds.',
  say: (details) =>
    details.kind === 'style'
      ? {
          message: `This ${details.mark} is ${details.style === 'curly' ? 'straight' : 'curly'}, and newsletter.yaml says that texts have ${details.style} marks.`,
          help: details.right === null ? `Write the ${details.style} mark instead.` : `Write ${details.right} instead.`,
        }
      : {
          message: `This issue has ${details.more} ${details.straight ? 'curly' : 'straight'} double quotation marks and ${details.fewer} ${details.straight ? 'straight' : 'curly'}; this is the first of the fewer kind.`,
          help: `Write ${details.straight ? '“ and ”' : 'straight ones (")'} here, too. With “quotes: curly” in newsletter.yaml, check finds each straight mark and can mend it.`,
        },
  good: () => [
    { body: "She said “yes”, and that’s 'all'. The region's plan is 6\" long." },
    { body: 'She said "yes", and that\'s all.' },
    { body: '“That’s a 6" pipe, 5\' 10" tall”, they said.', newsletter: { quotes: 'curly' } },
    { body: 'She said "yes", and that\'s all.', newsletter: { quotes: 'straight' } },
  ],
  bad: () => [
    { body: 'She said “yes”, he said "no", and all wrote “why”.', at: ['"'] },
    { body: 'She said "yes", he said “no", and all wrote "why".', at: ['“'] },
    {
      body: 'She said "yes" ("why not?"), and that\'s the partners\' plan in the \'90s for "Horizon 2020".',
      newsletter: { quotes: 'curly' },
      at: ['"', '"', '"', '"', "'", "'", "'", '"', '"'],
      fixed: 'She said “yes” (“why not?”), and that’s the partners’ plan in the ’90s for “Horizon 2020”.',
    },
    {
      section: { title: "The region's 'new' plan", body: '\'Tis a 6" pipe,\nand "so.' },
      newsletter: { quotes: 'curly' },
      at: ["'", "'", "'", "'", '"'],
      fixed: 'The region’s ‘new’ plan',
    },
    { body: 'That’s “all”.', newsletter: { quotes: 'straight' }, at: ['’', '“', '”'] },
  ],
  look: {
    issue(evidence, found) {
      const { quotes } = evidence.newsletter
      if (quotes === 'curly')
        for (const passage of evidence.manuscript.passages) lookForStraight(passage, evidence, found)
      else if (quotes === 'straight') for (const passage of evidence.manuscript.passages) lookForCurly(passage, found)
      else lookForMixed(evidence, found)
    },
  },
})

function lookForStraight({ text, at }: Passage, { language }: Evidence, found: Found<Details>): void {
  if (!/["']/.test(text)) return
  for (const { index, curly } of curledMarks(text, language.tag)) {
    const char = text[index] ?? ''
    const place = at(index, index + 1)
    // In YAML's single quotes an apostrophe is written twice; half of it cannot be replaced.
    const isHalf = char === "'" && (place.source.text[place.from - 1] === char || place.source.text[place.to] === char)
    const fix = curly === null || isHalf ? undefined : fixOf(place, char, curly)
    found(place, { kind: 'style', mark: nameOf(char), style: 'curly', right: curly }, fix)
  }
}

function lookForCurly({ text, at }: Passage, found: Found<Details>): void {
  for (const { 0: char, index } of text.matchAll(/[“”„‟‘’‚‛]/g))
    found(at(index, index + 1), {
      ...{ kind: 'style', mark: nameOf(char), style: 'straight' },
      right: /[“”„‟]/.test(char) ? '"' : "'",
    })
}

function nameOf(char: string): string {
  return /["“”„‟]/.test(char) ? 'quotation mark' : 'apostrophe or quotation mark'
}

function lookForMixed({ manuscript, language }: Evidence, found: Found<Details>): void {
  const straight: Mark[] = []
  const curly: Mark[] = []
  for (const passage of manuscript.passages) {
    if (!isInIssue(passage) || !/["“”„]/.test(passage.text)) continue
    for (const { index } of curledMarks(passage.text, language.tag))
      if (passage.text[index] === '"') straight.push({ passage, index })
    for (const { index } of passage.text.matchAll(/[“”„]/g)) curly.push({ passage, index })
  }
  const [fewer, more] = straight.length <= curly.length ? [straight, curly] : [curly, straight]
  const first = fewer[0]
  if (!first) return
  found(first.passage.at(first.index, first.index + 1), {
    ...{ kind: 'mixed', mark: '', fewer: fewer.length, more: more.length, straight: fewer === straight },
  })
}

interface Mark {
  readonly passage: Passage
  readonly index: number
}
