import { type Piece, splitHtml } from '../../lib/html/htmlPieces.ts'
import { holdsInWord } from './condition.ts'

/** `<!--[if mso]>…<![endif]-->`: a comment to all others. */
const hidden = /^<!--\s*\[if\s([^\]]*)\]>([\s\S]*)<!\[endif\]-->$/i

/** `<!--[if !mso]><!-->`, `<!--[if !mso]>-->` or `<![if !mso]>`: what follows is shown by all others. */
const start = /^<!(?:--\s*)?\[if\s([^\]]*)\]>?(?:<!)?(?:-->|--\s*-->|>)?$/i
const end = /^<!(?:--\s*<!)?\[endif\](?:--)?>$/i

/** Opens the conditional comments that Word's engine obeys, and removes what they hide from it. */
export function openConditionalComments(html: string): string {
  /** Whether each block around holds, the innermost last. */
  const around: boolean[] = []
  let closed = 0
  const leave = () => {
    if (around.pop() === false) closed -= 1
  }
  return splitHtml(html)
    .map((piece) => {
      if (!isConditional(piece)) return closed > 0 ? '' : piece.text
      const text = piece.text.trim()
      const [, condition, content = ''] = hidden.exec(text) ?? []
      if (condition !== undefined) return closed === 0 && holdsInWord(condition) ? content : ''
      const [, begun] = start.exec(text) ?? []
      if (begun !== undefined) {
        const holds = holdsInWord(begun)
        around.push(holds)
        if (!holds) closed += 1
        return ''
      }
      if (!end.test(text)) return closed > 0 ? '' : piece.text
      leave()
      return ''
    })
    .join('')
}

function isConditional({ kind, text }: Piece): boolean {
  return (kind === 'comment' || kind === 'declaration') && text.includes('[')
}
