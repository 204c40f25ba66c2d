/** A value that YAML can hold. */
type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [field: string]: YamlValue }

type Fields = { readonly [field: string]: YamlValue }

/** A picture file for the tests to make. */
export interface ExamplePicture {
  readonly width: number
  readonly height: number
  /** Its minimum size in bytes. */
  readonly bytes?: number
  /** `#rrggbb` of a single shape on a transparent ground. Without it the picture is one opaque colour. */
  readonly inkOnNothing?: string
  readonly format?: 'png' | 'gif' | 'jpg'
  /** Gives a GIF or a PNG two frames. */
  readonly animated?: boolean
  /** A JPEG's EXIF orientation; width and height are the stored ones, before rotation. */
  readonly orientation?: number
  /** Makes a CMYK JPEG. */
  readonly inks?: boolean
  /** Makes a JPEG with GPS coordinates. */
  readonly place?: boolean
}

/**
 * An issue, given as its differences from a default issue without findings: one story, dated 1 May 2026, in English,
 * for the first target. Tests run it, and the documentation shows it.
 */
export interface Example {
  /** The story's body, in Markdown. */
  readonly body?: string
  /** Fields of the story that differ; with a `type`, all fields of a section that replaces the story. */
  readonly section?: Fields
  /** All sections. */
  readonly sections?: readonly Fields[]
  /** Fields of the issue that differ; null removes one. */
  readonly issue?: Fields
  /** Fields of newsletter.yaml that differ. */
  readonly newsletter?: Fields
  /**
   * Its translation (`issue.cy.yaml`), which makes it an issue in two languages with two mails: the fields that differ
   * from a translation of the default issue.
   */
  readonly translation?: Pick<Example, 'body' | 'section' | 'sections' | 'issue'>
  /** Pictures beside the issue, by name. */
  readonly pictures?: { readonly [name: string]: ExamplePicture }
  /** Other files of the project, by path: templates, a dictionary. */
  readonly files?: { readonly [path: string]: string }
  /** What links answer, by address: a status, a new address, or a failure. Without it, links are not asked. */
  readonly answers?: { readonly [href: string]: ExampleAnswer }
}

export type ExampleAnswer = number | 'no-answer' | 'no-such-host' | { readonly movedTo: string }

export interface BadExample extends Example {
  /** The text at each finding's place, in the order of findings; null for a finding without a place. */
  readonly at: readonly (string | null)[]
  /** A piece of the author's file, as written, after `check --fix`. */
  readonly fixed?: string
}
