import type { PieceStep } from '../../lib/html/htmlPieces.ts'
import { mapAttributes } from './attributes.ts'

/**
 * The email's own pictures from the preview's own server, wherever they will be on the web. Other addresses stay as
 * they are: the preview loads nothing from them.
 */
export function ownPictures(names: readonly string[]): PieceStep {
  const localSrc = localAddress(names)
  return (piece) => {
    if (piece.name !== 'img') return piece
    return { ...piece, text: mapAttributes(piece.text, (name, value) => (name === 'src' ? localSrc(value) : value)) }
  }
}

/** `images/<name>` for the address of one of these pictures; any other address as it was. */
export function localAddress(names: readonly string[]): (address: string) => string {
  const known = new Set(names)
  return (address) => {
    const name = address.trim().replace(/^.*\//s, '')
    return known.has(name) && /^(?:https?:|\/\/|\.?\/?images\/)/i.test(address.trim()) ? `images/${name}` : address
  }
}
