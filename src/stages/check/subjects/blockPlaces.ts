import type { Passage } from '../../../model/manuscript.ts'
import type { Place } from '../../../model/source.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { Question } from '../subject.ts'

/** Which part of an issue a block shows. */
export interface Shown {
  /** Index of its section; null outside of sections. */
  readonly section: number | null
  /** Whether what was written in a section, or in none, belongs to it. */
  readonly holds: (section: number | null) => boolean
}

/** Where the things of a block were written. */
export type Places = (shown: Shown, question: Question) => Place | null

export function openPlaces({ issue, email, manuscript: { passages } }: Evidence): Places {
  let headings: ReadonlyMap<string, readonly Passage[]> | undefined
  return ({ section, holds }, [kind, text = '', n = 0]) => {
    switch (kind) {
      case 'issue':
        return issue.place
      case 'section':
        return section === null ? null : (issue.sections[section]?.place ?? null)
      case 'text':
        return placeOfText(passages, String(text), section)
      case 'heading': {
        headings ??= headingsIn(passages)
        return whole(headings.get(String(text))?.filter((one) => holds(one.section))[Number(n)])
      }
      case 'file':
        return email.pictures.find(({ name }) => name === text)?.place ?? null
      default:
        return null
    }
  }
}

function placeOfText(passages: readonly Passage[], text: string, section: number | null): Place | null {
  const words = spaced(text)
  const holds = (one: Passage) => words !== '' && one.text.includes(words)
  // In the section itself first: the same words may stand elsewhere too.
  const passage = passages.find((one) => one.section === section && holds(one)) ?? passages.find(holds)
  const from = passage?.text.indexOf(words) ?? 0
  return passage?.at(from, from + words.length) ?? null
}

function headingsIn(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const headings = new Map<string, Passage[]>()
  for (const one of passages) {
    if (one.role !== 'heading') continue
    const text = spaced(one.text)
    const known = headings.get(text)
    if (known) known.push(one)
    else headings.set(text, [one])
  }
  return headings
}

function whole(passage: Passage | undefined): Place | null {
  return passage?.at(0, passage.text.length) ?? null
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
