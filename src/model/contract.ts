import type { FieldRole } from './fieldRoles.ts'
import type { Markdown } from './markdown.ts'
import type { Picture } from './picture.ts'
import type { CalendarDate, DiaryEvent, Link, Moment, Value } from './value.ts'

/**
 * The settings of each field type, besides those of every field (`Common`). A program that registers its own field type
 * adds it here by declaration merging.
 */
export interface FieldSpecs {
  /**
   * `max` in characters. `unread`: a name for the program, which no reader sees. `translated: false`: a name, which is
   * the same in all languages. `names`: the id of an entry of the catalogue.
   */
  readonly text: {
    readonly max?: number
    readonly unread?: boolean
    readonly translated?: boolean
    readonly names?: NameKind
  }
  readonly number: { readonly min?: number; readonly max?: number }
  readonly choice: { readonly options: readonly string[] }
  readonly list: { readonly of: FieldSpec; readonly single?: string }
  readonly group: { readonly fields: Contract }
  readonly markdown: object
  readonly url: object
  readonly link: object
  /** `credit: false`: it is shown where there is no place for who made it. */
  readonly image: { readonly credit?: false }
  readonly date: object
  /** Whether editors also take a month, which the field's owner reads itself. */
  readonly moment: { readonly orMonth?: boolean }
  readonly zone: object
  readonly event: object
  readonly flag: object
  readonly color: object
}

/** What a text for the program may name. */
export type NameKind = 'language' | 'theme' | 'funder' | 'rule'

export type FieldTypeName = keyof FieldSpecs

/** A field of one type. */
export type SpecOf<Name extends FieldTypeName> = Common & { readonly type: Name } & FieldSpecs[Name]

/** What one field may hold. */
export type FieldSpec = { [Name in FieldTypeName]: SpecOf<Name> }[FieldTypeName]

interface Common {
  readonly required?: boolean
  /** One line for the author, shown by `explain`. */
  readonly help?: string
  /** What the field is for its reader; nothing special without it. In section.yaml, some names imply a role. */
  readonly role?: FieldRole
}

/** The fields that a section, an issue or a newsletter may have, in the order in which they are explained. */
export type Contract = { readonly [field: string]: FieldSpec }

/** The value that a field of this spec holds; it gives maps that are read by a contract in TypeScript their type. */
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
