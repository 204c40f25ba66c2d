import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { findLineEnds } from './lineEnds.ts'

/** A line that may be more than a part of a paragraph: a list item, a heading. */
const beginsBlock = letterRegExp(String.raw`^[ \t]*[^\p{L}\s[("“‘„«']`, 'm')

/**
 * Whether Markdown has nothing but paragraphs in which lines run on, without lists, headings and line breaks. False also
 * where that is not certain: this is to spare parsing most texts.
 */
export function isRunningText(text: string): boolean {
  if (beginsBlock(text).test(text) || /(?: {2}|\\)\n|\r/.test(text)) return false
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/)
  return !paragraphs.some((one) => findLineEnds(one.split('\n').map((line) => line.trim())).includes(true))
}
