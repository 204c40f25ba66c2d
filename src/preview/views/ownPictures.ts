import type { PieceStep } from '../../lib/html/htmlPieces.ts'
import type { LetterPicture } from '../../model/letter.ts'
import { mapAttributes } from './attributes.ts'

/** A picture of the email: its name in `images/`, and its address in what is pasted. */
export type OwnPicture = Pick<LetterPicture, 'name' | 'address'>

/**
 * Takes the email's own pictures from the preview's server, wherever they will be on the web. Other addresses stay: the
 * frame's policy loads nothing from them.
 */
export function ownPictures(pictures: readonly OwnPicture[]): PieceStep {
  const localSrc = localAddress(pictures)
  return (piece) => {
    if (piece.name !== 'img') return piece
    return { ...piece, text: mapAttributes(piece.text, (name, value) => (name === 'src' ? localSrc(value) : value)) }
  }
}

/** Maps the address of one of these pictures to `images/<name>`, and leaves any other address. */
export function localAddress(pictures: readonly OwnPicture[]): (address: string) => string {
  const names = new Map(
    pictures.flatMap(({ name, address }) => [`images/${name}`, address ?? ''].map((one) => [one, name] as const)),
  )
  return (address) => {
    const name = names.get(address.trim().replace(/^\.?\//, ''))
    return name === undefined ? address : `images/${name}`
  }
}
