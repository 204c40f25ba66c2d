import type { FieldRole } from './fieldRoles.ts'
import type { Markdown } from './markdown.ts'
import type { CalendarDate, DiaryEvent, Link, Moment, Picture, Value } from './value.ts'

/** What may stand in one field. The types are a closed set: `fields/` has one file for each. */
export type FieldSpec = Common &
  /** `unread`: a name for the program, which no reader sees. */
  (
    | { readonly type: 'text'; readonly max?: number; readonly unread?: boolean }
    | { readonly type: 'number'; readonly min?: number; readonly max?: number }
    | { readonly type: 'choice'; readonly options: readonly string[] }
    | { readonly type: 'list'; readonly of: FieldSpec; readonly single?: string }
    | { readonly type: 'group'; readonly fields: Contract }
    | { readonly type: SimpleType }
  )

export type SimpleType = 'markdown' | 'url' | 'link' | 'image' | 'date' | 'moment' | 'zone' | 'event' | 'flag' | 'color'

export type FieldTypeName = FieldSpec['type']

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
