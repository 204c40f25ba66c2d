import { decodeReferences } from '../../lib/html/decodeReferences.ts'
import { parseHtml } from '../../lib/html/htmlTokens.ts'
import { cells, layoutElements } from '../../lib/html/layoutElements.ts'

const skipped = new Set(['head', 'style', 'script', 'title', 'template'])

/**
 * The text that a program gets from the HTML when it only strips the tags. It cannot tell what is hidden, so the
 * preview text is included; pictures give no text.
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
    if (skipped.has(token.name)) {
      if (token.kind === 'open') inside.push(token.name)
      else inside.pop()
    }
    if (inside.length === 0) text += layoutElements.has(token.name) ? '\n' : cells.has(token.name) ? ' ' : ''
  }
  const lines = decodeReferences(text).split('\n')
  return lines.flatMap((line) => line.replace(spaces, ' ').replace(/^ | $/g, '') || []).join('\n')
}

/** Without the no-break space, which is text. */
const spaces = /[ \t\n\r\f]+/g
