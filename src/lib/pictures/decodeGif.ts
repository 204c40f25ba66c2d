import { mostPixels, type Pixels } from './decodePng.ts'
import { colourTableSize, parseGif } from './gif.ts'
import { dataViewOf } from './pictureStructure.ts'

/** Decodes the first frame of a GIF; null if it has no transparent colour, is too large, or cannot be decoded. */
export function decodeSeeThroughGif(bytes: Uint8Array): Pixels | null {
  const { parts, flaw, width, height } = parseGif(bytes)
  const at = parts.findIndex((part) => part[0] === 0x2c)
  const [head, control, frame] = [parts[0], parts[at - 1], parts[at]]
  if (flaw || !head || !frame || width * height > mostPixels) return null
  const isSeeThrough = control?.[0] === 0x21 && control[1] === 0xf9 && ((control[3] ?? 0) & 1) === 1
  if (!isSeeThrough) return null

  const view = dataViewOf(frame)
  const [left, top, columns, rows] = [1, 3, 5, 7].map((offset) => view.getUint16(offset, true))
  const box = { left: left ?? 0, top: top ?? 0, columns: columns ?? 0, rows: rows ?? 0 }
  if (box.left + box.columns > width || box.top + box.rows > height) return null
  const flags = frame[9] ?? 0
  const ownTable = colourTableSize(flags)
  const palette = ownTable > 0 ? frame.subarray(10, 10 + ownTable) : head.subarray(13)
  const indexes = decompress(frame.subarray(10 + ownTable), box.columns * box.rows)
  const rgba = new Uint8Array(width * height * 4)
  const order = (flags & 0x40) === 0 ? null : interlacedRows(box.rows)
  for (let row = 0; row < box.rows; row += 1)
    for (let column = 0; column < box.columns; column += 1) {
      const index = indexes[row * box.columns + column] ?? 0
      if (index === control[6]) continue
      const to = ((box.top + (order?.[row] ?? row)) * width + box.left + column) * 4
      rgba.set(palette.subarray(index * 3, index * 3 + 3), to)
      rgba[to + 3] = 255
    }
  return { width, height, rgba }
}

/** The rows of an interlaced frame in the order in which they are stored. */
function interlacedRows(rows: number): readonly number[] {
  const passes: readonly (readonly [from: number, step: number])[] = [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ]
  return passes.flatMap(([from, step]) =>
    Array.from({ length: Math.max(0, Math.ceil((rows - from) / step)) }, (_, i) => from + i * step),
  )
}

const maxCodes = 4096

/** LZW with codes of growing length, in sub-blocks (GIF89a, appendix F): at most `length` colour indexes. */
function decompress(blocks: Uint8Array, length: number): Uint8Array {
  const indexes = new Uint8Array(length)
  const rootBits = Math.min(8, blocks[0] ?? 0)
  const clear = 1 << rootBits
  /** A code stands for the indexes of its prefix, and one more. */
  const prefix = new Uint16Array(maxCodes)
  const last = new Uint8Array(maxCodes).map((_, code) => code)
  const lengths = new Uint16Array(maxCodes).fill(1)
  let [size, bits, known] = [0, rootBits + 1, clear + 2]
  let before = -1
  const codes = codesIn(blocks)
  while (size < length) {
    const code = codes.next(bits)
    if (code === null || code === clear + 1) break
    if (code === clear) {
      bits = rootBits + 1
      known = clear + 2
      before = -1
      continue
    }
    if (code > known || (code === known && before === -1)) break
    // A code that is about to be defined: the indexes before, and the first of them once more.
    const source = code < known ? code : before
    const count = (lengths[source] ?? 1) + (code < known ? 0 : 1)
    let walk = source
    for (let i = (lengths[source] ?? 1) - 1; i >= 0; i -= 1) {
      if (size + i < length) indexes[size + i] = last[walk] ?? 0
      if (i > 0) walk = prefix[walk] ?? 0
    }
    const first = last[walk] ?? 0
    if (code === known && size + count - 1 < length) indexes[size + count - 1] = first
    if (before !== -1 && known < maxCodes) {
      prefix[known] = before
      last[known] = first
      lengths[known] = (lengths[before] ?? 1) + 1
      known += 1
      if (known === 1 << bits && bits < 12) bits += 1
    }
    size += count
    before = code
  }
  return indexes
}

/** Reads codes bit by bit from a chain of sub-blocks, each after its length; the first byte is not one of them. */
function codesIn(blocks: Uint8Array) {
  let [at, left, held, heldBits] = [1, 0, 0, 0]
  return {
    /** null at the end. */
    next(bits: number): number | null {
      while (heldBits < bits) {
        if (left === 0) {
          left = blocks[at] ?? 0
          at += 1
          if (left === 0) return null
        }
        held |= (blocks[at] ?? 0) << heldBits
        at += 1
        left -= 1
        heldBits += 8
      }
      const code = held & ((1 << bits) - 1)
      held >>>= bits
      heldBits -= bits
      return code
    },
  }
}
