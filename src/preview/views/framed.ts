import { type Piece, type PieceStep, splitHtml } from '../../lib/html/htmlPieces.ts'
import { colourScheme, type Scheme } from './colourScheme.ts'
import { withMarkers } from './markers.ts'
import { ownPictures } from './ownPictures.ts'
import type { ViewSource } from './viewSource.ts'

interface Dress {
  readonly scheme: Scheme
  /** CSS of the view itself, before the email's own. */
  readonly css?: string
  readonly steps?: readonly PieceStep[]
}

/** What all framed views share: parts are marked, pictures are there, links go nowhere, the scheme is the view's. */
export function framed(html: string, pictures: readonly string[], { scheme, css, steps = [] }: Dress): string {
  const all = [ownPictures(pictures), colourScheme(scheme), ...steps]
  const pieces = splitHtml(html).map((piece) => all.reduce((current, step) => step(current), piece))
  // In a sandbox that opens no windows, a link to a new one does nothing.
  return firstInHead(pieces, `<base target="_blank">${css ? `<style>${css}</style>` : ''}`)
}

export function framedDocument({ document, starts, pictures }: ViewSource, dress: Dress): string {
  const offsets = starts?.map((start) => start.document) ?? null
  return framed(withMarkers(document, offsets), pictures, dress)
}

/** A document without a head tag gets its head from the browser, before whatever stands first in it. */
function firstInHead(pieces: readonly Piece[], addition: string): string {
  const opening = (name: string) =>
    pieces.findIndex((piece) => piece.kind === 'tag' && piece.name === name && !piece.text.startsWith('</'))
  const doctype = pieces.findIndex(({ kind, text }) => kind === 'declaration' && /^<!doctype/i.test(text))
  const before = [opening('head'), opening('html'), doctype].find((index) => index !== -1) ?? -1
  const text = pieces.map((piece) => piece.text)
  return [...text.slice(0, before + 1), addition, ...text.slice(before + 1)].join('')
}
