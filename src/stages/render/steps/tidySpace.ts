import type { Step } from '../../../lib/html/htmlTokens.ts'
import { onOneLine, tidyLines } from '../../../lib/text/tidyLines.ts'

/** Reduces white space with line breaks to one line break: more would only add to the size. */
export const tidySpace: Step = (token) => {
  if (token.kind === 'text') return { kind: 'text', text: tidyLines(token.text) }
  if (token.kind === 'comment') return { kind: 'comment', text: onOneLine(token.text) }
  return token
}
