/** How many frames a GIF has, counted up to `most`. */
export function gifFrames(bytes: Uint8Array, most: number): number {
  const at = (offset: number) => bytes[offset] ?? 0
  /** Bytes of a table of colours, as its flags say. */
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const behindBlocks = (from: number) => {
    let offset = from
    while (at(offset) !== 0) offset += at(offset) + 1
    return offset + 1
  }
  let offset = 13 + table(at(10))
  let frames = 0
  while (offset < bytes.length && frames < most) {
    if (at(offset) === 0x21) offset = behindBlocks(offset + 2)
    else if (at(offset) === 0x2c) {
      frames += 1
      offset = behindBlocks(offset + 11 + table(at(offset + 9)))
    } else break
  }
  return frames
}
