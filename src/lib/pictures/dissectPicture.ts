import { type Anatomy, ascii } from './anatomy.ts'
import { dissectGif } from './gif.ts'
import { dissectJpeg } from './jpeg.ts'
import { dissectPng, isPng } from './png.ts'

/** What a picture file is made of, told by its first bytes; null when it is no PNG, JPEG or GIF. */
export function dissectPicture(bytes: Uint8Array): Anatomy | null {
  if (isPng(bytes)) return dissectPng(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return dissectJpeg(bytes)
  return /^GIF8[79]a$/.test(ascii(bytes.subarray(0, 6))) ? dissectGif(bytes) : null
}

/**
 * A picture as it may be sent: the same pixels, bit for bit, without what else cameras and programs write into a file.
 * Colour profile and orientation stay. null when it is not a whole PNG, JPEG or GIF.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array | null {
  const anatomy = dissectPicture(bytes)
  return anatomy === null || anatomy.flaw !== null ? null : joined(anatomy)
}

export function lengthOf({ parts }: Anatomy): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function joined(anatomy: Anatomy): Uint8Array {
  const whole = new Uint8Array(lengthOf(anatomy))
  let at = 0
  for (const part of anatomy.parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
