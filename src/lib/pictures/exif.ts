import { ascii, dataViewOf } from './pictureStructure.ts'

interface Exif {
  /** 1 to 8; 1 if missing or invalid. */
  readonly orientation: number
  readonly tellsPlace: boolean
}

const orientationTag = 0x0112
const gpsTag = 0x8825
const latitudeTag = 2

/** Parses EXIF data, which starts with a TIFF header. Safe with any offsets in it. */
export function readExif(tiff: Uint8Array): Exif {
  const view = dataViewOf(tiff)
  const order = ascii(tiff.subarray(0, 4))
  const little = order === 'II*\0'
  if (tiff.length < 8 || (!little && order !== 'MM\0*')) return { orientation: 1, tellsPlace: false }
  const main = readDirectory(view, view.getUint32(4, little), little)
  const written = main.get(orientationTag) ?? 1
  const gps = main.get(gpsTag)
  return {
    orientation: written >= 1 && written <= 8 ? written : 1,
    tellsPlace: gps !== undefined && readDirectory(view, gps, little).has(latitudeTag),
  }
}

/** The first value of each tag in an image file directory (IFD), read as a number of two or four bytes. */
function readDirectory(view: DataView, at: number, little: boolean): ReadonlyMap<number, number> {
  const values = new Map<number, number>()
  if (at + 2 > view.byteLength) return values
  const end = Math.min(at + 2 + 12 * view.getUint16(at, little), view.byteLength - 11)
  for (let entry = at + 2; entry < end; entry += 12) {
    const tag = view.getUint16(entry, little)
    const isShort = view.getUint16(entry + 2, little) === 3
    const value = isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little)
    if (!values.has(tag)) values.set(tag, value)
  }
  return values
}

/** A JPEG EXIF segment with nothing but the orientation. */
export function orientationSegment(orientation: number): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ])
}

/** Whether an XMP packet has the location of the camera. */
export function xmpTellsPlace(packet: Uint8Array): boolean {
  return ascii(packet).includes('GPSLatitude')
}
