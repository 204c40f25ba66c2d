import type { Edit } from '../lib/editBytes.ts'

/** A change to a file, with what its replacement says there once quotes and escapes are read. */
export interface FileEdit extends Edit {
  readonly path: string
  readonly meant: string
}

/** A text that is read out of a file, and where its characters stand in there. */
export interface PlacedText {
  readonly text: string
  readonly path: string
  /** Where its first character stands, and behind its last. */
  readonly from: number
  readonly to: number
  /** Never less for a later one. */
  readonly offsetOf: (index: number) => number
}

/** Whether a text became another by these edits, and by nothing else. White space counts as white space. */
export function isEdited(before: PlacedText, after: string, edits: readonly FileEdit[]): boolean {
  const near = edits.filter((edit) => touches(edit, before)).sort((a, b) => a.from - b.from)
  // What is put in at its very edge may be of the text that is next to it.
  const inside = near.filter((edit) => edit.to > before.from && edit.from < before.to)
  const options = near.length === inside.length ? [near] : [near, inside]
  return options.some((some) => squeezed(edited(before, some)) === squeezed(after))
}

export function touches(edit: FileEdit, { path, from, to }: Pick<PlacedText, 'path' | 'from' | 'to'>): boolean {
  return edit.path === path && edit.from <= to && edit.to >= from
}

function edited({ text, offsetOf }: PlacedText, edits: readonly FileEdit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { from, to, meant } of edits) {
    pieces.push(text.slice(done, firstFrom(text.length, offsetOf, from)), meant)
    done = firstFrom(text.length, offsetOf, to)
  }
  return [...pieces, text.slice(done)].join('')
}

/** The first index that stands at an offset or behind it. */
function firstFrom(length: number, offsetOf: (index: number) => number, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsetOf(middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function squeezed(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').trim()
}
