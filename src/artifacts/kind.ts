import type { Artifact } from '../model/artifact.ts'
import type { Letter } from '../model/letter.ts'

/** One HTML form of a letter: its layout, and how MJML's output is changed for it. */
export interface HtmlForm {
  /** The template around the letter's parts, below `templates/`. */
  readonly layout: string
  /** Whether elements keep their classes: without a `<style>` of ours, only a platform's CSS could match them. */
  readonly classes: boolean
  /** Whether `src` is a path beside the file, or the picture's web address, if the newsletter has one. */
  readonly pictures: 'beside' | 'hosted'
}

/** A text, and the offset of each part of the letter in it; null if not known. */
export interface RenderedText {
  readonly text: string
  readonly starts: readonly number[] | null
}

/** A rendered letter: all that an artifact can be made from. */
export interface Rendering {
  readonly letter: Letter
  /** The start of its file names: "issue-5". */
  readonly stem: string
  /** Throws for a form that the kind does not list. */
  readonly html: (form: HtmlForm) => RenderedText
  readonly plainText: () => RenderedText
  /** A picture's bytes, by its path in the project; null if it no longer exists. */
  readonly readPicture: (path: string) => Uint8Array | null
}

/** A kind of file that a build makes. Targets list the kinds that they need. */
export interface ArtifactKind {
  readonly role: string
  /** The HTML forms that it is made from. MJML runs once for the forms of all kinds. */
  readonly forms: readonly HtmlForm[]
  readonly make: (rendering: Rendering) => readonly MadeArtifact[]
}

type MadeArtifact = Omit<Artifact, 'role'>
