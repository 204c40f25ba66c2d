import type { Piece } from '../../lib/html/htmlPieces.ts'
import { mapAttributes } from './attributes.ts'
import { framedDocument } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

/** Text at 200 %, as readers set it who see little. Boxes keep their sizes: that is what makes it a trial. */
export function largeText(source: ViewSource): string {
  // The root's size is that of all text without one of its own, and what rem and em are counted in.
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
