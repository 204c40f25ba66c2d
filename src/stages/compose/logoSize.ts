import type { Picture } from '../../model/picture.ts'
import { smallWidth } from './letterPictures.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Without an emblem beside it. */
const largest: Size = { width: 160, height: 64 }

/** How large the logo is shown, in CSS pixels: never enlarged, and neither higher nor wider than the funder's emblem. */
export function logoSize({ file }: Picture, emblem: Picture | null): Size {
  const room = emblem ? roomBeside(emblem) : largest
  const scale = Math.min(1, room.width / file.width, room.height / file.height)
  const shown = (pixels: number) => Math.max(1, Math.round(pixels * scale))
  return { width: shown(file.width), height: shown(file.height) }
}

function roomBeside(emblem: Picture): Size {
  const width = smallWidth(emblem)
  const height = Math.floor((width * emblem.file.height) / emblem.file.width)
  return { width, height: Math.min(largest.height, Math.max(1, height)) }
}
