import type { Edit } from '../lib/text/editBytes.ts'

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

/** Changes that do not overlap, to be asked for by place. */
export interface Edits {
  /** Those of each file, in their order. */
  readonly byPath: ReadonlyMap<string, readonly FileEdit[]>
  /** Those that touch a stretch of a file. */
  readonly near: (stretch: Pick<PlacedText, 'path' | 'from' | 'to'>) => readonly FileEdit[]
}

export function openEdits(edits: readonly FileEdit[]): Edits {
  const byPath = new Map<string, FileEdit[]>(edits.map(({ path }) => [path, []]))
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) byPath.get(edit.path)?.push(edit)
  return {
    byPath,
    near({ path, from, to }) {
      const own = byPath.get(path) ?? []
      const first = firstFrom(own.length, (index) => own[index]?.to ?? 0, from)
      return own.slice(
        first,
        Math.max(
          first,
          firstFrom(own.length, (index) => own[index]?.from ?? 0, to + 1),
        ),
      )
    },
  }
}

/** Whether a text became another by these edits, and by nothing else. White space counts as white space. */
export function isEdited(before: PlacedText, after: string, edits: Edits): boolean {
  const near = edits.near(before)
  // What is put in at its very edge may be of the text that is next to it.
  const inside = near.filter((edit) => edit.to > before.from && edit.from < before.to)
  const options = near.length === inside.length ? [near] : [near, inside]
  return options.some((some) => squeezed(edited(before, some)) === squeezed(after))
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

/** The first of some offsets, in their order, that is another one or behind it. */
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
