import { imageSize } from 'image-size'
import type { PictureRead } from '../../fields/fieldType.ts'
import { weakMemo } from '../../lib/cache/memo.ts'
import { folderOf, resolveFrom } from '../../lib/files/paths.ts'
import { lengthOf, parsePicture } from '../../lib/pictures/parsePicture.ts'
import type { PictureStructure } from '../../lib/pictures/pictureStructure.ts'
import type { FileRead, Files } from '../../model/files.ts'
import { findHint, pathOnDisk } from './locatePicture.ts'

/** Limits above which a picture is a mistake; a photograph of a phone has 4 MB and 4,000 pixels. */
const maxBytes = 5_000_000
const maxPixels = 8_000

/** Reads the picture `src`, relative to the file `from`. The format comes from the content, not from the name. */
export function readPicture(files: Files, src: string, from: string): PictureRead {
  const path = /^file:/i.test(src) ? null : resolveFrom(from, src)
  if (path === '') return { kind: 'folder', path: src }
  const isPicture = (one: string) => toPictureRead(one, files.read(one, maxBytes)).kind === 'picture'
  const hint = () => findHint(files, { src, from, path, isPicture })
  if (path === null) return { kind: 'outside', hint: hint() }
  const known = pathOnDisk(files, path)
  const read = toPictureRead(known ?? path, files.read(known ?? path, maxBytes))
  if (read.kind === 'outside') return { kind: 'outside', hint: hint() }
  const isThere = known !== null || read.kind === 'folder' || files.list(folderOf(path)).length === 0
  // Windows and macOS open a file by a name in other case. If the folder does not list this name, Linux cannot open it.
  return read.kind === 'missing' || !isThere ? { kind: 'missing', path, hint: hint() } : read
}

/** The bytes of a picture that has been validated; null when it no longer exists. */
export function pictureBytes(files: Files, path: string): Uint8Array | null {
  const read = files.read(path, maxBytes)
  return read.kind === 'file' ? read.bytes : null
}

function toPictureRead(path: string, read: FileRead): PictureRead {
  switch (read.kind) {
    case 'outside':
      return { kind: 'outside', hint: null }
    case 'missing':
      return { kind: 'missing', path, hint: null }
    case 'folder':
      return { kind: 'folder', path }
    case 'unreadable':
      return { ...read, path }
    case 'too-large':
      return { kind: 'too-large', path, what: `${(read.size / 1e6).toFixed(1)} MB`, limit: `${maxBytes / 1e6} MB` }
    case 'file':
      return measure(path, read.bytes)
  }
}

function measure(path: string, bytes: Uint8Array): PictureRead {
  if (bytes.length === 0) return { kind: 'not-a-picture', path, why: 'empty' }
  const structure = structureOf(bytes)
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
  if (Math.max(width, height) > maxPixels)
    return { kind: 'too-large', path, what: `${width} by ${height} pixels`, limit: `${maxPixels} on a side` }
  return pictureOf(path, structure)
}

/** Memoized: a picture in memory stays what it is while the words around it are edited. */
const structureOf = weakMemo(parsePicture)

function pictureOf(path: string, structure: PictureStructure): PictureRead {
  const { format, width, height, orientation, inks, frames, tellsPlace } = structure
  // EXIF orientations 5 to 8 rotate the picture by 90 degrees.
  const size = orientation > 4 ? { width: height, height: width } : { width, height }
  const file = {
    path,
    isOnWeb: false,
    format,
    ...size,
    bytes: lengthOf(structure),
    orientation,
    inks,
    frames,
    tellsPlace,
  }
  return { kind: 'picture', file }
}

/** The format of a picture that mail programs do not show; null when the file is not a picture. */
function formatOf(bytes: Uint8Array): string | null {
  try {
    return imageSize(bytes).type ?? null
  } catch {
    return null
  }
}
