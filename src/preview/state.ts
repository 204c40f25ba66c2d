import type { Severity } from '../model/finding.ts'
import type { UploadState } from './uploadState.ts'

// What the preview's server sends to its page, as JSON.

/** One line of the index of all issues. */
export interface IssueSummary {
  readonly id: string
  /** null when the issue cannot be read. */
  readonly subject: string | null
  /** The names of the languages of an issue in several; none for an issue in one. */
  readonly languages: readonly string[]
  /** In words, as the email prints it: "28 January 2022". */
  readonly date: string | null
  /** Each once, in however many languages it is. */
  readonly sections: number
  readonly errors: number
  readonly warnings: number
  /** Bytes of what is pasted, of the largest email; null when there is none. */
  readonly size: number | null
}

/** The index of all issues. */
export interface IndexState {
  readonly newsletter: string
  readonly issues: readonly IssueSummary[]
  /** What is wrong with newsletter.yaml. */
  readonly findings: readonly FindingState[]
}

/** All that the page shows of one issue, besides the framed views themselves. */
export interface IssueState {
  readonly id: string
  /** Grows with each change. */
  readonly version: number
  readonly newsletter: string
  /**
   * The last emails that could be made, older than the files when these have an error; none when there were none. More
   * than one where the issue is sent in an email for each language.
   */
  readonly emails: readonly EmailState[]
  /** Whether the files make emails now: when not, `emails` are the last good ones. */
  readonly sound: boolean
  /** Whether the issue or newsletter.yaml is missing, so that there is nothing to show. */
  readonly gone: boolean
  readonly findings: readonly FindingState[]
}

export interface FindingState {
  readonly id: string
  readonly severity: Severity
  readonly message: string
  readonly help: string
  readonly explanation: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  /** The language that it is about; null where the issue is in one, or it is about all of them. */
  readonly language: LanguageState | null
  /** The lines around it as the terminal shows them, without colour. */
  readonly frame: string | null
  /** Where it is shown; null when it is in no section. */
  readonly section: SectionIndex | null
}

/** A section of one of the emails. */
export interface SectionIndex {
  /** Index into `IssueState.emails`. */
  readonly email: number
  /** Index into `EmailState.sections`. */
  readonly index: number
}

export interface EmailState {
  /** In the email's language, as newsletter.yaml names them; the sender is null where it names none. */
  readonly newsletter: string
  readonly sender: string | null
  /** Its language, where the issue is sent in an email for each; else null. */
  readonly language: LanguageState | null
  readonly subject: string
  readonly preview: string | null
  readonly lang: string
  /** The name of the platform that the email is pasted into; null when it is sent as a document. */
  readonly platform: string | null
  /** What is pasted: the platform's fragment, or the complete document. */
  readonly html: string
  readonly text: string
  /** What is left of `html` when only the tags are stripped. */
  readonly stripped: string
  /** Bytes of `html`, and the platform's limit. */
  readonly size: number
  readonly limit: number | null
  readonly sections: readonly SectionState[]
  readonly outline: readonly OutlineItem[]
  readonly links: readonly LinkItem[]
  readonly copies: readonly CopyItem[]
  /** A checksum of each picture's content, by its name. */
  readonly pictures: { readonly [name: string]: string }
  /** Names of the pictures that have no address on the web in what is pasted: nobody would see them. */
  readonly unhosted: readonly string[]
  readonly uploads: readonly UploadState[]
  /** What another language's email has and this one lacks. */
  readonly gaps: readonly Gap[]
}

export interface LanguageState {
  /** "de". */
  readonly id: string
  /** "German". */
  readonly name: string
}

/** Something that is not translated. */
export interface Gap {
  /** The section that has it, in the email of the issue's source; null for the subject and the preview text. */
  readonly source: SectionIndex | null
  /** The part of this email before which it is marked. */
  readonly before: number
  /** Whether the whole section is missing, and not only something in it. */
  readonly isSection: boolean
  /** "No German yet: the section “Good practice”." */
  readonly words: string
}

/** A part of the email: the masthead, a section or the closing. */
export interface SectionState {
  /** "masthead", a section type, "closing". */
  readonly type: string
  readonly title: string | null
  /** BCP 47 tag. */
  readonly lang: string
  /** The name of its language, in an email in several; else null. */
  readonly language: string | null
  /** The same for the same part in the emails in other languages. */
  readonly key: string
  /** Bytes of it in what is pasted; null when it is not known where each section starts. */
  readonly size: number | null
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
}

/** What a screen reader meets, in its order. */
export type OutlineItem = { readonly section: number | null } & (
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'picture'; readonly alt: string; readonly src: string }
)

export interface LinkItem {
  readonly section: number | null
  readonly text: string
  readonly href: string
}

/** A text that the platform's form asks for; each has a button, always in the same place. */
export interface CopyItem {
  readonly id: 'subject' | 'preview' | 'html' | 'text'
  readonly label: string
  /** null when the issue has none. */
  readonly content: string | null
}

/** Views of the email in a frame of its own, with its width in CSS pixels. */
export const framedViews = [
  { id: 'desktop', label: 'Desktop', width: 800 },
  { id: 'phone-375', label: 'Phone 375', width: 375 },
  { id: 'phone-320', label: 'Phone 320', width: 320 },
  { id: 'dark', label: 'Dark', width: 800 },
  { id: 'inverted', label: 'Forced inversion', width: 800 },
  { id: 'no-pictures', label: 'Pictures blocked', width: 800 },
  { id: 'no-style', label: 'Style removed', width: 800 },
  { id: 'platform', label: 'Inside the platform', width: 800 },
  { id: 'outlook', label: 'Classic Outlook', width: 800 },
  { id: 'large-text', label: 'Large text', width: 800 },
] as const

/** Views that the page draws from an issue's state. */
export const dataViews = [
  { id: 'inbox', label: 'Inbox' },
  { id: 'text', label: 'Plain text' },
  { id: 'stripped', label: 'Text from HTML' },
  { id: 'source', label: 'Source' },
  { id: 'outline', label: 'Outline' },
  { id: 'links', label: 'Links' },
  { id: 'pictures', label: 'Pictures' },
  { id: 'size', label: 'Size' },
] as const

export type FramedView = (typeof framedViews)[number]['id']
export type DataView = (typeof dataViews)[number]['id']
