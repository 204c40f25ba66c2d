import type { Language } from '../../model/language.ts'
import { type DraftFinding, defineRule, type Found } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'
import { straightMarksIn } from './lib/straightMarks.ts'
import { literalFix } from './lib/writing.ts'

type Details =
  | {
      readonly kind: 'style'
      readonly mark: string
      readonly style: 'curly' | 'straight'
      readonly right: string | null
    }
  | {
      readonly kind: 'mixed'
      /** For one text, before `gather`: the number of its marks of this kind; `more` is then 0. */
      readonly fewer: number
      readonly more: number
      /** Whether the fewer marks are straight. */
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
          help: `Write ${details.straight ? '“ and ”' : 'straight ones (")'} here, too. With “quotes: curly” in newsletter.yaml, check finds each straight mark and can fix it.`,
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
    passage({ passage, newsletter: { quotes }, language }, found) {
      if (quotes === 'curly') lookForStraight(passage, language, found)
      else if (quotes === 'straight') lookForCurly(passage, found)
      else countMarks(passage, language, found)
    },
  },
  gather(all) {
    const [straight, curly] = [marksOf(all, true), marksOf(all, false)]
    const [fewer, more] = straight.count <= curly.count ? [straight, curly] : [curly, straight]
    const mixed: Details = { kind: 'mixed', fewer: fewer.count, more: more.count, straight: fewer === straight }
    const style = all.filter(({ details }) => details.kind === 'style')
    return fewer.first ? [...style, { place: fewer.first.place, details: mixed }] : style
  },
})

function lookForStraight({ text, at }: SeenPassage, language: Language, found: Found<Details>): void {
  if (!/["']/.test(text)) return
  for (const { index, curly } of straightMarksIn(text, language.tag)) {
    const char = text[index] ?? ''
    const place = at(index, index + 1)
    // In a single-quoted YAML string an apostrophe is written twice, and one half alone cannot be replaced.
    const isDoubledInYaml =
      char === "'" && (place.source.text[place.from - 1] === char || place.source.text[place.to] === char)
    const fix = curly === null || isDoubledInYaml ? undefined : literalFix(place, char, curly)
    found(place, { kind: 'style', mark: nameOf(char), style: 'curly', right: curly }, fix)
  }
}

function lookForCurly({ text, at }: SeenPassage, found: Found<Details>): void {
  for (const { 0: char, index } of text.matchAll(/[“”„‟‘’‚‛]/g))
    found(at(index, index + 1), {
      ...{ kind: 'style', mark: nameOf(char), style: 'straight' },
      right: /[“”„‟]/.test(char) ? '"' : "'",
    })
}

function nameOf(char: string): string {
  return /["“”„‟]/.test(char) ? 'quotation mark' : 'apostrophe or quotation mark'
}

/** Counts the double marks in the issue's own texts, not in newsletter.yaml. */
function countMarks({ text, at, path, sectionType }: SeenPassage, language: Language, found: Found<Details>): void {
  if ((sectionType === null && path !== 'subject' && path !== 'preview') || !/["“”„]/.test(text)) return
  const straight = straightMarksIn(text, language.tag).flatMap(({ index }) => (text[index] === '"' ? [index] : []))
  const curly = Array.from(text.matchAll(/[“”„]/g), ({ index }) => index)
  for (const marks of [straight, curly]) {
    const [first] = marks
    if (first !== undefined)
      found(at(first, first + 1), { kind: 'mixed', fewer: marks.length, more: 0, straight: marks === straight })
  }
}

function marksOf(all: readonly DraftFinding<Details>[], straight: boolean) {
  const own = all.flatMap(({ place, details }) =>
    details.kind === 'mixed' && details.straight === straight ? [{ place, count: details.fewer }] : [],
  )
  return { count: own.reduce((sum, { count }) => sum + count, 0), first: own[0] }
}
