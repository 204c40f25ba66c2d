import type { Contract, FieldSpec, FieldTypeName, SpecOf } from '../model/contract.ts'
import type { Finding } from '../model/finding.ts'
import type { Passage } from '../model/manuscript.ts'
import type { Picture, PictureFile } from '../model/picture.ts'
import type { PictureHint } from '../model/pictureHint.ts'
import type { Raw } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import type { DiaryEvent, Value } from '../model/value.ts'

/** What a picture's path turned out to be: a picture, or what stands in the way. */
export type PictureRead =
  | { readonly kind: 'picture'; readonly file: PictureFile }
  | { readonly kind: 'missing'; readonly path: string; readonly hint: PictureHint | null }
  | { readonly kind: 'outside'; readonly hint: PictureHint | null }
  | { readonly kind: 'not-a-picture'; readonly path: string; readonly why: 'empty' | 'content' }
  | { readonly kind: 'folder' | 'cut-off' | 'damaged'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'format'; readonly path: string; readonly format: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly what: string; readonly limit: string }

/** Something that readers will see, as a field comes upon it: who reads the fields knows where it stands among them. */
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
  | { readonly kind: 'event'; readonly event: DiaryEvent; readonly place: Place; readonly starts: readonly Place[] }

/** `role` is null where only the field's name can tell. */
export interface MarkedPassage extends Pick<Passage, 'text' | 'at'> {
  readonly role: 'heading' | 'paragraph' | 'item' | 'alt' | null
}

/** What a field may use while it reads what the author wrote. */
export interface ReadContext {
  /** The website that addresses starting with / belong to; null when none is known. */
  readonly base: string | null
  report(finding: Finding): void
  note(mark: Mark): void
  /** A picture named `src` in the file `from` (both as project paths). */
  picture(src: string, from: string): PictureRead
  /** All field types, for the examples in messages. */
  readonly fields: FieldTypes
  /** Reads a part of a field by its own spec. */
  read(raw: Raw, spec: FieldSpec, field: string): Value | undefined
}

/** One kind of field: what it asks of an author, how it is read, and how it shows itself. */
export interface FieldType<Name extends FieldTypeName = FieldTypeName> {
  readonly name: Name
  /** What it is called to an author. */
  readonly label: string
  /** Completes “This field needs …”. */
  readonly wants: string
  /** The fields it is made of, for `explain`. */
  readonly parts?: Contract
  /** What section.yaml may say of such a field, besides `type`, `required` and `help`. */
  readonly settings?: Contract
  /** What templates may read inside its value: these names, or any, where the view decides; nothing when it is left out. */
  readonly inside?: readonly string[] | 'any'
  /** A value as an author writes it on one line; `fields` are all field types. */
  example(spec: SpecOf<Name>, field: string, fields: FieldTypes): string
  /** The value; undefined when it could not be read, which has been reported. */
  read(raw: Raw, spec: SpecOf<Name>, reading: ReadContext, field: string): Value | undefined
}

/** Field types by their names. */
export type FieldTypes = ReadonlyMap<string, FieldType>

/** The type of a field. Throws where no type of that name is registered. */
export function typeOf(spec: FieldSpec, fields: FieldTypes): FieldType {
  const type = fields.get(spec.type)
  if (!type) throw new Error(`There is no field type “${spec.type}”.`)
  return type
}
