import type { Contract, FieldSpec, FieldTypeName, NameKind, SpecOf } from '../model/contract.ts'
import type { Finding } from '../model/finding.ts'
import type { JsonSchema } from '../model/jsonSchema.ts'
import type { Passage } from '../model/manuscript.ts'
import type { Picture, PictureFile } from '../model/picture.ts'
import type { PictureHint } from '../model/pictureHint.ts'
import type { Raw, RawEntry } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import type { DiaryEvent, Value } from '../model/value.ts'

/** The result of reading a picture's path: its file, or why there is none. */
export type PictureRead =
  | { readonly kind: 'picture'; readonly file: PictureFile }
  | { readonly kind: 'missing'; readonly path: string; readonly hint: PictureHint | null }
  | { readonly kind: 'outside'; readonly hint: PictureHint | null }
  | { readonly kind: 'not-a-picture'; readonly path: string; readonly why: 'empty' | 'content' }
  | { readonly kind: 'folder' | 'cut-off' | 'damaged'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string; readonly isNoFile?: true }
  | { readonly kind: 'format'; readonly path: string; readonly format: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly what: string; readonly limit: string }

/** Content for readers that a field type notes while reading; the caller adds the field's path and section. */
export type Mark =
  | { readonly kind: 'passage'; readonly passage: MarkedPassage }
  | { readonly kind: 'address'; readonly href: string; readonly place: () => Place }
  | {
      readonly kind: 'anchor'
      readonly href: string
      readonly place: () => Place
      readonly hrefPlace: () => Place
      readonly passage: MarkedPassage
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly altPlace: Place }
  | {
      readonly kind: 'event'
      readonly event: DiaryEvent
      readonly place: Place
      readonly starts: readonly Place[]
      readonly idPlace: Place
    }

/** A passage without its field's path. `role` is null when it follows from the field's role. */
export interface MarkedPassage extends Pick<Passage, 'text' | 'at' | 'level' | 'emphasised'> {
  readonly role: 'heading' | 'paragraph' | 'item' | 'alt' | null
}

/** What a field type uses while it reads a value. */
export interface ReadContext {
  /** The website that relative addresses belong to; null when none is known. */
  readonly base: string | null
  report(finding: Finding): void
  note(mark: Mark): void
  /** Reads the picture `src`, a path relative to the file `from` (a project path). */
  picture(src: string, from: string): PictureRead
  /** All field types, for the examples in messages. */
  readonly fields: FieldTypes
  /** Runs `read`; what it notes is in the language that `lang` names. Reports one that is not known. */
  inLanguage<T>(lang: RawEntry | undefined, read: (id: string | null) => T): T
  /** Reads a part of a value by the part's spec; `index` is that of a list's item. */
  read(raw: Raw, spec: FieldSpec, field: string, index?: number): Value | undefined
}

/** What a field type's JSON Schema is made of. */
export interface SchemaParts {
  /** A map with these fields and no others, for `type`. `name` is that of its definition. */
  map(contract: Contract, name: string, type: Pick<FieldType, 'wants'>): JsonSchema
  /** An item of a list. */
  item(spec: FieldSpec, field: string): JsonSchema
  /** A text that names an entry of the catalogue. */
  name(kind: NameKind): JsonSchema
}

/** One kind of field: how its value is read and how messages and `explain` describe it. */
export interface FieldType<Name extends FieldTypeName = FieldTypeName> {
  readonly name: Name
  /** Its name in texts for authors. */
  readonly label: string
  /** Completes “This field needs …”. */
  readonly wants: string
  /** The fields that its value consists of, for `explain`. */
  readonly parts?: Contract
  /** The settings of such a field in section.yaml, besides `type`, `required` and `help`. */
  readonly settings?: Contract
  /** Names that templates may read inside its value, or 'any' when the view defines them; none by default. */
  readonly inside?: readonly string[] | 'any'
  /** An example value as an author writes it on one line; `fields` are all field types. */
  example(spec: SpecOf<Name>, field: string, fields: FieldTypes): string
  /** What editors know of its value, for `schema`: as strict as `read`, or less. Without it, any value passes there. */
  schema?(spec: SpecOf<Name>, parts: SchemaParts, field: string): JsonSchema
  /** The value; undefined when it is unreadable, which the field type has reported. */
  read(raw: Raw, spec: SpecOf<Name>, context: ReadContext, field: string): Value | undefined
}

/** Field types by their names. */
export type FieldTypes = ReadonlyMap<string, FieldType>

/** The type of a field. Throws when no type of this name is registered. */
export function typeOf(spec: FieldSpec, fields: FieldTypes): FieldType {
  const type = fields.get(spec.type)
  if (!type) throw new Error(`There is no field type “${spec.type}”.`)
  return type
}
