import type { PieceStep } from '../../lib/html/htmlPieces.ts'
import { mapAttributes } from './attributes.ts'

/**
 * Takes the email's own pictures from the preview's server, wherever they will be on the web. Other addresses stay: the
 * frame's policy loads nothing from them.
 */
export function ownPictures(names: readonly string[]): PieceStep {
  const localSrc = localAddress(names)
  return (piece) => {
    if (piece.name !== 'img') return piece
    return { ...piece, text: mapAttributes(piece.text, (name, value) => (name === 'src' ? localSrc(value) : value)) }
  }
}

/** Maps the address of one of these pictures to `images/<name>`, and leaves any other address. */
export function localAddress(names: readonly string[]): (address: string) => string {
  const known = new Set(names)
  return (address) => {
    const name = address.trim().replace(/^.*\//s, '')
    return known.has(name) && /^(?:https?:|\/\/|\.?\/?images\/)/i.test(address.trim()) ? `images/${name}` : address
  }
}
