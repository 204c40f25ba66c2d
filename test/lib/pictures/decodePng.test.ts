import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { declaresTransparency, decodePng } from '../../../src/lib/pictures/decodePng.ts'
import { inkOf } from '../../../src/rules/pictures/lib/ink.ts'
import { chunk } from '../../rules/drawPicture.ts'

const red = [200, 0, 0]
const blue = [0, 0, 200]
const white = [255, 255, 255]

/** A PNG of indexed colours, three pixels wide and two high; `rows` are its packed bytes. */
function indexed(depth: 1 | 2 | 4 | 8, rows: readonly (readonly number[])[], alpha: readonly number[]): Uint8Array {
  const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, depth, 3, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([red, blue, white].flat().slice(0, depth === 1 ? 6 : 9))),
    ...(alpha.length ? [chunk('tRNS', Buffer.from(alpha))] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The first row is red, blue, red; the second blue, red, blue. */
const drawings: readonly (readonly [depth: 1 | 2 | 4 | 8, rows: readonly (readonly number[])[]])[] = [
  [1, [[0b01000000], [0b10100000]]],
  [2, [[0b00010000], [0b01000100]]],
  [
    4,
    [
      [0x01, 0x00],
      [0x10, 0x10],
    ],
  ],
  [
    8,
    [
      [0, 1, 0],
      [1, 0, 1],
    ],
  ],
]

it.each(drawings)('a transparent colour of a palette of %i bits is transparent', (depth, rows) => {
  const picture = indexed(depth, rows, [0])
  const [nothing, ink] = [
    [...red, 0],
    [...blue, 255],
  ]
  expect(declaresTransparency(picture)).toBe(true)
  expect([...(decodePng(picture)?.rgba ?? [])]).toEqual([nothing, ink, nothing, ink, nothing, ink].flat())
  expect(inkOf(picture)).toEqual({ transparent: 0.5, colours: [{ colour: '#0000cc', share: 1 }] })
})

it('a half-transparent colour is half an ink', () => {
  const picture = indexed(
    8,
    [
      [0, 1, 0],
      [1, 0, 1],
    ],
    [128],
  )
  expect(inkOf(picture)?.transparent).toBe(0)
  expect(
    inkOf(picture)
      ?.colours.map(({ colour }) => colour)
      .sort(),
  ).toEqual(['#0000cc', '#cc0000'])
  expect(inkOf(picture)?.colours.find(({ colour }) => colour === '#cc0000')?.share).toBeCloseTo(128 / 383)
})

it('a palette without transparent colours is opaque', () => {
  const picture = indexed(
    8,
    [
      [0, 1, 0],
      [1, 0, 1],
    ],
    [],
  )
  expect(declaresTransparency(picture)).toBe(false)
  expect(decodePng(picture)?.rgba.filter((_, i) => i % 4 === 3)).toEqual(new Uint8Array(6).fill(255))
})
