import { describe, expect, it } from 'vitest'
import { decodeSeeThroughGif } from '../../../src/lib/pictures/decodeGif.ts'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

/** ImageMagick 6.9 wrote it: a dark plate in the middle of nothing, 9 by 11, interlaced. */
const interlaced = 'R0lGODlhCQALAPAAABEiMwAAACH5BAEAAAEALAAAAAAJAAsAQAIRjI8Bu8h9HnAv2UtZhkbiUwAAOw=='
const opaque = interlaced.replace('BAEAAAEA', 'BAAAAAEA')

describe('a see-through GIF', () => {
  it('is decoded, with its rows in their places', () => {
    const { rgba, width, height } = decodeSeeThroughGif(bytesOf(interlaced)) ?? never()
    const rows = Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => (rgba[(y * width + x) * 4 + 3] === 255 ? '#' : '.')).join(''),
    )
    expect(rows.join('\n')).toBe(['.........\n'.repeat(2), '..#####..\n'.repeat(7), '.........\n.........'].join(''))
    expect([...rgba.subarray((2 * 9 + 2) * 4, (2 * 9 + 3) * 4)]).toEqual([0x11, 0x22, 0x33, 255])
  })

  it('is none where all of it is opaque, cut off, or no GIF', () => {
    expect(decodeSeeThroughGif(bytesOf(opaque))).toBeNull()
    expect(decodeSeeThroughGif(bytesOf(interlaced).subarray(0, 40))).toBeNull()
    expect(decodeSeeThroughGif(new Uint8Array(20))).toBeNull()
  })

  it.each([
    [2, 40, 30],
    [4, 7, 300],
    [8, 200, 200],
  ])('of %s bits a pixel, %s by %s, comes out as it was drawn', (bits, width, height) => {
    const pixels = Array.from({ length: width * height }, (_, i) => (i * i + Math.floor(i / 9)) % 2 ** bits)
    const { rgba } = decodeSeeThroughGif(encode(pixels, { bits, width, height })) ?? never()
    const seen = pixels.map((_, i) => (rgba[i * 4 + 3] === 0 ? 1 : rgba[i * 4]))
    expect(seen).toEqual(pixels)
  })

  it('that is damaged in any byte never makes it fail', () => {
    const whole = encode([0, 1, 2, 3, 2, 1], { bits: 2, width: 3, height: 2 })
    for (let at = 6; at < whole.length; at += 1)
      for (const value of [0, 1, 127, 255]) {
        const damaged = whole.map((byte, i) => (i === at ? value : byte))
        expect(() => decodeSeeThroughGif(damaged)).not.toThrow()
      }
  })
})

interface Drawing {
  readonly bits: number
  readonly width: number
  readonly height: number
}

/** Colour n is n, n, n; colour 1 is transparent. */
function encode(pixels: readonly number[], { bits, width, height }: Drawing): Uint8Array {
  const palette = Array.from({ length: 2 ** bits }, (_, n) => [n, n, n]).flat()
  const size = [width & 255, width >> 8, height & 255, height >> 8]
  const data = compress(pixels, bits)
  const blocks = Array.from({ length: Math.ceil(data.length / 255) }, (_, i) => data.slice(i * 255, (i + 1) * 255))
  return Uint8Array.from([
    ...Buffer.from('GIF89a'),
    ...[...size, 0x80 | (bits - 1), 0, 0, ...palette],
    ...[0x21, 0xf9, 4, 1, 0, 0, 1, 0, 0x2c, 0, 0, 0, 0, ...size, 0, bits],
    ...blocks.flatMap((block) => [block.length, ...block]),
    ...[0, 0x3b],
  ])
}

/** LZW as in GIF89a, appendix F: a clear code first, and once more when all codes are taken. */
function compress(pixels: readonly number[], bits: number): number[] {
  const clear = 2 ** bits
  let codes = new Map<string, number>()
  let width = bits + 1
  let out = ''
  const put = (code: number) => {
    out = code.toString(2).padStart(width, '0') + out
  }
  const codeOf = (text: string) => (text.includes(',') ? codes.get(text) : Number(text)) ?? 0
  put(clear)
  let text = `${pixels[0]}`
  for (const pixel of pixels.slice(1)) {
    const longer = `${text},${pixel}`
    if (codes.has(longer)) {
      text = longer
      continue
    }
    put(codeOf(text))
    const next = clear + 2 + codes.size
    if (next === 4096) {
      put(clear)
      codes = new Map()
      width = bits + 1
    } else {
      codes.set(longer, next)
      if (next === 2 ** width) width += 1
    }
    text = `${pixel}`
  }
  put(codeOf(text))
  put(clear + 1)
  const whole = out.padStart(Math.ceil(out.length / 8) * 8, '0')
  return Array.from({ length: whole.length / 8 }, (_, i) =>
    Number.parseInt(whole.slice(-8 * (i + 1), whole.length - 8 * i), 2),
  )
}

function never(): never {
  throw new Error('the picture should be decoded')
}
