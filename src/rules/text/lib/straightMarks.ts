import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'

/** A straight quotation mark or apostrophe; `curly` is its curly form, null where that is not certain. */
export interface StraightMark {
  readonly index: number
  readonly curly: string | null
}

/** Opening and closing marks by language. Texts in other languages get no suggestion for quotations. */
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
export function straightMarksIn(text: string, tag: string): StraightMark[] {
  const pair = pairs[baseLanguage(tag)]
  const marks = [...doubleMarks(text, pair?.[0]), ...singleMarks(text, pair?.[1])]
  return marks.sort((a, b) => a.index - b.index)
}

function doubleMarks(text: string, pair: string | undefined): StraightMark[] {
  let isOpen = false
  let alternates = true
  const found: { readonly index: number; readonly opens: boolean }[] = []
  for (const { index } of text.matchAll(/"/g)) {
    if (!isOpen && isDigit(text[index - 1])) continue
    const sides = directionOf(text, index)
    // A mark that could be either opens or closes in turn.
    const opens: boolean = sides === 'either' ? !isOpen : sides === 'opens'
    if (opens === isOpen) alternates = false
    isOpen = opens
    found.push({ index, opens })
  }
  const isCertain = alternates && !isOpen && pair !== undefined
  return found.map(({ index, opens }) => ({ index, curly: isCertain ? ((opens ? pair[0] : pair[1]) ?? null) : null }))
}

function singleMarks(text: string, pair: string | undefined): StraightMark[] {
  const all = [...text.matchAll(/'/g)].map(({ index }) => index).filter((index) => !isMeasure(text, index))
  const isInsideWord = (index: number) => isLetter(text[index - 1]) && isLetter(text[index + 1])
  const isElision = (index: number) => {
    const after = text.slice(index + 1, index + 8)
    return elision(after).test(after)
  }
  const outer = all.filter((index) => !isInsideWord(index) && !isElision(index))
  const [first = -1, second = -1] = outer
  const isQuoted =
    outer.length === 2 &&
    directionOf(text, first) === 'opens' &&
    directionOf(text, second) === 'closes' &&
    // “the 'new partners' plan”: the last mark may be an apostrophe.
    !/s$/.test(text.slice(0, second))
  // After an opening mark, one that follows a letter may close it.
  const opening = outer.find((index) => directionOf(text, index) === 'opens') ?? text.length
  return all.map((index) => {
    if (isInsideWord(index) || isElision(index)) return { index, curly: '’' }
    if (isQuoted) return { index, curly: (index === first ? pair?.[0] : pair?.[1]) ?? null }
    const isPlural =
      pair?.[1] === '’' && index < opening && directionOf(text, index) === 'closes' && isLetter(text[index - 1])
    return { index, curly: isPlural ? '’' : null }
  })
}

/** The text after an apostrophe that replaces letters or figures: ’90s, ’tis. */
const elision = letterRegExp(
  String.raw`^(?:\d0s\b|\d\d\b(?!')|tis\b|twas\b|em\b|cause\b|til\b|bout\b|n\b|(?:r|n|m|i|u|w|ch|th|ll)(?![\p{L}']))`,
  'i',
)

const letter = letterRegExp(String.raw`[\p{L}\p{M}\d]`)

/** Whether a mark means feet or minutes, as in 5' 10" or 51° 30' N. */
function isMeasure(text: string, index: number): boolean {
  const [before, after] = [text[index - 1], text[index + 1]]
  return isDigit(before) && (!isLetter(after) || isDigit(after) || /[NSEW]/.test(after ?? ''))
}

function directionOf(text: string, index: number): 'opens' | 'closes' | 'either' {
  const before = text[index - 1] ?? ' '
  const after = text[index + 1] ?? ' '
  const isFree = /[\s([{/–—‘“„«-]/.test(before)
  const isBound = /[\s.,;:!?)\]}/–—’”»…-]/.test(after)
  if (isFree && !/\s/.test(after)) return isBound && !/[\s([]/.test(before) ? 'either' : 'opens'
  return isBound && !/\s/.test(before) ? 'closes' : 'either'
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /\d/.test(char)
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && letter(char).test(char)
}
