/** What a PNG, JPEG or GIF file is made of, as far as it can be read. */
export interface Anatomy {
  readonly format: 'png' | 'jpg' | 'gif'
  /** Pixels as they are stored; 0 where the file does not say. */
  readonly width: number
  readonly height: number
  /** EXIF's number for how a program must turn it: 1 is upright, 8 the highest. */
  readonly orientation: number
  /** Whether its colours are those of four inks (CMYK), not of a screen. */
  readonly inks: boolean
  readonly frames: number
  /** Whether its notes say where it was taken. */
  readonly tellsPlace: boolean
  /** `uncommon`: a kind of its format that browsers and mail programs do not decode. null when it is whole. */
  readonly flaw: 'cut-off' | 'damaged' | 'uncommon' | null
  /**
   * The parts that draw the picture, in their order: stretches of the file itself, so that nothing is compressed anew.
   * Notes, thumbnails, and what stands behind the picture's end are left out.
   */
  readonly parts: readonly Uint8Array[]
}

/** An anatomy that is being read. */
export type Growing = { -readonly [Key in keyof Anatomy]: Anatomy[Key] } & { parts: Uint8Array[] }

export function startAnatomy(format: Anatomy['format']): Growing {
  return {
    ...{ format, width: 0, height: 0, orientation: 1, inks: false, frames: 1 },
    ...{ tellsPlace: false, flaw: null, parts: [] },
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const decoder = new TextDecoder('latin1')

/** Bytes as text, a character each; right for ASCII alone. */
export function ascii(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
