import type { Manuscript } from './manuscript.ts'
import type { Raw, RawMap } from './raw.ts'
import type { SectionType } from './sectionType.ts'
import type { Place, Source } from './source.ts'
import type { CalendarDate, Group } from './value.ts'

/** An issue's files, read but not yet understood. */
export interface IssueSource {
  readonly id: string
  /** The issue's own fields; its sections stand apart. */
  readonly root: RawMap
  readonly sections: readonly Raw[]
  /** Where its sections are named, or would be. */
  readonly sectionsPlace: Place
  /** False when a section was named but could not be read. */
  readonly complete: boolean
}

/** One edition, as its author means it. */
export interface Issue {
  readonly id: string
  readonly number: number | null
  readonly date: CalendarDate
  readonly subject: string
  readonly preview: string | null
  readonly lang: string
  readonly theme: string
  readonly sections: readonly Section[]
  /** What its author does not want to be told of again. */
  readonly allow: readonly Allowance[]
  readonly manuscript: Manuscript
  /** Where it begins. */
  readonly place: Place
  /** Every file that it was read from, its own first. */
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
