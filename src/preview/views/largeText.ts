import type { Piece } from '../../lib/html/htmlPieces.ts'
import { mapAttributes } from './attributes.ts'
import { framedDocument } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

/** Text at 200 %, as readers with low vision set it. Boxes keep their sizes, so it shows where text does not fit. */
export function largeText(source: ViewSource): string {
  // The root's size is the default of all text, and the base of rem and em.
  return framedDocument(source, { scheme: 'light', css: 'html{font-size:200%}', steps: [enlarge] })
}

function enlarge(piece: Piece): Piece {
  if (piece.kind === 'raw' && piece.name === 'style') return { ...piece, text: doubled(piece.text) }
  if (piece.kind !== 'tag') return piece
  return { ...piece, text: mapAttributes(piece.text, (name, value) => (name === 'style' ? doubled(value) : value)) }
}

const sizes = /(?<=^|[;{\s]|\*\/)((?:font|font-size|line-height)\s*:)([^;}]*)/gi
const length = /(?<![\d.])(\d+(?:\.\d+)?|\.\d+)(px|pt)\b/gi

function doubled(css: string): string {
  return css.replace(sizes, (_, property: string, value: string) => {
    return property + value.replace(length, (__, size: string, unit: string) => `${Number(size) * 2}${unit}`)
  })
}
