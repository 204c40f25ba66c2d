import { visitMarkup } from './htmlTokens.ts'
import { endOfMarkup } from './plainHtml.ts'

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
  return plainPiecesOf(html) ?? allPiecesOf(html)
}

/** A tag that leaves a parser nothing to guess: all its attributes have values in double quotes. */
const plainTag = /<(?:([a-z][a-z\d:]*)(?:[ \t\n]+[a-z][a-z\d:-]*="[^"]*")*[ \t\n]*\/?|\/([a-z][a-z\d:]*))>/y

/** Several times as fast as a tokenizer, for HTML such as our own; null for any other. */
function plainPiecesOf(html: string): Piece[] | null {
  const pieces: Piece[] = []
  let at = 0
  const cut = (kind: Piece['kind'], name: string, to: number): void => {
    if (to > at) pieces.push({ kind, name, text: html.slice(at, to) })
    at = to
  }
  while (at < html.length) {
    if (html[at] !== '<') cut('text', '', textEnd(html, at))
    else if (html.startsWith('<!', at)) {
      const to = endOfMarkup(html, at)
      if (to === -1) return null
      cut(html.startsWith('<!--', at) ? 'comment' : 'declaration', '', to)
    } else {
      plainTag.lastIndex = at
      const [tag, started, ended = ''] = plainTag.exec(html) ?? []
      if (tag === undefined || started === 'plaintext') return null
      cut('tag', started ?? ended, at + tag.length)
      if (started === undefined || !withoutTags.has(started)) continue
      const to = textEnd(html, at)
      if (tag.endsWith('/>') || !html.startsWith(`</${started}>`, to)) return null
      cut('raw', started, to)
    }
  }
  return pieces
}

function textEnd(html: string, from: number): number {
  const next = html.indexOf('<', from)
  return next === -1 ? html.length : next
}

function allPiecesOf(html: string): Piece[] {
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
