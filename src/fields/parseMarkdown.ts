import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { lruMemo } from '../lib/cache/lruMemo.ts'
import { linesApart, putBack, setApart } from './prose/apart.ts'
import { hideSigns } from './prose/hideSigns.ts'
import { keepLines } from './prose/keepLines.ts'
import { levelBullets } from './prose/mixedBullets.ts'
import { clean, hideAt, show } from './prose/signs.ts'
import { type Tangle, tangledSigns, tooDeep } from './prose/tangles.ts'
import { readBullets } from './prose/typedBullets.ts'
import { typedHeads } from './prose/typedHeads.ts'

/**
 * CommonMark, less what an author in an email never means: raw HTML, code (four spaces are a slip), quotation marks at
 * line starts, rules and underlined headings (dashes are dashes), and link definitions. All of these stay text; what
 * would be printed with its signs is told (`prose/notRead.ts`).
 */
export const switchedOff = [
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

const plainWriting = { disable: { null: [...switchedOff] } }

/**
 * A date in an item of a list that is none comes to light when the list is gone, and a point that stands alone when
 * those around it are. Each reading takes one sign at least; more readings than this are in no text that is meant.
 */
const mostReadings = 40

/** The syntax tree, each node with its offsets in the text; or what in it cannot be read. */
export const parseMarkdown = lruMemo(
  200_000,
  (text: string) => text,
  (text): Root | Tangle => {
    let plain = hideSigns(levelBullets(readBullets(clean(text))))
    const tangle = tangledSigns(plain)
    if (tangle) return tangle
    let tree = parse(plain)
    for (let i = 1; i < mostReadings; i += 1) {
      const typed = typedHeads(tree, plain)
      if (typed.size === 0) break
      plain = hideAt(plain, typed)
      tree = parse(plain)
    }
    const deep = tooDeep(tree)
    if (deep) return deep
    if (plain !== text) showSigns(tree)
    keepLines(tree, text)
    return tree
  },
)

function parse(text: string): Root {
  const apart = linesApart(text)
  const tree = fromMarkdown(setApart(text, apart), { extensions: [plainWriting] })
  if (apart.length > 0) putBack(tree, apart)
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
