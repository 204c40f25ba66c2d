import type { FieldTypes } from '../../../fields/fieldType.ts'
import type { Raw } from '../../../model/raw.ts'
import type { Untranslated } from '../../../model/untranslated.ts'
import type { MapLanguages } from './languageMap.ts'

export interface OverlayContext extends MapLanguages {
  /** Id of the language that the result is in, and of the source's. */
  readonly lang: string
  readonly source: string
  readonly fields: FieldTypes
}

/** What the source says that the result lacks. */
export type Lacking = Omit<Untranslated, 'pair' | 'isPartners'>

/** A value in the language of the result. */
export interface Overlaid<R extends Raw = Raw> {
  /** null where the language has none. */
  readonly raw: R | null
  /** Whether a part of it was written in that language. */
  readonly isTouched: boolean
  readonly lacking: readonly Lacking[]
}
