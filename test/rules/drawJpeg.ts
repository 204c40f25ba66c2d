/** A JPEG to draw: plain grey, with two codes of one bit in each block. */
interface DrawnJpeg {
  readonly width: number
  readonly height: number
  readonly inks?: boolean
  /** Segments between the start and the tables. */
  readonly notes?: readonly Uint8Array[]
}

export function segment(code: number, ...content: readonly (string | Uint8Array)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** A baseline JPEG. Its Huffman tables have one code each: “no difference”, and “nothing more in this block”. */
export function drawJpeg({ width, height, inks = false, notes = [] }: DrawnJpeg): Uint8Array {
  const components = inks ? [1, 2, 3, 4] : [1, 2, 3]
  const frame = Buffer.alloc(6)
  frame.set([8, 0, 0, 0, 0, components.length])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  const oneCode = Buffer.concat([Buffer.from([1]), Buffer.alloc(15), Buffer.from([0])])
  const bits = Math.ceil(width / 8) * Math.ceil(height / 8) * components.length * 2
  const data = Buffer.alloc(Math.ceil(bits / 8))
  // The last byte is padded with ones.
  if (bits % 8) data[data.length - 1] = 0xff >> (bits % 8)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...notes,
    segment(0xdb, Buffer.from([0]), Buffer.alloc(64, 1)),
    segment(0xc0, frame, Buffer.from(components.flatMap((id) => [id, 0x11, 0]))),
    segment(0xc4, Buffer.from([0x00]), oneCode, Buffer.from([0x10]), oneCode),
    segment(0xda, Buffer.from([components.length, ...components.flatMap((id) => [id, 0]), 0, 63, 0])),
    data,
    Buffer.from([0xff, 0xd9]),
  ])
}

/** An EXIF segment as phones write it: orientation, author, place and a thumbnail. */
export function exifSegment({ orientation = 1, place = false, thumbnail }: ExifSaid, little = false): Buffer {
  const owner = Buffer.from('Private Person\0\0', 'latin1')
  const coordinates = Buffer.concat(
    [48, 12, 30, 16, 22, 0].flatMap((n) => [number(n, 4, little), number(1, 4, little)]),
  )
  const small = thumbnail ?? new Uint8Array()
  // Offsets of the parts after the first directory.
  const [gps, second] = [8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + 2 + 4 * 12 + 4]
  const values = second + 2 + 2 * 12 + 4
  const entry = (tag: number, type: number, count: number, value: number) =>
    Buffer.concat([
      number(tag, 2, little),
      number(type, 2, little),
      number(count, 4, little),
      inline(type, value, little),
    ])
  const folder = (next: number, ...entries: Buffer[]) =>
    Buffer.concat([number(entries.length, 2, little), ...entries, number(next, 4, little)])
  const letter = (sign: string) => sign.charCodeAt(0) * (little ? 1 : 0x1000000)
  return segment(
    0xe1,
    'Exif\0\0',
    little ? 'II*\0' : 'MM\0*',
    number(8, 4, little),
    folder(
      second,
      entry(0x0112, 3, 1, orientation),
      entry(0x013b, 2, owner.length, values),
      place ? entry(0x8825, 4, 1, gps) : entry(0x9999, 4, 1, 0),
    ),
    folder(
      0,
      entry(1, 2, 2, letter('N')),
      entry(2, 5, 3, values + owner.length),
      entry(3, 2, 2, letter('E')),
      entry(4, 5, 3, values + owner.length + 24),
    ),
    folder(0, entry(0x0201, 4, 1, values + owner.length + 48), entry(0x0202, 4, 1, small.length)),
    owner,
    coordinates,
    small,
  )
}

interface ExifSaid {
  readonly orientation?: number
  readonly place?: boolean
  readonly thumbnail?: Uint8Array
}

function number(value: number, bytes: 2 | 4, little: boolean): Buffer {
  const written = Buffer.alloc(bytes)
  if (little) written.writeUIntLE(value, 0, bytes)
  else written.writeUIntBE(value, 0, bytes)
  return written
}

/** A short number is in the first two of its four bytes. */
function inline(type: number, value: number, little: boolean): Buffer {
  return type === 3 ? Buffer.concat([number(value, 2, little), Buffer.alloc(2)]) : number(value, 4, little)
}
