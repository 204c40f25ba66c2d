import type { Place } from './source.ts'

type PictureFormat = 'png' | 'jpg' | 'gif'

/** A picture file of the project. Width and height are its pixels when it is turned upright. */
export interface PictureFile {
  readonly path: string
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  /** Size of the copy that is sent, which has nothing private in it. */
  readonly bytes: number
  /** EXIF's number for how it is stored: 1 is upright, 8 the highest. */
  readonly orientation: number
  /** Whether its colours are those of four inks (CMYK), not of a screen. */
  readonly inks: boolean
  readonly frames: number
  /** Whether the project's file says where it was taken; the copy that is sent does not. */
  readonly tellsPlace: boolean
}

export interface Picture {
  readonly kind: 'picture'
  readonly file: PictureFile
  /** null for a decorative picture. */
  readonly alt: string | null
  readonly credit: string | null
  readonly place: Place
}
