import type { ReadableArtifact } from '../model/artifact.ts'
import type { Email } from '../model/email.ts'
import type { Issue } from '../model/issue.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Place } from '../model/source.ts'
import type { Setting } from './setting.ts'

/** An artifact whose text is HTML: the complete document, or what is pasted. */
export interface HtmlArtifact extends ReadableArtifact {
  readonly text: string
}

/** An HTML element of an artifact. */
export interface RenderedElement {
  readonly name: string
  /** Decoded values. Elements that are written alike, name and all, share one object. */
  readonly attributes: { readonly [name: string]: string }
  /** Its own inline style: property, in small letters, to value. */
  readonly style: ReadonlyMap<string, string>
  readonly parent: RenderedElement | null
  /** Index of its section; null in the masthead, in the closing, where it is not known, and in a `SeenBlock`. */
  readonly section: number | null
}

/** A stretch of text in an HTML artifact that a reader sees. */
export interface TextRun {
  readonly text: string
  readonly element: RenderedElement
}

/** An artifact or a part of it, read as HTML. */
export interface RenderedPart {
  /** In document order. */
  readonly elements: readonly RenderedElement[]
  /** Without what is hidden, such as the preview text. */
  readonly runs: readonly TextRun[]
  /** The text of all `<style>` elements of the artifact. */
  readonly css: string
}

export interface Rendered extends RenderedPart {
  readonly artifact: HtmlArtifact
}

/** What an address answered when it was asked; `why` completes “Nobody can say whether it works: …”. */
export type Answer =
  | { readonly kind: 'fine' }
  /** For good: it says that the old address is no longer to be used. */
  | { readonly kind: 'moved'; readonly to: string }
  /** 404 or 410; null where there is no such host. */
  | { readonly kind: 'gone'; readonly status: number | null }
  /** It may be well for a reader: a program is refused, or it was too busy. */
  | { readonly kind: 'unsure'; readonly why: string }
  /** Nothing was heard; it may be well at another time. */
  | { readonly kind: 'no-answer'; readonly why: string }

/** What an email says. Rules look at nothing that only writing reads. */
interface ReadableEmail extends Omit<Email, 'artifacts'> {
  readonly artifacts: readonly ReadableArtifact[]
}

/** The whole of an issue, with newsletter.yaml and the finished email. */
export interface Evidence extends Omit<Setting, 'newsletter'> {
  readonly issue: Issue
  readonly newsletter: Newsletter
  readonly email: ReadableEmail
  /** The issue's texts, links, pictures and events, then those of newsletter.yaml. */
  readonly manuscript: Manuscript
  /** Each HTML artifact; read when first asked for. */
  readonly rendered: () => readonly Rendered[]
  /** A picture's bytes, by its path in the project. */
  readonly readPicture: (path: string) => Uint8Array | null
  /** What addresses answered, also the https form of each http address; null where nobody asked. */
  readonly answers: ReadonlyMap<string, Answer> | null
  /** Where a text of the email was written: the passage that holds it, else its section, else null. */
  readonly placeOf: (text: string, section: number | null) => Place | null
}
