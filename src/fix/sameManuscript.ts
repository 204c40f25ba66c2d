import type { Manuscript, Passage, WrittenLink } from '../model/manuscript.ts'
import { type Edits, isEdited, type PlacedText } from './placedText.ts'

/** Whether the manuscript is the same as before except for the edits. */
export function sameManuscript(before: Manuscript, after: Manuscript, edits: Edits): boolean {
  return (
    sameList(before.passages, after.passages, (a, b) => samePassage(a, b, edits)) &&
    sameList(before.links, after.links, (a, b) => sameLink(a, b, edits)) &&
    sameList(before.pictures, after.pictures, (a, b) => a.picture.file.path === b.picture.file.path) &&
    sameList(before.events, after.events, () => true)
  )
}

interface Written {
  readonly path: string
  readonly section: number | null
}

function sameList<T extends Written>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): boolean {
  return (
    before.length === after.length &&
    before.every((one, i) => {
      const other = after[i]
      return other?.path === one.path && other.section === one.section && same(one, other)
    })
  )
}

function samePassage(before: Passage, after: Passage, edits: Edits): boolean {
  if (before.role !== after.role) return false
  return before.text === after.text || isEdited(partOf(before, 0, before.text.length), after.text, edits)
}

function sameLink(before: WrittenLink, after: WrittenLink, edits: Edits): boolean {
  if ((before.within === null) !== (after.within === null)) return false
  return (
    (before.text === after.text || isLinkTextEdited(before, after.text, edits)) &&
    (before.href === after.href || isAddressEdited(before, after.href, edits))
  )
}

/** The words of a link with fields of its own are also a passage, which is compared as such. */
function isLinkTextEdited({ within, place }: WrittenLink, after: string, edits: Edits): boolean {
  if (within) return isEdited(partOf(within.passage, within.from, within.to), after, edits)
  const { source, from, to } = place()
  return edits.near({ path: source.path, from, to }).length > 0
}

function isAddressEdited({ href, hrefPlace }: WrittenLink, after: string, edits: Edits): boolean {
  const { source, from, to } = hrefPlace()
  // If the file spells the address differently, the edited part cannot be located in it.
  if (source.text.slice(from, to) !== href) return false
  return isEdited({ text: href, path: source.path, from, to, offsetOf: (index) => from + index }, after, edits)
}

function partOf(passage: Passage, start: number, end: number): PlacedText {
  const { source, from, to } = passage.at(start, end)
  const offsetOf = (index: number) => passage.at(start + index, start + index + 1).from
  return { text: passage.text.slice(start, end), path: source.path, from, to, offsetOf }
}
