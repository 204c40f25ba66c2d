import { type LinearRgb, toHex, toLinear } from './srgb.ts'

/** A colour in OKLab (https://bottosson.github.io/posts/oklab/, 2021-01-25). `a` and `b` together are hue and chroma. */
interface Oklab {
  /** 0 (black) to 1 (white). */
  readonly lightness: number
  readonly a: number
  readonly b: number
}

/** The lightness of a `#rrggbb` colour, 0 to 1. */
export function lightnessOf(color: string): number {
  return toOklab(color).lightness
}

/** Whether a colour has no hue that one sees: black, white, greys. */
export function isGrey(color: string): boolean {
  const { a, b } = toOklab(color)
  return Math.hypot(a, b) < 0.01
}

/** The colour of the same hue with another lightness. */
export function withLightness(color: string, lightness: number): string {
  return hexOf({ ...toOklab(color), lightness })
}

/** The colour of the same lightness with the hue of another; it is as vivid as before, or as that one if that is less. */
export function withHueOf(color: string, other: string): string {
  const { lightness, ...own } = toOklab(color)
  const { a, b } = toOklab(other)
  const chroma = Math.hypot(a, b)
  const share = chroma === 0 ? 0 : Math.min(1, Math.hypot(own.a, own.b) / chroma)
  return hexOf({ lightness, a: a * share, b: b * share })
}

/** As `#RRGGBB`; with less chroma where sRGB has no such colour. */
function hexOf({ lightness, a, b }: Oklab): string {
  const scaled = (share: number) => fromOklab({ lightness, a: a * share, b: b * share })
  if (isInGamut(scaled(1))) return toHex(scaled(1))
  let low = 0
  let high = 1
  for (let i = 0; i < 16; i += 1) {
    const middle = (low + high) / 2
    if (isInGamut(scaled(middle))) low = middle
    else high = middle
  }
  return toHex(scaled(low))
}

const steps = 500

/** The colour of the same hue that passes, with the least difference in lightness; null if none does. */
export function nearestOfHue(color: string, passes: (color: string) => boolean): string | null {
  if (passes(color)) return color
  const lightness = lightnessOf(color)
  for (let step = 1; step <= steps; step += 1)
    for (const other of [lightness - step / steps, lightness + step / steps]) {
      if (other < 0 || other > 1) continue
      const candidate = withLightness(color, other)
      if (passes(candidate)) return candidate
    }
  return null
}

function toOklab(color: string): Oklab {
  const [red, green, blue] = toLinear(color)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  }
}

function fromOklab({ lightness, a, b }: Oklab): LinearRgb {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

/** Rounding to 256 levels hides less than this. */
const tolerance = 0.0005

function isInGamut(linear: LinearRgb): boolean {
  return linear.every((value) => value >= -tolerance && value <= 1 + tolerance)
}
