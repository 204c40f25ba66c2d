import type { FieldRole } from './fieldRoles.ts'
import type { Markdown } from './markdown.ts'
import type { Picture } from './picture.ts'
import type { CalendarDate, DiaryEvent, Link, Moment, Value } from './value.ts'

/**
 * What a contract says of a field of each type, besides what it says of all. A program that registers a field type of
 * its own adds it here by declaration merging.
 */
export interface FieldSpecs {
  /** `max` in characters. `unread`: a name for the program, which no reader sees. */
  readonly text: { readonly max?: number; readonly unread?: boolean }
  readonly number: { readonly min?: number; readonly max?: number }
  readonly choice: { readonly options: readonly string[] }
  readonly list: { readonly of: FieldSpec; readonly single?: string }
  readonly group: { readonly fields: Contract }
  readonly markdown: object
  readonly url: object
  readonly link: object
  readonly image: object
  readonly date: object
  readonly moment: object
  readonly zone: object
  readonly event: object
  readonly flag: object
  readonly color: object
}

export type FieldTypeName = keyof FieldSpecs

/** A field of one type. */
export type SpecOf<Name extends FieldTypeName> = Common & { readonly type: Name } & FieldSpecs[Name]

/** What may stand in one field. */
export type FieldSpec = { [Name in FieldTypeName]: SpecOf<Name> }[FieldTypeName]

interface Common {
  readonly required?: boolean
  /** One line for the author, shown by `explain`. */
  readonly help?: string
  /** What it is for its reader; no more than it holds when it is left out. */
  readonly role?: FieldRole
}

/** The fields that a section, an issue or a newsletter may have, in the order in which they are explained. */
export type Contract = { readonly [field: string]: FieldSpec }

/** The value that a spec promises, so that contracts written in TypeScript are read into typed nouns. */
type ValueOf<S extends FieldSpec> = S extends { required: true } ? Present<S> : Present<S> | null

type Present<S extends FieldSpec> = S extends { type: 'list'; of: infer O extends FieldSpec }
  ? readonly Present<O>[]
  : S extends { type: 'group'; fields: infer C extends Contract }
    ? FieldsOf<C>
    : S extends { type: 'choice'; options: readonly (infer O)[] }
      ? O
      : S extends { type: keyof Plain }
        ? Plain[S['type']]
        : Value

interface Plain {
  text: string
  url: string
  zone: string
  color: string
  number: number
  flag: boolean
  markdown: Markdown
  link: Link
  image: Picture
  date: CalendarDate
  moment: Moment
  event: DiaryEvent
}

export type FieldsOf<C extends Contract> = { readonly [K in keyof C]: ValueOf<C[K]> }
