import type { Piece } from '../../lib/html/htmlPieces.ts'
import { mapAttributes } from './attributes.ts'
import { framedDocument } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

/** The document without style elements, classes and comments, which some mail programs and editors remove. */
export function noStyle(source: ViewSource): string {
  return framedDocument(source, { scheme: 'light', steps: [removeStyle] })
}

function removeStyle(piece: Piece): Piece {
  if (piece.kind === 'comment' || piece.name === 'style') return { ...piece, text: '' }
  if (piece.kind !== 'tag') return piece
  return { ...piece, text: mapAttributes(piece.text, (name, value) => (name === 'class' ? null : value)) }
}
