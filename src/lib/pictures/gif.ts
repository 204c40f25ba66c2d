import { ascii, dataViewOf, emptyStructure, type MutableStructure, type PictureStructure } from './pictureStructure.ts'

const [extension, image, trailer] = [0x21, 0x2c, 0x3b]
const [graphicControl, application] = [0xf9, 0xff]

export function isGif(bytes: Uint8Array): boolean {
  return /^GIF8[79]a$/.test(ascii(bytes.subarray(0, 6)))
}

/** Parses a GIF that begins with its signature. */
export function parseGif(bytes: Uint8Array): PictureStructure {
  const gif = emptyStructure('gif')
  gif.frames = 0
  gif.flaw = readBlocks(bytes, gif)
  return gif
}

function readBlocks(bytes: Uint8Array, gif: MutableStructure): PictureStructure['flaw'] {
  const byte = (at: number) => bytes[at] ?? 0
  if (bytes.length < 13) return 'cut-off'
  gif.width = dataViewOf(bytes).getUint16(6, true)
  gif.height = dataViewOf(bytes).getUint16(8, true)
  let at = 13 + colourTableSize(byte(10))
  gif.parts.push(bytes.subarray(0, at))
  /** The graphic control of the next frame, kept together with the frame. */
  let control: Uint8Array | null = null
  for (;;) {
    const kind = bytes[at]
    if (kind === undefined) return 'cut-off'
    if (kind === trailer) {
      gif.parts.push(bytes.subarray(at, at + 1))
      return gif.frames > 0 ? null : 'damaged'
    }
    const start = at
    if (kind === image) {
      if (at + 11 > bytes.length) return 'cut-off'
      at = endOfBlocks(bytes, at + 11 + colourTableSize(byte(at + 9)))
      if (at === -1) return 'cut-off'
      if (control) gif.parts.push(control)
      gif.parts.push(bytes.subarray(start, at))
      control = null
      gif.frames += 1
    } else if (kind === extension) {
      at = endOfBlocks(bytes, at + 2)
      if (at === -1) return 'cut-off'
      const label = byte(start + 1)
      if (label === graphicControl) control = bytes.subarray(start, at)
      else if (label === application) gif.parts.push(...loopOf(bytes.subarray(start, at)))
      // A plain-text extension uses up the graphic control.
      else if (label < 0x80) control = null
    } else return 'damaged'
  }
}

/** The size of a colour table in bytes, by its flags. */
export function colourTableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** The end of a chain of sub-blocks, each after its length; -1 if it is cut off. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += length + 1
    if (length === 0) return at
  }
  return -1
}

/** Keeps the number of repetitions of an animation; drops all other application extensions. */
function loopOf(whole: Uint8Array): Uint8Array[] {
  const name = ascii(whole.subarray(3, 14))
  const isLoop = whole[2] === 11 && whole[14] === 3 && whole[15] === 1
  if (!isLoop || (name !== 'NETSCAPE2.0' && name !== 'ANIMEXTS1.0')) return []
  return [whole.subarray(0, 18), Uint8Array.of(0)]
}
