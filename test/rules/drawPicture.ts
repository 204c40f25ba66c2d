import { crc32, deflateSync } from 'node:zlib'
import type { ExamplePicture } from '../../src/rules/example.ts'

/** The bytes of a picture that an example describes. */
export function drawPicture(picture: ExamplePicture): Uint8Array {
  return picture.format === 'gif' ? gif(picture) : png(picture)
}

/** One plain colour; with an ink, a shape of it in the middle of nothing. */
function png({ width, height, bytes = 0, inkOnNothing }: ExamplePicture): Uint8Array {
  const ink = Buffer.from((inkOnNothing ?? '#8899aa').slice(1), 'hex')
  const rowOf = (isInk: (x: number) => boolean) => {
    const pixels = Array.from({ length: width }, (_, x) =>
      inkOnNothing === undefined ? ink : Buffer.from([...ink, isInk(x) ? 255 : 0]),
    )
    return Buffer.concat([Buffer.alloc(1), ...pixels])
  }
  const plain = rowOf(() => inkOnNothing === undefined)
  const crossed = rowOf((x) => inkOnNothing === undefined || (x > width / 4 && x < (width * 3) / 4))
  const rows = Array.from({ length: height }, (_, y) => (y > height / 4 && y < (height * 3) / 4 ? crossed : plain))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 2: colour; 6: colour and transparency.
  header.set([8, inkOnNothing === undefined ? 2 : 6, 0, 0, 0], 8)
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 1 }))]
  const size = parts.reduce((sum, part) => sum + part.length, 8 + 12)
  // A private chunk that every reader skips makes up the weight.
  const ballast = bytes > size + 12 ? [chunk('baLl', Buffer.alloc(bytes - size - 12))] : []
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...parts,
    ...ballast,
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** As far as its frames can be counted: each is one pixel. */
function gif({ width, height, animated = false, bytes = 0 }: ExamplePicture): Uint8Array {
  const header = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  header.writeUInt16LE(width, 6)
  header.writeUInt16LE(height, 8)
  const frame = Buffer.from('\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0', 'latin1')
  const frames = animated ? [frame, frame] : [frame]
  const size = header.length + frames.length * frame.length + 1
  return Buffer.concat([header, ...frames, Buffer.from(';'), Buffer.alloc(Math.max(0, bytes - size))])
}
