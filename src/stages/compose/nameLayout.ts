import { boldWidth } from '../../lib/text/boldWidth.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { Theme } from '../../model/theme.ts'

/** CSS pixels of a window, and what a page that an email is pasted into takes of them by its margins and its own frame. */
const phone = 320
const pageFrame = 44

/** The share of the content that stays empty beside the name, in per cent. */
const whiteSpace = 1

/** A name beside something that is smaller than this gets the whole width, if it can be larger there. */
const leastBeside = 26

/** Words that are too wide at this size break: those of more than 20 letters. */
const least = 14

/** What readers may add to each letter, in em: WCAG 2.2, 1.4.12. */
const letterSpacing = 0.12

/**
 * The size of the newsletter's name in the masthead, in CSS pixels, and whether the name gets the whole width (`wide`).
 * No word of it breaks: not on a phone, not with wider letter spacing, nor at 600 pixels with text enlarged to 200 %.
 * `taken`: the share of the content that a logo or the funder's emblem beside it takes, in per cent; null for none.
 */
export function nameLayout(
  name: string,
  taken: number | null,
  { width, gutter, font }: Pick<Theme, 'width' | 'gutter' | 'font'>,
): TemplateValues {
  const words = wordsOf(name).map((word) => ({ em: boldWidth(word, font), letters: word.length }))
  const widest = Math.max(...words.map(({ em }) => em))
  const widestSpaced = Math.max(...words.map(({ em, letters }) => em + letterSpacing * letters))
  const onPhone = phone - 2 * gutter
  const preferred = name.length < 28 ? 34 : name.length < 45 ? 28 : 24
  const largest = Math.min(preferred, (onPhone - pageFrame) / widest, onPhone / widestSpaced)
  const sizeIn = (column: number) => Math.floor(Math.min(largest, column / 2 / widest))
  const content = width - 2 * gutter - pageFrame
  const beside = taken === null ? 0 : sizeIn((content * (100 - taken - whiteSpace)) / 100)
  const alone = sizeIn(content)
  const wide = beside < Math.min(alone, leastBeside)
  const size = Math.max(wide ? alone : beside, least)
  return { wide, size, lineHeight: Math.ceil((size * 1.15) / 2) * 2 }
}

/** What browsers keep on one line. They break Chinese, Japanese and Korean between any two signs. */
function wordsOf(name: string): string[] {
  return name.split(/\s+|(?<=-)|(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])/u)
}
