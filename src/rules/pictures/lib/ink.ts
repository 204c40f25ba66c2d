import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import { contrastRatio } from '../../../lib/css/contrast.ts'
import { declaresTransparency, decodePng } from '../../../lib/pictures/decodePng.ts'

/** What is seen of a see-through picture. */
export interface Ink {
  /** Of all its pixels, how many are see-through: 0 to 1. */
  readonly nothing: number
  /** Its colours, and how much of the ink each is. */
  readonly colours: readonly { readonly colour: string; readonly share: number }[]
}

const binary = new TextDecoder('latin1')

/** The last ones are remembered. */
const readInk = lruMemo(
  2_000_000,
  (bytes: Uint8Array) => binary.decode(bytes),
  (bytes): Ink | null => {
    const pixels = decodePng(bytes)
    if (!pixels) return null
    const { rgba, width, height } = pixels
    // Colours that differ by less than a sixteenth are one.
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
    return { nothing: clear / (width * height), colours }
  },
  'lasting',
)

/** The ink of a PNG that says it is see-through; null for every other picture. */
export function inkOf(bytes: Uint8Array): Ink | null {
  return declaresTransparency(bytes) ? readInk(bytes) : null
}

/** How much of the ink has less contrast with a ground than `ratio`: 0 to 1. */
export function lostOn(ground: string, { colours }: Ink, ratio: number): number {
  return colours.reduce((sum, { colour, share }) => (contrastRatio(colour, ground) < ratio ? sum + share : sum), 0)
}

/** How much of the ink is nearly white: 0 to 1. */
export function nearlyWhite(ink: Ink): number {
  return lostOn('#ffffff', ink, 1.5)
}

function colourOf(index: number): string {
  const hex = index.toString(16).padStart(3, '0')
  return `#${[...hex].map((digit) => digit + digit).join('')}`
}
