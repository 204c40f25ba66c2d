import type { Passage } from '../../../model/manuscript.ts'
import type { Place } from '../../../model/source.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { Question } from '../subject.ts'

/** The section that a block shows. */
export interface BlockSection {
  /** Index of its section; null outside of sections. */
  readonly section: number | null
  /** Whether the block shows what was written in this section; null stands for what is outside of sections. */
  readonly includes: (section: number | null) => boolean
}

/**
 * Replies to a block's questions, [kind, text, n], with the place where something was written; null if the author did
 * not write it.
 */
export type FindPlace = (block: BlockSection, question: Question) => Place | null

export function placeFinder({ issue, email, manuscript: { passages } }: Evidence): FindPlace {
  let headings: ReadonlyMap<string, readonly Passage[]> | undefined
  return ({ section, includes }, [kind, text = '', n = 0]) => {
    switch (kind) {
      case 'issue':
        return issue.place
      case 'section':
        return section === null ? null : (issue.sections[section]?.place ?? null)
      case 'text':
        return placeOfText(passages, String(text), section)
      case 'heading': {
        headings ??= headingsIn(passages)
        return wholePlace(headings.get(String(text))?.filter((one) => includes(one.section))[Number(n)])
      }
      case 'file':
        return email.pictures.find(({ name }) => name === text)?.place ?? null
      default:
        return null
    }
  }
}

function placeOfText(passages: readonly Passage[], text: string, section: number | null): Place | null {
  const words = normalizeSpace(text)
  const includes = (one: Passage) => words !== '' && one.text.includes(words)
  // Prefers the section itself: other sections may have the same words.
  const passage = passages.find((one) => one.section === section && includes(one)) ?? passages.find(includes)
  const from = passage?.text.indexOf(words) ?? 0
  return passage?.at(from, from + words.length) ?? null
}

function headingsIn(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const headings = new Map<string, Passage[]>()
  for (const one of passages) {
    if (one.role !== 'heading') continue
    const text = normalizeSpace(one.text)
    const known = headings.get(text)
    if (known) known.push(one)
    else headings.set(text, [one])
  }
  return headings
}

function wholePlace(passage: Passage | undefined): Place | null {
  return passage?.at(0, passage.text.length) ?? null
}

function normalizeSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
