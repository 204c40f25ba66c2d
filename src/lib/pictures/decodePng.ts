import { decode } from 'fast-png'

/** The pixels of a picture, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** In bytes. Larger files are not decoded: compressed data can expand a thousandfold. */
export const maxPngSize = 300_000
/** Nor are pictures with more pixels. */
export const mostPixels = 4_000_000

/** Decodes a PNG with transparency; null if it cannot be decoded. */
export function decodePng(bytes: Uint8Array): Pixels | null {
  try {
    return toRgba(decode(bytes))
  } catch {
    // A damaged file, of which mail clients show what they can.
    return null
  }
}

const withAlpha = [4, 6]

/**
 * Whether a file is a PNG, not too large, with transparency: an alpha channel in its header, or a tRNS chunk before its
 * pixels.
 */
export function declaresTransparency(bytes: Uint8Array): boolean {
  if (bytes.length > maxPngSize) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) return false
  if (view.getUint32(16) * view.getUint32(20) > mostPixels) return false
  if (withAlpha.includes(view.getUint8(25))) return true
  for (let at = 8; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type === 'tRNS') return true
    if (type === 'IDAT') return false
  }
  return false
}

type Decoded = ReturnType<typeof decode>

function toRgba({ width, height, depth, channels, data, palette, transparency }: Decoded): Pixels | null {
  const rgba = new Uint8Array(width * height * 4)
  if (palette) {
    fillFromPalette(rgba, { width, height, depth, data }, palette)
    return { width, height, rgba }
  }
  if (depth < 8) return null
  const shift = depth - 8
  const colours = channels > 2 ? 3 : 1
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * channels
    let isKey = transparency !== undefined
    for (let i = 0; i < 3; i += 1) {
      const value = data[from + (i < colours ? i : 0)] ?? 0
      if (i < colours && value !== transparency?.[i]) isKey = false
      rgba[pixel * 4 + i] = value >> shift
    }
    const isOpaque = channels % 2 === 1
    rgba[pixel * 4 + 3] = isKey ? 0 : isOpaque ? 255 : (data[from + channels - 1] ?? 0) >> shift
  }
  return { width, height, rgba }
}

/** Several pixels can share a byte; each row starts with a new byte. */
function fillFromPalette(
  rgba: Uint8Array,
  { width, height, depth, data }: Pick<Decoded, 'width' | 'height' | 'depth' | 'data'>,
  palette: readonly (readonly number[])[],
): void {
  const perByte = 8 / depth
  const row = Math.ceil(width / perByte)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const byte = data[y * row + Math.floor(x / perByte)] ?? 0
      const index = (byte >> (8 - depth * ((x % perByte) + 1))) & ((1 << depth) - 1)
      const [red = 0, green = 0, blue = 0, alpha = 255] = palette[index] ?? []
      rgba.set([red, green, blue, alpha], (y * width + x) * 4)
    }
}
