import { isGif, parseGif } from './gif.ts'
import { parseJpeg } from './jpeg.ts'
import type { PictureStructure } from './pictureStructure.ts'
import { isPng, parsePng } from './png.ts'

/** Parses a picture file, whose format its first bytes tell; null if it is not a PNG, JPEG or GIF. */
export function parsePicture(bytes: Uint8Array): PictureStructure | null {
  if (isPng(bytes)) return parsePng(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return parseJpeg(bytes)
  return isGif(bytes) ? parseGif(bytes) : null
}

/**
 * Removes metadata that cameras and programs write into a picture. The pixels stay the same, bit for bit, as do colour
 * profile and orientation. null if it is not a complete PNG, JPEG or GIF.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array | null {
  const structure = parsePicture(bytes)
  return structure === null || structure.flaw !== null ? null : joinParts(structure)
}

/** In bytes. */
export function lengthOf({ parts }: PictureStructure): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function joinParts(structure: PictureStructure): Uint8Array {
  const whole = new Uint8Array(lengthOf(structure))
  let at = 0
  for (const part of structure.parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
