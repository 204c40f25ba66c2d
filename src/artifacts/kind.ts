import type { Artifact } from '../model/artifact.ts'
import type { Letter } from '../model/letter.ts'

/** One HTML form of a letter: its layout, and what is done to the tags that MJML has made. */
export interface HtmlForm {
  /** The template around the letter's parts, below `templates/`. */
  readonly layout: string
  /** Whether elements keep their classes: without a style element, one could only pick up a stranger's. */
  readonly classes: boolean
  /** Where pictures stand: in the folder beside the file, or at their address on the web, if the newsletter has one. */
  readonly pictures: 'beside' | 'hosted'
}

/** A text, and where each part of the letter starts in it; null where that is not known. */
export interface RenderedText {
  readonly text: string
  readonly starts: readonly number[] | null
}

/** A letter when its templates are filled: all that an artifact can be made from. */
export interface Rendering {
  readonly letter: Letter
  /** What the names of its files begin with. */
  readonly stem: string
  /** Throws for a form that the kind does not list. */
  readonly html: (form: HtmlForm) => RenderedText
  readonly plainText: () => RenderedText
  /** A picture's file, by its path in the project; null when it has gone. */
  readonly readPicture: (path: string) => Uint8Array | null
}

/** A kind of file that a build makes. Targets list the kinds that they ask for. */
export interface ArtifactKind {
  readonly role: string
  /** The HTML forms that it is made from: MJML is asked once for those of all kinds. */
  readonly forms: readonly HtmlForm[]
  readonly make: (rendering: Rendering) => readonly MadeArtifact[]
}

type MadeArtifact = Omit<Artifact, 'role'>
