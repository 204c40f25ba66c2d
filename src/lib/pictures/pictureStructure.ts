/** The structure of a PNG, JPEG or GIF file, as far as it can be parsed. */
export interface PictureStructure {
  readonly format: 'png' | 'jpg' | 'gif'
  /** In pixels, before rotation; 0 if unknown. */
  readonly width: number
  readonly height: number
  /** The EXIF orientation, 1 to 8; 1 is upright. */
  readonly orientation: number
  /** Whether its colours are CMYK. */
  readonly inks: boolean
  readonly frames: number
  /** Whether its metadata has the location of the camera. */
  readonly tellsPlace: boolean
  /** `uncommon`: a variant that browsers and mail clients do not decode. null if the file is complete. */
  readonly flaw: 'cut-off' | 'damaged' | 'uncommon' | null
  /**
   * The parts needed to show the picture, in order, as they are in the file: nothing is compressed again. Without
   * metadata, thumbnails, and bytes after the end of the picture.
   */
  readonly parts: readonly Uint8Array[]
}

/** A structure while it is being parsed. */
export type MutableStructure = { -readonly [Key in keyof PictureStructure]: PictureStructure[Key] } & {
  parts: Uint8Array[]
}

export function emptyStructure(format: PictureStructure['format']): MutableStructure {
  return {
    ...{ format, width: 0, height: 0, orientation: 1, inks: false, frames: 1 },
    ...{ tellsPlace: false, flaw: null, parts: [] },
  }
}

export function dataViewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const decoder = new TextDecoder('latin1')

/** Decodes ASCII bytes; of other bytes, each becomes one character. */
export function ascii(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
