import type { Artifact, ReadableArtifact } from '../model/artifact.ts'
import type { Email } from '../model/email.ts'
import type { Finding } from '../model/finding.ts'
import type { Letter, TemplateValues } from '../model/letter.ts'
import type { Variant } from '../model/variant.ts'
import type { Verdict } from '../model/verdict.ts'

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

/** A compiled issue: all that an artifact about the issue as a whole can be made from. */
export interface CompiledLetters {
  readonly id: string
  readonly emails: readonly Email[]
  /** The issue in each of its languages. */
  readonly variants: readonly Variant[]
  readonly findings: readonly Finding[]
  /** Those of the findings that keep it from being final. */
  readonly blocking: readonly Finding[]
  /** The result of each rule. */
  readonly verdicts: readonly Verdict[]
  /** The files of its emails, each once, and those of the kinds that the target lists before this one. */
  readonly artifacts: readonly ReadableArtifact[]
  /** Fills an HTML template, by its path below `templates/`. */
  readonly fill: (template: string, values: TemplateValues) => string
  /** Whether a template is the program's own, and has been compiled with it, so that filling it does not fail. */
  readonly isReady: (template: string) => boolean
}

/** A kind of file that a build makes once for an issue, after its emails were checked. */
export interface IssueArtifactKind {
  readonly role: string
  readonly make: (issue: CompiledLetters) => readonly MadeArtifact[]
}

export type MadeArtifact = Omit<Artifact, 'role'>
