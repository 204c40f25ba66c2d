/** Linear light of each channel, 0 to 1. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

/** The linear channels of a `#rrggbb` colour (IEC 61966-2-1). */
export function toLinear(color: string): LinearRgb {
  const channel = (from: number) => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** The nearest `#RRGGBB` colour. */
export function toHex(linear: LinearRgb): string {
  const channels = linear.map((value) => {
    const clipped = Math.min(1, Math.max(0, value))
    const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('').toUpperCase()}`
}
