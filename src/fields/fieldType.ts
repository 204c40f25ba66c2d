import type { Contract, FieldSpec, FieldTypeName } from '../model/contract.ts'
import type { Finding } from '../model/finding.ts'
import type { Passage } from '../model/manuscript.ts'
import type { PictureHint } from '../model/pictureHint.ts'
import type { Raw } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import type { DiaryEvent, Picture, PictureFile, Value } from '../model/value.ts'

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
export interface Reading {
  /** The website that addresses starting with / belong to; null when none is known. */
  readonly base: string | null
  report(finding: Finding): void
  note(mark: Mark): void
  /** A picture named `src` in the file `from` (both as project paths). */
  picture(src: string, from: string): PictureRead
  /** Reads a part of a field by its own spec. */
  read(raw: Raw, spec: FieldSpec, field: string): Value | undefined
}

/** One kind of field: what it asks of an author and how it is read. */
export interface FieldType<Name extends FieldTypeName = FieldTypeName> {
  readonly name: Name
  /** What it is called to an author. */
  readonly label: string
  /** Completes “This field needs …”. */
  readonly wants: string
  /** The fields it is made of, for `explain`. */
  readonly parts?: Contract
  /** The value; undefined when it could not be read, which has been reported. */
  read(raw: Raw, spec: Extract<FieldSpec, { type: Name }>, reading: Reading, field: string): Value | undefined
}
