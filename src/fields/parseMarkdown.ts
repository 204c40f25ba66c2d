import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { lruMemo } from '../lib/cache/lruMemo.ts'
import { convertBullets } from './prose/convertBullets.ts'
import { findFalseMarkers } from './prose/falseMarkers.ts'
import { hideContentSigns } from './prose/hideContentSigns.ts'
import { keepLines } from './prose/keepLines.ts'
import { findListBreaks, insertEmptyLines, restoreOffsets } from './prose/listBreaks.ts'
import { findDepthLimit, findSignLimit, type ParserLimit } from './prose/parserLimits.ts'
import { hideAt, replaceReserved, show } from './prose/signs.ts'
import { unifyBullets } from './prose/unifyBullets.ts'

/**
 * CommonMark without the syntax that an author of an email never means: raw HTML, code (four spaces are a mistake),
 * block quotes, thematic breaks, setext headings (dashes are dashes) and link definitions. All of these stay text;
 * `prose/findUnreadMarkup.ts` finds those whose signs would be printed.
 */
export const disabledSyntax = [
  'htmlFlow',
  'htmlText',
  'codeIndented',
  'codeFenced',
  'codeText',
  'blockQuote',
  'thematicBreak',
  'setextUnderline',
  'definition',
] as const

const extension = { disable: { null: [...disabledSyntax] } }

/**
 * Hiding the marker of a false list can reveal another one in it or next to it, so the text is parsed until none is
 * left. Each pass hides at least one marker; no real text needs more passes than this.
 */
const maxPasses = 40

/** The syntax tree, each node with its offsets in the text; or the limit that the text exceeds. */
export const parseMarkdown = lruMemo(
  200_000,
  (text: string) => text,
  (text): Root | ParserLimit => {
    let plain = hideContentSigns(unifyBullets(convertBullets(replaceReserved(text))))
    const tooManySigns = findSignLimit(plain)
    if (tooManySigns) return tooManySigns
    let tree = parse(plain)
    for (let i = 1; i < maxPasses; i += 1) {
      const typed = findFalseMarkers(tree, plain)
      if (typed.size === 0) break
      plain = hideAt(plain, typed)
      tree = parse(plain)
    }
    const tooDeep = findDepthLimit(tree)
    if (tooDeep) return tooDeep
    if (plain !== text) showSigns(tree)
    keepLines(tree, text)
    return tree
  },
)

function parse(text: string): Root {
  const breaks = findListBreaks(text)
  const tree = fromMarkdown(insertEmptyLines(text, breaks), { extensions: [extension] })
  if (breaks.length > 0) restoreOffsets(tree, breaks)
  return tree
}

function showSigns(node: Nodes): void {
  if (node.type === 'text') node.value = show(node.value)
  else if (node.type === 'link' || node.type === 'image') {
    node.url = show(node.url)
    if (node.title) node.title = show(node.title)
    if (node.type === 'image' && node.alt) node.alt = show(node.alt)
  }
  if ('children' in node) node.children.forEach(showSigns)
}
