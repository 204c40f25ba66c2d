import { imageSize } from 'image-size'
import type { PictureRead } from '../../fields/fieldType.ts'
import { resolveFrom } from '../../lib/paths.ts'
import type { Files } from '../../model/files.ts'
import type { PictureFormat } from '../../model/value.ts'
import { nearbyNames } from './nearbyNames.ts'

/** Bytes and pixels beyond which a picture is a slip, not a choice: a phone's photograph has 4 MB and 4,000 pixels. */
const mostBytes = 5_000_000
const mostPixels = 8_000

const shownByMail: readonly string[] = ['png', 'jpg', 'gif'] satisfies PictureFormat[]

/** The picture `src`, named in the file `from`. What the file is, is read from its content, never from its name. */
export function readPicture(files: Files, src: string, from: string): PictureRead {
  const path = resolveFrom(from, src)
  if (path === null) return { kind: 'outside' }
  const read = files.read(path, mostBytes)
  switch (read.kind) {
    case 'outside':
      return { kind: 'outside' }
    case 'missing':
      return { kind: 'missing', path, near: nearbyNames(files, src, path) }
    case 'folder':
    case 'unreadable':
      return { kind: 'not-a-picture', path }
    case 'too-large':
      return { kind: 'too-large', path, what: `${(read.size / 1e6).toFixed(1)} MB`, limit: `${mostBytes / 1e6} MB` }
    case 'file':
      return measure(path, read.bytes)
  }
}

/** The bytes of a picture that was read before; null when it has gone meanwhile. */
export function pictureBytes(files: Files, path: string): Uint8Array | null {
  const read = files.read(path, mostBytes)
  return read.kind === 'file' ? read.bytes : null
}

function measure(path: string, bytes: Uint8Array): PictureRead {
  const measured = sizeOf(bytes)
  if (!measured) return { kind: 'not-a-picture', path }
  const { width, height, format } = measured
  if (!isShown(format)) return { kind: 'format', path, format }
  if (width === 0 || height === 0) return { kind: 'not-a-picture', path }
  if (Math.max(width, height) > mostPixels)
    return { kind: 'too-large', path, what: `${width} by ${height} pixels`, limit: `${mostPixels} on a side` }
  return { kind: 'picture', file: { path, format, width, height, bytes: bytes.length } }
}

function isShown(format: string): format is PictureFormat {
  return shownByMail.includes(format)
}

function sizeOf(bytes: Uint8Array): { width: number; height: number; format: string } | null {
  try {
    const { width, height, type = 'unknown', orientation = 1 } = imageSize(bytes)
    // A phone held upright stores the picture on its side and says so (EXIF orientation 5 to 8).
    return orientation > 4 ? { width: height, height: width, format: type } : { width, height, format: type }
  } catch {
    return null
  }
}
