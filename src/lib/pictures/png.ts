import { crc32 } from 'node:zlib'
import { readExif, xmpTellsPlace } from './exif.ts'
import { ascii, dataViewOf, emptyStructure, type MutableStructure, type PictureStructure } from './pictureStructure.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** Chunks needed to show the picture: colours, transparency, frames. All others are metadata. */
const neededChunks: readonly string[] = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'sBIT'],
  ...['iCCP', 'sRGB', 'gAMA', 'cHRM', 'cICP', 'mDCV', 'cLLI', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]

/** Parses a PNG that begins with its signature. */
export function parsePng(bytes: Uint8Array): PictureStructure {
  const png = emptyStructure('png')
  png.parts.push(bytes.subarray(0, signature.length))
  png.flaw = readChunks(bytes, png)
  return png
}

function readChunks(bytes: Uint8Array, png: MutableStructure): PictureStructure['flaw'] {
  const view = dataViewOf(bytes)
  let hasData = false
  for (let at = signature.length; ; ) {
    if (at + 12 > bytes.length) return 'cut-off'
    const type = ascii(bytes.subarray(at + 4, at + 8))
    const end = at + 12 + view.getUint32(at)
    if (!/^[a-z]{4}$/i.test(type)) return 'damaged'
    if (end > bytes.length) return 'cut-off'
    const content = bytes.subarray(at + 8, end - 4)
    const isWhole = () => crc32(bytes.subarray(at + 4, end - 4)) === view.getUint32(end - 4)
    if ((png.width === 0) !== (type === 'IHDR')) return type === 'CgBI' ? 'uncommon' : 'damaged'
    if (neededChunks.includes(type)) {
      if (!isWhole()) return 'damaged'
      if (type === 'IHDR' && !readHeader(content, png)) return 'damaged'
      if (type === 'acTL' && content.length === 8) png.frames = Math.max(1, dataViewOf(content).getUint32(0))
      if (type === 'IEND' && content.length > 0) return 'damaged'
      hasData ||= type === 'IDAT'
      png.parts.push(bytes.subarray(at, end))
    } else if (/^[A-Z]/.test(type)) return isWhole() ? 'uncommon' : 'damaged'
    else png.tellsPlace ||= metadataTellsPlace(type, content)
    if (type === 'IEND') return hasData ? null : 'damaged'
    at = end
  }
}

/** False if the header is invalid. */
function readHeader(content: Uint8Array, png: MutableStructure): boolean {
  if (content.length !== 13) return false
  const view = dataViewOf(content)
  png.width = view.getUint32(0)
  png.height = view.getUint32(4)
  return png.width > 0
}

function metadataTellsPlace(type: string, content: Uint8Array): boolean {
  if (type === 'eXIf') return readExif(content).tellsPlace
  return (type === 'iTXt' || type === 'tEXt') && xmpTellsPlace(content)
}
