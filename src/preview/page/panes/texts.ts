import { h } from '../html.ts'
import type { DataContent } from './dataPane.ts'

/** The plain text that is sent beside the HTML. */
export const plainText: DataContent = {
  of: ({ text }) => text,
  draw: ({ text, lang }) => [h('pre', { class: 'letter', lang }, text)],
}

/** What is left of the HTML when only the tags are stripped. */
export const strippedText: DataContent = {
  of: ({ stripped }) => stripped,
  draw: ({ stripped, lang }) => [h('pre', { class: 'letter', lang }, stripped)],
}
