import { type Anatomy, ascii } from './anatomy.ts'
import { dissectGif } from './gif.ts'
import { dissectJpeg } from './jpeg.ts'
import { dissectPng, isPng } from './png.ts'

/** Parses a picture file, whose format its first bytes tell; null if it is not a PNG, JPEG or GIF. */
export function dissectPicture(bytes: Uint8Array): Anatomy | null {
  if (isPng(bytes)) return dissectPng(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return dissectJpeg(bytes)
  return /^GIF8[79]a$/.test(ascii(bytes.subarray(0, 6))) ? dissectGif(bytes) : null
}

/**
 * Removes metadata that cameras and programs write into a picture. The pixels stay the same, bit for bit, as do colour
 * profile and orientation. null if it is not a complete PNG, JPEG or GIF.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array | null {
  const anatomy = dissectPicture(bytes)
  return anatomy === null || anatomy.flaw !== null ? null : joinParts(anatomy)
}

/** In bytes. */
export function lengthOf({ parts }: Anatomy): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function joinParts(anatomy: Anatomy): Uint8Array {
  const whole = new Uint8Array(lengthOf(anatomy))
  let at = 0
  for (const part of anatomy.parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
