import type { Palette } from '../model/theme.ts'
import { inkOf } from '../rules/pictures/lib/ink.ts'
import { vanishesInDark } from '../rules/pictures/lib/vanishing.ts'
import type { CopyPlan } from './copyPlan.ts'
import type { IssuePicture } from './issuePictures.ts'
import type { OpenPicture, Sharp } from './sharp.ts'

export interface ScaledPicture {
  readonly bytes: Uint8Array
  readonly ending: 'png' | 'jpg'
  readonly width: number
  readonly isOpaque: boolean
}

/** A picture with less transparency, such as rounded corners, has its own ground. */
const minTransparent = 0.1

/** Pixels of one side at which the picture's own limit has long reported it. */
const maxPixels = 8_000 * 8_000

interface Grounds {
  readonly light: Palette
  readonly dark: Palette
}

/**
 * Makes the copy of a picture: upright, in sRGB, without metadata, no wider than needed, on the ground it stands on where
 * dark mode would swallow it. null if the engine cannot read the picture.
 */
export async function scalePicture(
  bytes: Uint8Array,
  { file, ground }: Pick<IssuePicture, 'file' | 'ground'>,
  plan: CopyPlan,
  { light, dark }: Grounds,
  open: OpenPicture,
): Promise<ScaledPicture | null> {
  try {
    const upright = open(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).rotate().toColourspace('srgb')
    const sized = plan.width === null ? upright : upright.resize({ width: plan.width, withoutEnlargement: true })
    const pixels = await sized.png({ compressionLevel: 6 }).toBuffer({ resolveWithObject: true })
    const again = () => open(pixels.data)
    const { isOpaque: hasNoGaps } = await again().stats()
    const under = ground ?? light.paper
    const ink = hasNoGaps ? null : inkOf(pixels.data)
    const isSwallowed = ink !== null && ink.transparent >= minTransparent && vanishesInDark(ink, under, dark.paper)
    const isOpaque = hasNoGaps || isSwallowed
    const flat = isSwallowed ? again().flatten({ background: under }) : again()
    const ending = file.format === 'jpg' || (plan.mayBeJpeg && isOpaque) ? 'jpg' : 'png'
    return { bytes: await compressed(flat, ending), ending, width: pixels.info.width, isOpaque: isSwallowed }
  } catch {
    // The picture has been validated: what this engine cannot read, others can.
    return null
  }
}

function compressed(picture: Sharp, ending: 'png' | 'jpg'): Promise<Uint8Array> {
  return ending === 'jpg'
    ? picture.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
    : picture.png({ palette: true, quality: 100, compressionLevel: 9, effort: 7, dither: 0.5 }).toBuffer()
}
