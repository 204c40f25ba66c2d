import type { Picture } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'
import { smallWidth } from './letterPictures.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Without an emblem beside it. */
const largest: Size = { width: 160, height: 64 }

export interface LogoSize extends Size {
  /** Of the content's width, what the logo's column takes; in whole per cent. */
  readonly share: number
}

/** What the column takes at least, in per cent; and the white space beside the logo, in CSS pixels. */
const leastShare = 20
const gap = 18

/**
 * How large the logo is shown, in CSS pixels: never enlarged, and neither higher nor wider than the funder's emblem.
 * Its column is wide enough that the name beside it does not touch it.
 */
export function logoSize(
  { file }: Picture,
  emblem: Picture | null,
  { width, gutter }: Pick<Theme, 'width' | 'gutter'>,
): LogoSize {
  const room = emblem ? roomBeside(emblem) : largest
  const scale = Math.min(1, room.width / file.width, room.height / file.height)
  const shown = (pixels: number) => Math.max(1, Math.round(pixels * scale))
  const size = { width: shown(file.width), height: shown(file.height) }
  const share = Math.ceil(((size.width + gap) / (width - 2 * gutter)) * 100)
  return { ...size, share: Math.max(leastShare, share) }
}

function roomBeside(emblem: Picture): Size {
  const width = smallWidth(emblem)
  const height = Math.floor((width * emblem.file.height) / emblem.file.width)
  return { width, height: Math.min(largest.height, Math.max(1, height)) }
}
