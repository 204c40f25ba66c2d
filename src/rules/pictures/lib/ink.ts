import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import { contrastRatio } from '../../../lib/css/contrast.ts'
import { declaresTransparency, decodePng } from '../../../lib/pictures/decodePng.ts'

/** The visible colours of a picture with transparency. */
export interface Ink {
  /** The share of its pixels that are transparent: 0 to 1. */
  readonly transparent: number
  /** Each colour, and its share of the ink. */
  readonly colours: readonly { readonly colour: string; readonly share: number }[]
}

const binary = new TextDecoder('latin1')

const readInk = lruMemo(
  2_000_000,
  (bytes: Uint8Array) => binary.decode(bytes),
  (bytes): Ink | null => {
    const pixels = decodePng(bytes)
    if (!pixels) return null
    const { rgba, width, height } = pixels
    // Each channel is quantized to 16 levels.
    const weights = new Float64Array(4096)
    let clear = 0
    let ink = 0
    for (let at = 0; at < rgba.length; at += 4) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = [rgba[at], rgba[at + 1], rgba[at + 2], rgba[at + 3]]
      if (alpha < 16) {
        clear += 1
        continue
      }
      const index = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
      weights[index] = (weights[index] ?? 0) + alpha
      ink += alpha
    }
    const colours = [...weights].flatMap((weight, index) =>
      weight > 0 ? [{ colour: colourOf(index), share: weight / ink }] : [],
    )
    return { transparent: clear / (width * height), colours }
  },
  'lasting',
)

/** The ink of a PNG with an alpha channel or transparent colours; null for every other picture. */
export function inkOf(bytes: Uint8Array): Ink | null {
  return declaresTransparency(bytes) ? readInk(bytes) : null
}

/** The share of the ink whose contrast with a ground is below `ratio`: 0 to 1. */
export function shareWithoutContrast(ground: string, { colours }: Ink, ratio: number): number {
  return colours.reduce((sum, { colour, share }) => (contrastRatio(colour, ground) < ratio ? sum + share : sum), 0)
}

/** The share of the ink that is nearly white: 0 to 1. */
export function nearlyWhiteShare(ink: Ink): number {
  return shareWithoutContrast('#ffffff', ink, 1.5)
}

function colourOf(index: number): string {
  const hex = index.toString(16).padStart(3, '0')
  return `#${[...hex].map((digit) => digit + digit).join('')}`
}
