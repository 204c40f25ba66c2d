/** A value as it is written in YAML. */
type Written = string | number | boolean | null | readonly Written[] | { readonly [field: string]: Written }

type Fields = { readonly [field: string]: Written }

/** A picture file to make: its pixels, and what else a rule may look at. */
export interface ExamplePicture {
  readonly width: number
  readonly height: number
  /** Its size in bytes, at least. */
  readonly bytes?: number
  /** `#rrggbb` of its one shape, on nothing. Without it the picture is one plain, opaque colour. */
  readonly inkOnNothing?: string
  readonly format?: 'png' | 'gif' | 'jpg'
  /** Two frames, in a GIF or a PNG. */
  readonly animated?: boolean
  /** A JPEG's orientation as EXIF numbers it; width and height are those that it is stored with. */
  readonly orientation?: number
  /** A JPEG in the colours of four inks. */
  readonly inks?: boolean
  /** A JPEG that says where it was taken. */
  readonly place?: boolean
}

/**
 * An issue, given by what differs from one that is right: it proves its rule in the tests, and shows it in the
 * documentation. The right issue is one story, dated 1 May 2026, in English, for the first target.
 */
export interface Example {
  /** What the story says, in Markdown. */
  readonly body?: string
  /** Fields of the story that differ; with a `type` they are a section of their own instead of the story. */
  readonly section?: Fields
  /** All sections. */
  readonly sections?: readonly Fields[]
  /** Fields of the issue that differ; null takes one away. */
  readonly issue?: Fields
  /** Fields of newsletter.yaml that differ. */
  readonly newsletter?: Fields
  /** Pictures beside the issue, by name. */
  readonly pictures?: { readonly [name: string]: ExamplePicture }
  /** Other files of the project, by path: templates, a dictionary. */
  readonly files?: { readonly [path: string]: string }
  /** What links answer, by address: a status, a new address, or how it fails. Without it nobody has asked. */
  readonly answers?: { readonly [href: string]: ExampleAnswer }
}

export type ExampleAnswer = number | 'no-answer' | 'no-such-host' | { readonly movedTo: string }

export interface BadExample extends Example {
  /** What is underlined for each finding, in their order; null for one without a place. */
  readonly at: readonly (string | null)[]
  /** What the text becomes when `check --fix` has fixed it: a stretch of the author's file, as written. */
  readonly fixed?: string
}
