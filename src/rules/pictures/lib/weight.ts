import type { WrittenPicture } from '../../../model/manuscript.ts'
import type { PictureFile } from '../../../model/picture.ts'

/** Bytes of one picture: a photograph 1,100 pixels wide has 100 to 200 KB as JPEG. */
export const maxBytes = 300_000
/** Bytes of all pictures together: five seconds on a slow telephone line (1.6 Mbit/s). */
export const maxTotalBytes = 1_000_000

/** The first use of each file. */
export function uniqueFiles(pictures: readonly WrittenPicture[]): WrittenPicture[] {
  const files = new Map<string, WrittenPicture>()
  for (const one of pictures) if (!files.has(one.picture.file.path)) files.set(one.picture.file.path, one)
  return [...files.values()]
}

/**
 * PNG is lossless: a photograph takes more than a byte per pixel; drawings, maps and screenshots take a
 * tenth of that.
 */
export function looksLikePhotograph({ format, bytes, width, height }: PictureFile): boolean {
  return format === 'png' && bytes > 150_000 && bytes / (width * height) > 0.8
}

export function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
