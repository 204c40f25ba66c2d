import type { Manuscript } from './manuscript.ts'
import type { Raw, RawMap } from './raw.ts'
import type { SectionType } from './sectionType.ts'
import type { Place, Source } from './source.ts'
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
}

/** One edition, validated. */
export interface Issue {
  readonly id: string
  readonly number: number | null
  readonly date: CalendarDate
  readonly subject: string
  readonly preview: string | null
  readonly lang: string
  readonly theme: string
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
  readonly fields: Group
  readonly place: Place
}
