import { orientationSegment, readExif, xmpTellsPlace } from './exif.ts'
import { checkScans } from './jpegScans.ts'
import { ascii, dataViewOf, emptyStructure, type MutableStructure, type PictureStructure } from './pictureStructure.ts'

/** Start of frame: baseline, extended, progressive. Browsers decode no others. */
const commonFrames: readonly number[] = [0xc0, 0xc1, 0xc2]
const uncommonFrames: readonly number[] = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
/** Tables and parameters: DHT, DAC, DQT, DNL, DRI, DHP, EXP. */
const tables: readonly number[] = [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, 0xde, 0xdf]
const [application0, application1, application2, application14] = [0xe0, 0xe1, 0xe2, 0xee]
const [startOfScan, endOfImage, comment] = [0xda, 0xd9, 0xfe]

/** Parses a JPEG that begins with its start marker. */
export function parseJpeg(bytes: Uint8Array): PictureStructure {
  const jpeg = emptyStructure('jpg')
  jpeg.parts.push(bytes.subarray(0, 2))
  jpeg.flaw = readSegments(bytes, jpeg) ?? checkScans(jpeg.parts)
  return jpeg
}

interface Segment {
  readonly code: number
  /** Including its marker. */
  readonly whole: Uint8Array
  readonly content: Uint8Array
}

function readSegments(bytes: Uint8Array, jpeg: MutableStructure): PictureStructure['flaw'] {
  const view = dataViewOf(bytes)
  const seen = new Set<string>()
  let hasScan = false
  let at = 2
  for (;;) {
    if (at < bytes.length && bytes[at] !== 0xff) return 'damaged'
    // A marker can have any number of fill bytes before it.
    while (bytes[at] === 0xff) at += 1
    const code = bytes[at]
    if (code === undefined) return 'cut-off'
    at += 1
    if (code === endOfImage) {
      jpeg.parts.push(bytes.subarray(at - 2, at))
      return hasScan ? null : 'damaged'
    }
    if (at + 2 > bytes.length) return 'cut-off'
    const end = at + view.getUint16(at)
    if (end < at + 2) return 'damaged'
    if (end > bytes.length) return 'cut-off'
    const segment = { code, whole: bytes.subarray(at - 2, end), content: bytes.subarray(at + 2, end) }
    const flaw = readSegment(segment, jpeg, seen)
    if (flaw) return flaw
    at = end
    if (code !== startOfScan) continue
    if (jpeg.width === 0) return 'damaged'
    at = endOfScan(bytes, end)
    if (at === -1) return 'cut-off'
    jpeg.parts.push(bytes.subarray(end, at))
    hasScan = true
  }
}

function readSegment(segment: Segment, jpeg: MutableStructure, seen: Set<string>): PictureStructure['flaw'] {
  const { code, whole } = segment
  if (code >= application0 && code <= 0xef) {
    readApplication(segment, jpeg, seen)
    return null
  }
  if (code === comment) return null
  if (uncommonFrames.includes(code)) return 'uncommon'
  if (commonFrames.includes(code)) return readFrame(segment, jpeg)
  if (code !== startOfScan && !tables.includes(code)) return 'damaged'
  jpeg.parts.push(whole)
  return null
}

function readFrame({ whole, content }: Segment, jpeg: MutableStructure): PictureStructure['flaw'] {
  if (content.length < 6 || jpeg.width > 0) return 'damaged'
  const view = dataViewOf(content)
  const components = view.getUint8(5)
  if (content.length !== 6 + 3 * components) return 'damaged'
  jpeg.height = view.getUint16(1)
  jpeg.width = view.getUint16(3)
  jpeg.inks = components === 4
  jpeg.parts.push(whole)
  return view.getUint8(0) === 8 && [1, 3, 4].includes(components) ? null : 'uncommon'
}

/** Keeps the application segments that are needed to show the picture: JFIF, colour profile, Adobe's colour transform. */
function readApplication({ code, whole, content }: Segment, jpeg: MutableStructure, seen: Set<string>): void {
  const first = (name: string) => startsWith(content, name) && !seen.has(name) && Boolean(seen.add(name))
  if (code === application0 && content.length >= 14 && first('JFIF\0')) jpeg.parts.push(withoutThumbnail(whole))
  else if (code === application14 && content.length >= 12 && first('Adobe')) jpeg.parts.push(resized(whole, 12))
  else if (code === application2 && startsWith(content, 'ICC_PROFILE\0')) jpeg.parts.push(whole)
  else if (code === application1 && startsWith(content, 'http://ns.adobe.com/'))
    jpeg.tellsPlace ||= xmpTellsPlace(content)
  else if (code === application1 && first('Exif\0')) {
    const { orientation, tellsPlace } = readExif(content.subarray(6))
    jpeg.orientation = orientation
    jpeg.tellsPlace ||= tellsPlace
    if (orientation !== 1) jpeg.parts.push(orientationSegment(orientation))
  }
}

function startsWith(content: Uint8Array, name: string): boolean {
  return ascii(content.subarray(0, name.length)) === name
}

/** Removes a thumbnail, which can follow the last two fields of a JFIF segment. */
function withoutThumbnail(whole: Uint8Array): Uint8Array {
  const plain = resized(whole, 14)
  if (plain[16] === 0 && plain[17] === 0) return plain
  return Uint8Array.from(plain, (byte, i) => (i < 16 ? byte : 0))
}

/** Shortens a segment's content to `length` bytes. */
function resized(whole: Uint8Array, length: number): Uint8Array {
  if (whole.length === length + 4) return whole
  // A copy: Buffer's slice() shares its bytes with the file.
  const shorter = Uint8Array.from(whole.subarray(0, length + 4))
  dataViewOf(shorter).setUint16(2, length + 2)
  return shorter
}

/** The offset of the next marker after a scan's data; -1 if there is none. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return -1
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }
  return -1
}
