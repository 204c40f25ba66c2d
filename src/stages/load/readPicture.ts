import { imageSize } from 'image-size'
import type { PictureRead } from '../../fields/fieldType.ts'
import { folderOf, resolveFrom } from '../../lib/files/paths.ts'
import { lengthOf, parsePicture } from '../../lib/pictures/parsePicture.ts'
import type { PictureStructure } from '../../lib/pictures/pictureStructure.ts'
import type { FileRead, Files } from '../../model/files.ts'
import { hintAt, pathOnDisk } from './locatePicture.ts'

/** Bytes and pixels beyond which a picture is a slip, not a choice: a phone's photograph has 4 MB and 4,000 pixels. */
const mostBytes = 5_000_000
const mostPixels = 8_000

/** The picture `src`, named in the file `from`. What the file is, is read from its content, never from its name. */
export function readPicture(files: Files, src: string, from: string): PictureRead {
  const path = /^file:/i.test(src) ? null : resolveFrom(from, src)
  if (path === '') return { kind: 'folder', path: src }
  const isPicture = (one: string) => judge(one, files.read(one, mostBytes)).kind === 'picture'
  const hint = () => hintAt(files, { src, from, path, isPicture })
  if (path === null) return { kind: 'outside', hint: hint() }
  const known = pathOnDisk(files, path)
  const read = judge(known ?? path, files.read(known ?? path, mostBytes))
  if (read.kind === 'outside') return { kind: 'outside', hint: hint() }
  const isThere = known !== null || read.kind === 'folder' || files.list(folderOf(path)).length === 0
  // Windows and macOS take small and capital letters for each other, and more: what the folder does not list fails elsewhere.
  return read.kind === 'missing' || !isThere ? { kind: 'missing', path, hint: hint() } : read
}

/** The bytes of a picture that was read before; null when it has gone meanwhile. */
export function pictureBytes(files: Files, path: string): Uint8Array | null {
  const read = files.read(path, mostBytes)
  return read.kind === 'file' ? read.bytes : null
}

function judge(path: string, read: FileRead): PictureRead {
  switch (read.kind) {
    case 'outside':
      return { kind: 'outside', hint: null }
    case 'missing':
      return { kind: 'missing', path, hint: null }
    case 'folder':
      return { kind: 'folder', path }
    case 'unreadable':
      return { kind: 'unreadable', path, reason: read.reason }
    case 'too-large':
      return { kind: 'too-large', path, what: `${(read.size / 1e6).toFixed(1)} MB`, limit: `${mostBytes / 1e6} MB` }
    case 'file':
      return measure(path, read.bytes)
  }
}

function measure(path: string, bytes: Uint8Array): PictureRead {
  if (bytes.length === 0) return { kind: 'not-a-picture', path, why: 'empty' }
  const structure = parsePicture(bytes)
  if (!structure) {
    const format = formatOf(bytes)
    return format === null
      ? { kind: 'not-a-picture', path, why: 'content' }
      : { kind: 'format', path, format: format.toUpperCase() }
  }
  const { format, flaw, width, height } = structure
  if (flaw === 'uncommon')
    return { kind: 'format', path, format: `an uncommon kind of ${format === 'jpg' ? 'JPEG' : format.toUpperCase()}` }
  if (flaw) return { kind: flaw, path }
  if (width === 0 || height === 0) return { kind: 'not-a-picture', path, why: 'content' }
  if (Math.max(width, height) > mostPixels)
    return { kind: 'too-large', path, what: `${width} by ${height} pixels`, limit: `${mostPixels} on a side` }
  return pictureOf(path, structure)
}

function pictureOf(path: string, structure: PictureStructure): PictureRead {
  const { format, width, height, orientation, inks, frames, tellsPlace } = structure
  // A phone held upright stores the picture on its side and says so (EXIF orientation 5 to 8).
  const size = orientation > 4 ? { width: height, height: width } : { width, height }
  const file = { path, format, ...size, bytes: lengthOf(structure), orientation, inks, frames, tellsPlace }
  return { kind: 'picture', file }
}

/** What a file is that mail programs do not show; null where it is no picture at all. */
function formatOf(bytes: Uint8Array): string | null {
  try {
    return imageSize(bytes).type ?? null
  } catch {
    return null
  }
}
