import type { Step } from '../../../lib/html/htmlTokens.ts'
import { onOneLine, tidyLines } from '../../../lib/text/tidyLines.ts'

/** The white space of templates: one line break where there was any, since more only adds to the size. */
export const tidySpace: Step = (token) => {
  if (token.kind === 'text') return { kind: 'text', text: tidyLines(token.text) }
  if (token.kind === 'comment') return { kind: 'comment', text: onOneLine(token.text) }
  return token
}
