import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { lostOn, shapesOf } from '../../../src/rules/pictures/lib/shapes.ts'
import { chunk } from '../drawPicture.ts'

const navy = '#10243e'
const nothing = '#00000000'

/** A PNG of 100 by 50 pixels, each as #rrggbbaa. */
function draw(colourAt: (x: number, y: number) => string): Uint8Array {
  const rows = Array.from({ length: 50 }, (_, y) =>
    Buffer.from(`00${Array.from({ length: 100 }, (__, x) => colourAt(x, y).slice(1)).join('')}`, 'hex'),
  )
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 100, 0, 0, 0, 50, 8, 6, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const isIn = (x: number, y: number, [left, top, right, bottom]: readonly [number, number, number, number]) =>
  x >= left && x < right && y >= top && y < bottom

const shareLost = (picture: Uint8Array, ground: string) => {
  const shapes = shapesOf(picture)
  return shapes && Math.round(100 * (lostOn(ground, shapes)?.share ?? 0))
}

/** Letters on the right of a symbol: 10 by 40 pixels each, three of them, apart. */
const wordmark = (symbol: string, letters: string) =>
  draw((x, y) => {
    if (isIn(x, y, [5, 5, 35, 45])) return `${symbol}ff`
    return [45, 60, 75].some((left) => isIn(x, y, [left, 5, left + 10, 45])) ? `${letters}ff` : nothing
  })

it('loses the words where the symbol is seen, and the symbol where the words are', () => {
  expect(shareLost(wordmark('#ffd200', '#111111'), navy)).toBe(50)
  expect(shareLost(wordmark('#ffd200', '#111111'), '#ffd200')).toBe(50)
  expect(shareLost(wordmark('#ffd200', '#ffffff'), navy)).toBe(0)
  expect(shareLost(wordmark('#ffd200', '#ffffff'), '#ffffff')).toBe(100)
  expect(lostOn(navy, shapesOf(wordmark('#ffd200', '#101010')) ?? never())?.colour).toBe('#101010')
})

it('keeps a plate of the ground’s own colour with letters on it that are seen', () => {
  const plate = draw((x, y) => {
    if (!isIn(x, y, [20, 5, 80, 45])) return nothing
    return isIn(x, y, [45, 10, 50, 40]) ? '#ffffffff' : `${navy}ff`
  })
  expect(shareLost(plate, navy)).toBe(0)
  expect(shareLost(plate, '#ffffff')).toBe(0)
})

it('looks at a half-transparent colour as it is seen on its ground', () => {
  const glass = draw((x, y) => (isIn(x, y, [20, 5, 80, 45]) ? '#ffffff40' : nothing))
  expect(shareLost(glass, navy)).toBe(100)
  const milk = draw((x, y) => (isIn(x, y, [20, 5, 80, 45]) ? '#ffffffa0' : nothing))
  expect(shareLost(milk, navy)).toBe(0)
})

it('takes dust for one shape, and does not miss it where there is nothing else', () => {
  const dust = draw((x, y) => (x % 3 === 0 && y % 3 === 0 ? '#111111ff' : nothing))
  expect(shareLost(dust, navy)).toBe(100)
  expect(shareLost(dust, '#ffffff')).toBe(0)
})

it('finds nothing in an empty or an opaque picture', () => {
  expect(
    shareLost(
      draw(() => nothing),
      navy,
    ),
  ).toBe(0)
  expect(shapesOf(draw(() => '#111111ff'))?.transparent).toBe(0)
  expect(shapesOf(new Uint8Array(40))).toBeNull()
})

function never(): never {
  throw new Error('the picture should have shapes')
}
