import type { Contract, FieldSpec, FieldTypeName } from '../model/contract.ts'
import type { Finding } from '../model/finding.ts'
import type { Raw } from '../model/raw.ts'
import type { PictureFile, Value } from '../model/value.ts'

/** What a picture's path turned out to be. `why` says what stands in the way. */
export type PictureRead =
  | { readonly kind: 'picture'; readonly file: PictureFile }
  | { readonly kind: 'missing'; readonly path: string; readonly near: readonly string[] }
  | { readonly kind: 'outside' }
  | { readonly kind: 'not-a-picture'; readonly path: string }
  | { readonly kind: 'format'; readonly path: string; readonly format: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly what: string; readonly limit: string }

/** What a field may use while it reads what the author wrote. */
export interface Reading {
  report(finding: Finding): void
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
  /** As an author writes it, on one line. */
  readonly example: string
  /** The fields it is made of, for `explain`. */
  readonly parts?: Contract
  /** The value; undefined when it could not be read, which has been reported. */
  read(raw: Raw, spec: Extract<FieldSpec, { type: Name }>, reading: Reading, field: string): Value | undefined
}
