import type { ReadableArtifact } from '../model/artifact.ts'
import type { Email } from '../model/email.ts'
import type { Issue } from '../model/issue.ts'
import type { Language } from '../model/language.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Place } from '../model/source.ts'
import type { Setting } from './setting.ts'

/** An artifact whose text is HTML: the complete document, or the fragment to paste. */
export interface HtmlArtifact extends ReadableArtifact {
  readonly text: string
}

/** An HTML element of an artifact. */
export interface RenderedElement {
  readonly name: string
  /** Decoded values. Elements with the same start tag share one object. */
  readonly attributes: { readonly [name: string]: string }
  /** Its inline style: lower-case property to value. */
  readonly style: ReadonlyMap<string, string>
  readonly parent: RenderedElement | null
  /** Index of its section; null in the masthead, in the closing, in a `SeenBlock`, and if sections are not known. */
  readonly section: number | null
}

/** A run of visible text in an HTML artifact. */
export interface TextRun {
  readonly text: string
  readonly element: RenderedElement
}

/** An HTML artifact, or a part of it, parsed. */
export interface RenderedPart {
  /** In document order. */
  readonly elements: readonly RenderedElement[]
  /** Without hidden text, such as the preview text. */
  readonly runs: readonly TextRun[]
  /** The text of all `<style>` elements of the artifact. */
  readonly css: string
}

export interface Rendered extends RenderedPart {
  readonly artifact: HtmlArtifact
}

/** What an address answered to a request; `why` completes “Nobody can say whether it works: …”. */
export type Answer =
  | { readonly kind: 'fine' }
  /** A permanent redirect: the old address is no longer to be used. */
  | { readonly kind: 'moved'; readonly to: string }
  /** 404 or 410; null if the host does not exist. */
  | { readonly kind: 'gone'; readonly status: number | null }
  /** It may work for a reader: the site refuses programs, or was too busy. */
  | { readonly kind: 'unsure'; readonly why: string }
  /** No reply; it may work at another time. */
  | { readonly kind: 'no-answer'; readonly why: string }

/** An email without the bytes of its files, which only the write stage reads. */
interface ReadableEmail extends Omit<Email, 'artifacts'> {
  readonly artifacts: readonly ReadableArtifact[]
}

/** A whole issue, with newsletter.yaml and the finished email. */
export interface Evidence extends Omit<Setting, 'newsletter'> {
  readonly issue: Issue
  /** Which of the email's variants this is. */
  readonly variant: number
  /** The languages of its texts by id, its own among them. */
  readonly languages: ReadonlyMap<string, Language>
  readonly newsletter: Newsletter
  readonly email: ReadableEmail
  /** The issue's texts, links, pictures and events, then those of newsletter.yaml. */
  readonly manuscript: Manuscript
  /** The same for another of its languages, by its id: only the texts that are in it. */
  readonly inLanguage: (lang: string) => Evidence
  /** Each HTML artifact, parsed on first use. */
  readonly rendered: () => readonly Rendered[]
  /** A picture's bytes, by its path in the project. */
  readonly readPicture: (path: string) => Uint8Array | null
  /** What each address, and the https form of each http address, answered; null if none were asked. */
  readonly answers: ReadonlyMap<string, Answer> | null
  /** Where a text of the email was written: the passage that holds it, else its section, else null. */
  readonly placeOf: (text: string, section: number | null) => Place | null
}
