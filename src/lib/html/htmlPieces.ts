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

// Each alternative also ends where the text does, as in browsers: so none fails late, and the time stays linear.
const comment = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/
const declaration = /<[!?][^>]*(?:>|$)/
const tag = /<\/?([a-z][^\s/>]*)(?:=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$)|[^>=]+|=)*(?:>|$)/
const markup = [comment, declaration, tag].map(({ source }) => source).join('|')

const withoutTags = new Set(['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'])

/**
 * Cuts an HTML text into pieces. Unlike the tokens of lib/html/htmlTokens.ts these keep every byte, the doctype and all places in
 * the text, so that a view differs from the email in nothing but its own change.
 */
export function splitHtml(html: string): Piece[] {
  const pieces: Piece[] = []
  const next = new RegExp(markup, 'gi')
  let done = 0
  const add = (kind: Piece['kind'], name: string, to: number): void => {
    if (to > done) pieces.push({ kind, name, text: html.slice(done, to) })
    done = Math.max(done, to)
  }
  for (let match = next.exec(html); match; match = next.exec(html)) {
    const name = (match[1] ?? '').toLowerCase()
    add('text', '', match.index)
    add(name ? 'tag' : match[0].startsWith('<!--') ? 'comment' : 'declaration', name, next.lastIndex)
    if (!withoutTags.has(name) || match[0].startsWith('</')) continue
    add('raw', name, endOfRaw(html, name, done))
    next.lastIndex = done
  }
  add('text', '', html.length)
  return pieces
}

function endOfRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}
