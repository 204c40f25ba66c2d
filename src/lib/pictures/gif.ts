import { type Anatomy, ascii, type Growing, startAnatomy, viewOf } from './anatomy.ts'

const [extension, image, trailer] = [0x21, 0x2c, 0x3b]
const [graphicControl, application] = [0xf9, 0xff]

/** Reads a GIF that begins with its signature. */
export function dissectGif(bytes: Uint8Array): Anatomy {
  const gif = startAnatomy('gif')
  gif.frames = 0
  gif.flaw = readBlocks(bytes, gif)
  return gif
}

function readBlocks(bytes: Uint8Array, gif: Growing): Anatomy['flaw'] {
  const byte = (at: number) => bytes[at] ?? 0
  if (bytes.length < 13) return 'cut-off'
  gif.width = viewOf(bytes).getUint16(6, true)
  gif.height = viewOf(bytes).getUint16(8, true)
  let at = 13 + coloursIn(byte(10))
  gif.parts.push(bytes.subarray(0, at))
  /** How the next frame is shown: it goes where its frame goes. */
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
      at = behindBlocks(bytes, at + 11 + coloursIn(byte(at + 9)))
      if (at === -1) return 'cut-off'
      if (control) gif.parts.push(control)
      gif.parts.push(bytes.subarray(start, at))
      control = null
      gif.frames += 1
    } else if (kind === extension) {
      at = behindBlocks(bytes, at + 2)
      if (at === -1) return 'cut-off'
      const label = byte(start + 1)
      if (label === graphicControl) control = bytes.subarray(start, at)
      else if (label === application) gif.parts.push(...loopOf(bytes.subarray(start, at)))
      // A text that is drawn by the viewer has a control of its own.
      else if (label < 0x80) control = null
    } else return 'damaged'
  }
}

/** Bytes of a table of colours, as its flags say. */
function coloursIn(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Where a chain of blocks ends, each with its length before it; -1 when it is cut off. */
function behindBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += length + 1
    if (length === 0) return at
  }
  return -1
}

/** How often the frames come again, which is all that an application may add. */
function loopOf(whole: Uint8Array): Uint8Array[] {
  const name = ascii(whole.subarray(3, 14))
  const isLoop = whole[2] === 11 && whole[14] === 3 && whole[15] === 1
  if (!isLoop || (name !== 'NETSCAPE2.0' && name !== 'ANIMEXTS1.0')) return []
  return [whole.subarray(0, 18), Uint8Array.of(0)]
}
