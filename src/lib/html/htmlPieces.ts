import { visitMarkup } from './htmlTokens.ts'

/** A stretch of an HTML text as it was written; all of them joined are the text again. */
export interface Piece {
  /** `raw` is what stands inside an element that holds no tags: CSS, a title. */
  readonly kind: 'tag' | 'raw' | 'text' | 'comment' | 'declaration'
  /** The tag's name, or that of the element around a raw text, in small letters; else empty. */
  readonly name: string
  readonly text: string
}

/** Changes a piece; one with an empty text is gone. */
export type PieceStep = (piece: Piece) => Piece

/** Elements that hold no tags. */
const withoutTags = new Set(['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'])

/**
 * Cuts an HTML text into pieces. Unlike tokens these keep every byte, the doctype and all places in the text, so that a
 * view differs from the email in nothing but its own change.
 */
export function splitHtml(html: string): Piece[] {
  const pieces: Piece[] = []
  let last: Omit<Piece, 'text'> = { kind: 'text', name: '' }
  let done = 0
  const cut = (to: number): void => {
    if (to > done) pieces.push({ ...last, text: html.slice(done, to) })
    done = Math.max(done, to)
  }
  visitMarkup(html, (kind, from, name) => {
    if (kind === 'text' && (last.kind === 'text' || last.kind === 'raw')) return
    const isRaw = kind === 'text' && last.kind === 'tag' && withoutTags.has(last.name) && !html.startsWith('</', done)
    cut(from)
    if (isRaw) last = { kind: 'raw', name: last.name }
    else if (kind === 'other') last = { kind: html.startsWith('<!--', from) ? 'comment' : 'declaration', name: '' }
    else last = { kind, name }
  })
  cut(html.length)
  return pieces
}
