import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
/** A straight mark that is no measure; `curly` is what it would be, null where nobody can be sure. */
export interface StraightMark {
  readonly index: number
  readonly curly: string | null
}

/** What opens and closes a quotation, by language. Others keep to themselves what they would have. */
const pairs: { readonly [language: string]: readonly [double: string, single: string] } = {
  en: ['“”', '‘’'],
  cy: ['“”', '‘’'],
  ga: ['“”', '‘’'],
  de: ['„“', '‚‘'],
  pl: ['„”', '‚’'],
  ro: ['„”', '‚’'],
  sv: ['””', '’’'],
}

/** The straight quotation marks and apostrophes of a text, without those that mean feet, inches, minutes or seconds. */
export function curledMarks(text: string, tag: string): StraightMark[] {
  const pair = pairs[baseLanguage(tag)]
  const marks = [...doubles(text, pair?.[0]), ...singles(text, pair?.[1])]
  return marks.sort((a, b) => a.index - b.index)
}

function doubles(text: string, pair: string | undefined): StraightMark[] {
  let isOpen = false
  let isSound = true
  const found: { readonly index: number; readonly opens: boolean }[] = []
  for (const { index } of text.matchAll(/"/g)) {
    if (!isOpen && isFigure(text[index - 1])) continue
    const sides = sidesOf(text, index)
    // A mark that could be either is the other one of its pair.
    const opens: boolean = sides === 'either' ? !isOpen : sides === 'opens'
    if (opens === isOpen) isSound = false
    isOpen = opens
    found.push({ index, opens })
  }
  const isCertain = isSound && !isOpen && pair !== undefined
  return found.map(({ index, opens }) => ({ index, curly: isCertain ? ((opens ? pair[0] : pair[1]) ?? null) : null }))
}

function singles(text: string, pair: string | undefined): StraightMark[] {
  const all = [...text.matchAll(/'/g)].map(({ index }) => index).filter((index) => !isMeasure(text, index))
  const isInner = (index: number) => isLetter(text[index - 1]) && isLetter(text[index + 1])
  const isShort = (index: number) => {
    const after = text.slice(index + 1, index + 8)
    return shortened(after).test(after)
  }
  const outer = all.filter((index) => !isInner(index) && !isShort(index))
  const [first = -1, second = -1] = outer
  const isQuoted =
    outer.length === 2 &&
    sidesOf(text, first) === 'opens' &&
    sidesOf(text, second) === 'closes' &&
    // “the 'new partners' plan”: the first of these may be the whole quotation, or not.
    !/s$/.test(text.slice(0, second))
  // Where one opens, a mark behind an s may close it.
  const opening = outer.find((index) => sidesOf(text, index) === 'opens') ?? text.length
  return all.map((index) => {
    if (isInner(index) || isShort(index)) return { index, curly: '’' }
    if (isQuoted) return { index, curly: (index === first ? pair?.[0] : pair?.[1]) ?? null }
    const isPlural =
      pair?.[1] === '’' && index < opening && sidesOf(text, index) === 'closes' && isLetter(text[index - 1])
    return { index, curly: isPlural ? '’' : null }
  })
}

/** What begins with an apostrophe: years, and words that have lost their start. */
const shortened = letterRegExp(
  String.raw`^(?:\d0s\b|\d\d\b(?!')|tis\b|twas\b|em\b|cause\b|til\b|bout\b|n\b|(?:r|n|m|i|u|w|ch|th|ll)(?![\p{L}']))`,
  'i',
)

const letter = letterRegExp(String.raw`[\p{L}\p{M}\d]`)

/** 5' 10": a foot or a minute, unless a year is quoted. */
function isMeasure(text: string, index: number): boolean {
  const [before, after] = [text[index - 1], text[index + 1]]
  return isFigure(before) && (!isLetter(after) || isFigure(after) || /[NSEW]/.test(after ?? ''))
}

function sidesOf(text: string, index: number): 'opens' | 'closes' | 'either' {
  const before = text[index - 1] ?? ' '
  const after = text[index + 1] ?? ' '
  const isFree = /[\s([{/–—‘“„«-]/.test(before)
  const isBound = /[\s.,;:!?)\]}/–—’”»…-]/.test(after)
  if (isFree && !/\s/.test(after)) return isBound && !/[\s([]/.test(before) ? 'either' : 'opens'
  return isBound && !/\s/.test(before) ? 'closes' : 'either'
}

function isFigure(char: string | undefined): boolean {
  return char !== undefined && /\d/.test(char)
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && letter(char).test(char)
}
