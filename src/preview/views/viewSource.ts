import type { OwnPicture } from './ownPictures.ts'

/** What every framed view is made from. */
export interface ViewSource {
  /** The complete document. */
  readonly document: string
  /** The HTML that is pasted: the platform's fragment, else the document. */
  readonly paste: string
  /** Where each part starts in these two texts, masthead first; null when that is not known. */
  readonly starts: readonly PartStart[] | null
  /** The email's own pictures. */
  readonly pictures: readonly OwnPicture[]
  readonly subject: string
  readonly preview: string | null
  /** Puts the platform's wrapper around a fragment; null when it has none. */
  readonly wrap: ((fragment: string, about: WrapperFacts) => string) | null
}

/** Offsets; one can fall inside a comment that two parts share. */
interface PartStart {
  readonly document: number
  readonly paste: number
}

interface WrapperFacts {
  readonly subject: string
  readonly preview: string | null
}
