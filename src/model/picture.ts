import type { Place } from './source.ts'

type PictureFormat = 'png' | 'jpg' | 'gif'

/** A picture's file. Width and height are in pixels, with the EXIF orientation applied. */
export interface PictureFile {
  /** In the project; its address, if it is on the web. */
  readonly path: string
  /** Whether the author named it by its address on the web. It is never loaded: its size is what the author says. */
  readonly isOnWeb: boolean
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  /** Size of the copy that is sent, without private metadata. */
  readonly bytes: number
  /** EXIF orientation, 1 (upright) to 8. */
  readonly orientation: number
  /** Whether its colours are CMYK, for print. */
  readonly inks: boolean
  readonly frames: number
  /** Whether the project's file holds the location where it was taken (GPS); the copy that is sent does not. */
  readonly tellsPlace: boolean
}

export interface Picture {
  readonly kind: 'picture'
  readonly file: PictureFile
  /** null for a decorative picture; empty where it is missing, which has been reported or will be. */
  readonly alt: string | null
  readonly credit: string | null
  readonly place: Place
}
