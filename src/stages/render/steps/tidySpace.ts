import type { Step } from '../../../lib/html.ts'

/** The white space of templates: one line break where there was any, since more only adds to the size. */
export const tidySpace: Step = (token) => {
  if (token.kind === 'text') return { kind: 'text', text: token.text.replace(/[ \t]*\n\s*/g, '\n') }
  if (token.kind === 'comment') return { kind: 'comment', text: token.text.replace(/\s*\n\s*/g, ' ') }
  return token
}
