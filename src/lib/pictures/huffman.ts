/** A component of a scan: the number of its blocks in each unit (MCU), and its two tables. */
export interface ScanComponent {
  readonly blocks: number
  readonly dc: HuffmanTable
  readonly ac: HuffmanTable
}

/** Canonical Huffman codes: codes of one length are consecutive numbers, which continue those of the shorter lengths. */
export interface HuffmanTable {
  /** By the next eight bits: (code length << 8) | symbol; 0 if the code is longer. */
  readonly short: Uint16Array
  /** By length: the last code, or -1 if there is none. */
  readonly last: Int32Array
  /** By length: the difference between a code and the index of its symbol. */
  readonly shift: Int32Array
  readonly symbols: Uint8Array
}

/** Builds a table from the number of codes of each length, and their symbols; null if they are invalid. */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable | null {
  const table = { short: new Uint16Array(256), last: new Int32Array(17).fill(-1), shift: new Int32Array(17), symbols }
  let code = 0
  let index = 0
  for (let length = 1; length <= 16; length += 1) {
    const count = counts[length - 1] ?? 0
    table.shift[length] = index - code
    for (let n = 0; n < count && length <= 8; n += 1) {
      const from = (code + n) << (8 - length)
      table.short.fill((length << 8) | (symbols[index + n] ?? 0), from, from + (1 << (8 - length)))
    }
    code += count
    index += count
    if (count > 0) table.last[length] = code - 1
    if (code > 1 << length) return null
    code <<= 1
  }
  return table
}

/** The code at the start of sixteen bits, as (length << 8) | symbol; 0 if there is none. */
function entryFor(bits: number, { short, last, shift, symbols }: HuffmanTable): number {
  const entry = short[bits >>> 8] ?? 0
  if (entry !== 0) return entry
  for (let length = 9; length <= 16; length += 1) {
    const code = bits >>> (16 - length)
    if (code <= (last[length] ?? -1)) return (length << 8) | (symbols[code + (shift[length] ?? 0)] ?? 0)
  }
  return 0
}

/**
 * Counts the units (MCUs) that a baseline scan contains, at most `most`, by its codes and without decoding pixels.
 * `interval` is the number of units between restart markers; 0 without them. Returns -1 for an invalid code.
 */
export function countUnits(
  data: Uint8Array,
  components: readonly ScanComponent[],
  most: number,
  interval: number,
): number {
  let at = 0
  let bits = 0
  /** The number of bits in `bits` that are still to be read. */
  let held = 0
  /** The number of padding bits among them, added after the end of the data. */
  let padding = 0

  const fill = () => {
    while (held <= 24) {
      const byte = data[at]
      const isData = byte !== undefined && (byte !== 0xff || data[at + 1] === 0)
      bits = (bits << 8) | (isData ? byte : 0)
      held += 8
      if (isData) at += byte === 0xff ? 2 : 1
      else padding += 8
    }
  }
  /** Reads a symbol and skips its additional bits; -1 if no code starts here. */
  const readSymbol = (table: HuffmanTable): number => {
    fill()
    const entry = entryFor((bits >>> (held - 16)) & 0xffff, table)
    held -= entry >> 8
    if (entry === 0) return -1
    fill()
    held -= entry & 15
    return entry & 255
  }
  const skipBlock = ({ dc, ac }: ScanComponent): boolean => {
    if (readSymbol(dc) === -1) return false
    for (let k = 1; k < 64; k += 1) {
      const symbol = readSymbol(ac)
      if (symbol === -1) return false
      if ((symbol & 15) === 0 && symbol !== 0xf0) return true
      k += symbol >> 4
    }
    return true
  }
  /** Skips to after the next restart marker; false if there is none. */
  const restart = (): boolean => {
    at = data.indexOf(0xff, at)
    while (at !== -1 && data[at + 1] === 0) at = data.indexOf(0xff, at + 2)
    if (at === -1) return false
    at += 2
    bits = 0
    held = 0
    padding = 0
    return true
  }

  for (let unit = 0; unit < most; unit += 1) {
    if (interval > 0 && unit > 0 && unit % interval === 0 && !restart()) return unit
    for (const component of components)
      for (let n = component.blocks; n > 0; n -= 1) {
        const isBlock = skipBlock(component)
        if (held < padding) return unit
        if (!isBlock) return -1
      }
  }
  return most
}
