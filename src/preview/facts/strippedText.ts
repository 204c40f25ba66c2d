import { decodeReferences } from '../../lib/html/decodeReferences.ts'
import { parseHtml } from '../../lib/html/htmlTokens.ts'
import { cells, layoutElements } from '../../lib/html/layoutElements.ts'

const unseen = new Set(['head', 'style', 'script', 'title', 'template'])

/**
 * What a program makes of an email that has no plain text and that only takes the tags out. It does not know what is
 * hidden, so the preview text is there; pictures say nothing.
 */
export function strippedText(html: string): string {
  let text = ''
  const inside: string[] = []
  for (const token of parseHtml(html)) {
    if (token.kind === 'comment') continue
    if (token.kind === 'text') {
      if (inside.length === 0) text += token.text.replace(spaces, ' ')
      continue
    }
    if (unseen.has(token.name)) {
      if (token.kind === 'open') inside.push(token.name)
      else inside.pop()
    }
    if (inside.length === 0) text += layoutElements.has(token.name) ? '\n' : cells.has(token.name) ? ' ' : ''
  }
  const lines = decodeReferences(text).split('\n')
  return lines.flatMap((line) => line.replace(spaces, ' ').replace(/^ | $/g, '') || []).join('\n')
}

/** Not the no-break space: that is a character like others. */
const spaces = /[ \t\n\r\f]+/g
