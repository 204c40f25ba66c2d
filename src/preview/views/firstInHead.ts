import type { Piece } from '../../lib/html/htmlPieces.ts'

/** Inserts HTML first in the head; where there is no head tag, the browser makes a head around it. */
export function firstInHead(pieces: readonly Piece[], addition: string): string {
  const opening = (name: string) =>
    pieces.findIndex((piece) => piece.kind === 'tag' && piece.name === name && !piece.text.startsWith('</'))
  const doctype = pieces.findIndex(({ kind, text }) => kind === 'declaration' && /^<!doctype/i.test(text))
  const before = [opening('head'), opening('html'), doctype].find((index) => index !== -1) ?? -1
  const text = pieces.map((piece) => piece.text)
  return [...text.slice(0, before + 1), addition, ...text.slice(before + 1)].join('')
}
