import type { Place } from './source.ts'

/** What an issue has in its source and lacks in a translation, so that the translation's readers do not get it. */
export interface Untranslated {
  /** `entry`: an item of a list, such as an event or a link. */
  readonly kind: 'section' | 'entry' | 'text' | 'alt'
  /** The field: "links", "preview"; null for a section. */
  readonly field: string | null
  /** The index of its section in the source; null outside sections. */
  readonly pair: number | null
  /** Where it stands in its source. */
  readonly place: Place
  /** Whether another body wrote the section that it is in: `origin: partner`. */
  readonly isPartners: boolean
}
