import type { Bilingual } from './bilingual.ts'
import type { Manuscript } from './manuscript.ts'
import type { Raw, RawMap } from './raw.ts'
import type { SectionType } from './sectionType.ts'
import type { Place, Source } from './source.ts'
import type { Untranslated } from './untranslated.ts'
import type { CalendarDate, Group } from './value.ts'

/** An issue's files, parsed but not yet validated. */
export interface IssueSource {
  readonly id: string
  /** The issue's own fields, without its sections. */
  readonly root: RawMap
  readonly sections: readonly Raw[]
  /** Where its sections are listed; where findings about missing sections point. */
  readonly sectionsPlace: Place
  /** False when a section could not be read. */
  readonly complete: boolean
  /** null for an issue in one language. */
  readonly bilingual: Bilingual | null
  /** One for each other language that has files. */
  readonly translations: readonly TranslationSource[]
}

/** An issue's source in one language: its translation laid over it. */
export interface VariantSource extends IssueSource {
  /** Id of its language; null for an issue that does not say. */
  readonly lang: string | null
  /** For each section, the index of the one that it is made from in the issue's source. */
  readonly pairs: readonly number[]
  readonly untranslated: readonly Untranslated[]
}

/** An issue's files in another language, parsed: only what differs. */
export interface TranslationSource {
  /** Id of its language. */
  readonly lang: string
  /** The file beside the issue's own, without its sections; null when there is none. */
  readonly root: RawMap | null
  /** The sections that it lists. */
  readonly sections: readonly Raw[]
  /** By the path of a section's file, the file beside that. */
  readonly besideSections: ReadonlyMap<string, RawMap>
  /** False when a file of it could not be read. */
  readonly isWhole: boolean
}

/** One edition, validated. */
export interface Issue {
  readonly id: string
  readonly number: number | null
  readonly date: CalendarDate
  readonly subject: string
  readonly preview: string | null
  readonly lang: string
  /** null when it is in one language only. */
  readonly bilingual: Bilingual | null
  /** Its address on the web; null when it is not given. */
  readonly web: string | null
  /** What the inbox shows of one email in several languages; null for what each language says, joined. */
  readonly joint: { readonly subject: string | null; readonly preview: string | null } | null
  /** What its source says and it does not, in its language. */
  readonly untranslated: readonly Untranslated[]
  readonly theme: string
  /** Whether its events are offered to readers for their calendars. */
  readonly offersCalendar: boolean
  readonly sections: readonly Section[]
  /** The rules that its author has silenced. */
  readonly allow: readonly Allowance[]
  readonly manuscript: Manuscript
  /** Where its file begins. */
  readonly place: Place
  /** Every file that it was read from, its main file first. */
  readonly sources: readonly Source[]
}

/** A rule that an issue's author has silenced, and why. */
export interface Allowance {
  /** The rule's id. */
  readonly rule: string
  readonly reason: string
  readonly place: Place
}

export interface Section {
  readonly type: SectionType
  /** Id of its language; null for the issue's own. */
  readonly lang: string | null
  /** The index of the section that it is made from in the issue's source: the same in all languages. */
  readonly pair: number
  /** Whether another body wrote it. */
  readonly isPartners: boolean
  /** Whether its events are offered to readers for their calendars, as far as it says. */
  readonly offersCalendar: boolean
  readonly fields: Group
  readonly place: Place
  /** Where it begins. */
  readonly head: Place
}
