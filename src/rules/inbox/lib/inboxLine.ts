import type { LanguageWords } from '../../../model/languageWords.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { Place } from '../../../model/source.ts'
import type { Evidence } from '../../evidence.ts'
import { fillersIn } from '../../text/lib/fillers.ts'
import { listedFillersIn } from '../../text/lib/listedFillers.ts'

/** The subject or the preview text as a passage. */
export function inboxLine({ manuscript }: Evidence, role: 'subject' | 'preview'): Passage | undefined {
  return manuscript.passages.find((passage) => passage.role === role)
}

/** The most characters that inboxes show of each line. */
export const maxLengths = { subject: 60, preview: 140 } as const

/** Between the languages of one line. */
const separator = ' / '

/** A line of the inbox as it is sent: in one language, or in all that share the email. */
export interface SentLine {
  readonly text: string
  /** What the author wrote of it in the language that is checked. */
  readonly passage: Passage
  /** Where that begins in the line; null where it is left out. */
  readonly from: number | null
  readonly isShared: boolean
}

/** null where the language has none, and where another language's check sees the same. */
export function sentLine(evidence: Evidence, role: 'subject' | 'preview'): SentLine | null {
  const { email, manuscript, variant } = evidence
  const withPath = (path: string) =>
    manuscript.passages.find((passage) => passage.path === path && passage.role === role)
  const own = withPath(role)
  const isShared = email.parts.some((part) => part.variant !== variant)
  const sent = email[role]
  if (!isShared || sent === null) return own ? { text: own.text, passage: own, from: 0, isShared: false } : null
  const joint = withPath(`joint.${role}`)
  if (joint) return variant === 0 ? { text: sent, passage: joint, from: 0, isShared } : null
  const from = own ? sent.indexOf(own.text) : -1
  return own ? { text: sent, passage: own, from: from === -1 ? null : from, isShared } : null
}

/** Whether words in a line only keep the place free for others: their length says nothing. */
export function keepsPlaceFree({ text }: SentLine, words: readonly LanguageWords[]): boolean {
  return fillersIn(text).length > 0 || listedFillersIn(text, words).length > 0
}

/** A place in a sent line, if it is in what the author wrote in this language. */
export function placeInLine({ passage, from }: SentLine, at: number, to: number): Place | null {
  // What starts between two languages belongs to the second.
  const start = at - (from ?? 0)
  if (from === null || start < -separator.length || start >= passage.text.length) return null
  return passage.at(Math.max(start, 0), Math.min(to - from, passage.text.length))
}

/** What an author can do about a line in several languages. */
export function orJoin(help: string, isShared: boolean, role: 'subject' | 'preview'): string {
  return isShared ? `${help} Or give one line for all languages: “joint: { ${role}: … }”.` : help
}

/** Counts code points: an emoji is one, not two UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** Offset of the first word that does not fit into this many characters. */
export function overflowStart(text: string, length: number): number {
  const cut = [...text].slice(0, length).join('').length
  const space = text.lastIndexOf(' ', cut)
  return space === -1 ? cut : space + 1
}
