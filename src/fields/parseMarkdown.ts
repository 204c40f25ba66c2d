import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { remember } from '../lib/remember.ts'

/**
 * CommonMark, less what an author in an email never means: raw HTML, code (four spaces are a slip), quotation marks at
 * line starts, rules and underlined headings (dashes are dashes), and link definitions. All of these stay text.
 */
const plainWriting = {
  disable: {
    null: [
      'htmlFlow',
      'htmlText',
      'codeIndented',
      'codeFenced',
      'codeText',
      'blockQuote',
      'thematicBreak',
      'setextUnderline',
      'definition',
    ],
  },
}

/** The syntax tree, each node with its offsets in the text. */
export const parseMarkdown = remember(
  200_000,
  (text: string) => text,
  (text): Root => fromMarkdown(text, { extensions: [plainWriting] }),
)
