import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import { contrastRatio } from '../../../lib/css/contrast.ts'
import { decodeSeeThroughGif } from '../../../lib/pictures/decodeGif.ts'
import { declaresTransparency, decodePng, maxPngSize, type Pixels } from '../../../lib/pictures/decodePng.ts'
import { isGif } from '../../../lib/pictures/gif.ts'

/** The colour of some pixels: channels and alpha, 0 to 255. */
interface Tone {
  readonly channels: readonly [red: number, green: number, blue: number]
  readonly alpha: number
  readonly pixels: number
}

/** Pixels that touch each other, apart from all others: a letter, a symbol, a plate with all that is on it. */
interface Shape {
  readonly pixels: number
  readonly tones: readonly Tone[]
}

/** A picture as shapes on a transparent ground. */
export interface Shapes {
  /** The share of its pixels that are transparent: 0 to 1. */
  readonly transparent: number
  readonly shapes: readonly Shape[]
}

const binary = new TextDecoder('latin1')

const readShapes = lruMemo(
  2_000_000,
  (bytes: Uint8Array) => binary.decode(bytes),
  (bytes): Shapes | null => {
    const pixels = isGif(bytes) ? decodeSeeThroughGif(bytes) : decodePng(bytes)
    return pixels && shapesIn(pixels)
  },
  'lasting',
)

/** The shapes of a see-through PNG or GIF of up to 300 KB; null for every other picture. */
export function shapesOf(bytes: Uint8Array): Shapes | null {
  return declaresTransparency(bytes) || (isGif(bytes) && bytes.length <= maxPngSize) ? readShapes(bytes) : null
}

/** WCAG 2.2, 1.4.11: what a picture needs to be seen. */
const needed = 3
/** Below this share of visible pixels a shape is lost; above it they make it readable, as white letters do on a plate. */
const minVisible = 0.04

/** The part of a picture that a ground swallows: its share, and its main colour as it looks there. */
export function lostOn(ground: string, { shapes }: Shapes): { readonly share: number; readonly colour: string } | null {
  const all = pixelsOf(shapes)
  const lost = shapes.filter(({ pixels, tones }) => {
    const visible = tones.filter((tone) => contrastRatio(seenOn(ground, tone), ground) >= needed)
    return pixelsOf(visible) < minVisible * pixels
  })
  const [main] = lost.flatMap(({ tones }) => tones).sort((a, b) => b.pixels - a.pixels)
  return main ? { share: pixelsOf(lost) / all, colour: seenOn(ground, main) } : null
}

function pixelsOf(all: readonly { readonly pixels: number }[]): number {
  return all.reduce((sum, { pixels }) => sum + pixels, 0)
}

function seenOn(ground: string, { channels, alpha }: Tone): string {
  const mixed = channels.map((channel, i) => {
    const below = Number.parseInt(ground.slice(1 + 2 * i, 3 + 2 * i), 16)
    return Math.round(below + ((channel - below) * alpha) / 255)
  })
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Pixels with less alpha are not seen. */
const minAlpha = 32
/** Shapes with a smaller share, such as dust, count as one. */
const minShare = 0.005

function shapesIn({ rgba, width, height }: Pixels): Shapes {
  const size = width * height
  const isInk = (pixel: number) => (rgba[pixel * 4 + 3] ?? 0) >= minAlpha
  let ink = 0
  for (let pixel = 0; pixel < size; pixel += 1) if (isInk(pixel)) ink += 1
  const shapes: Shape[] = []
  const rest = openTones()
  const known = new Uint8Array(size)
  const open = new Int32Array(ink)
  for (let start = 0; start < size; start += 1) {
    if (known[start] !== 0 || !isInk(start)) continue
    let count = 1
    open[0] = start
    known[start] = 1
    // Flood fill: `open` holds the shape's pixels, those whose neighbours are not known yet at its end.
    for (let next = 0; next < count; next += 1) {
      const pixel = open[next] ?? 0
      const x = pixel % width
      const left = x > 0 ? -1 : 0
      const right = x < width - 1 ? 1 : 0
      for (let row = pixel - width; row <= pixel + width; row += width)
        for (let neighbour = row + left; neighbour <= row + right; neighbour += 1) {
          // Above and below the picture there is no ink.
          if (known[neighbour] !== 0 || !isInk(neighbour)) continue
          known[neighbour] = 1
          open[count] = neighbour
          count += 1
        }
    }
    const isDust = count < minShare * ink
    const tones = isDust ? rest : openTones()
    for (let i = 0; i < count; i += 1) tones.add(rgba, (open[i] ?? 0) * 4)
    if (!isDust) shapes.push(tones.shape())
  }
  const dust = rest.shape()
  return { transparent: 1 - ink / size, shapes: dust.pixels > 0 ? [...shapes, dust] : shapes }
}

/** Counts pixels by colour, in steps of 8 levels and 32 of alpha; each tone has the mean of its pixels. */
function openTones() {
  const sums = new Map<number, [red: number, green: number, blue: number, alpha: number, pixels: number]>()
  return {
    add(rgba: Uint8Array, at: number): void {
      const red = rgba[at] ?? 0
      const green = rgba[at + 1] ?? 0
      const blue = rgba[at + 2] ?? 0
      const alpha = rgba[at + 3] ?? 0
      const key = ((red >> 3) << 13) | ((green >> 3) << 8) | ((blue >> 3) << 3) | (alpha >> 5)
      const sum = sums.get(key)
      if (!sum) {
        sums.set(key, [red, green, blue, alpha, 1])
        return
      }
      sum[0] += red
      sum[1] += green
      sum[2] += blue
      sum[3] += alpha
      sum[4] += 1
    },
    shape(): Shape {
      const tones = Array.from(sums.values(), ([red, green, blue, alpha, pixels]): Tone => {
        return { channels: [red / pixels, green / pixels, blue / pixels], alpha: alpha / pixels, pixels }
      })
      return { tones, pixels: pixelsOf(tones) }
    },
  }
}
