import { crc32, deflateSync } from 'node:zlib'
import type { ExamplePicture } from '../../src/rules/example.ts'
import { drawJpeg, exifSegment } from './drawJpeg.ts'

/** The bytes of a picture that an example describes. */
export function drawPicture(picture: ExamplePicture): Uint8Array {
  if (picture.format === 'jpg') return jpeg(picture)
  return picture.format === 'gif' ? gif(picture) : png(picture)
}

function jpeg({ width, height, orientation = 1, inks = false, place = false }: ExamplePicture): Uint8Array {
  return drawJpeg({ width, height, inks, notes: orientation > 1 || place ? [exifSegment({ orientation, place })] : [] })
}

/** One plain colour; with an ink, a shape of it on a transparent ground. */
function png({ width, height, bytes = 0, inkOnNothing, animated = false }: ExamplePicture): Uint8Array {
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
  const pixels = deflateSync(Buffer.concat(rows), { level: 1 })
  // Empty blocks of uncompressed data add the missing bytes.
  const missing = Math.max(0, bytes - pixels.length - pngFrame)
  const ballast = Buffer.alloc(Math.ceil(missing / emptyBlock.length) * emptyBlock.length, emptyBlock)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(animated ? [chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))] : []),
    chunk('IDAT', Buffer.concat([pixels.subarray(0, 2), ballast, pixels.subarray(2)])),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const emptyBlock = Buffer.from([0, 0, 0, 0xff, 0xff])
/** Bytes of everything except the pixels. */
const pngFrame = 8 + 25 + 12 + 12

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** Each frame is one pixel. */
function gif({ width, height, animated = false }: ExamplePicture): Uint8Array {
  const header = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  header.writeUInt16LE(width, 6)
  header.writeUInt16LE(height, 8)
  const frame = Buffer.from('\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0', 'latin1')
  return Buffer.concat([header, frame, ...(animated ? [frame] : []), Buffer.from(';')])
}
