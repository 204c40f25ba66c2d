import type { Edit } from '../lib/text/editBytes.ts'
import { lowerBound } from '../lib/text/lowerBound.ts'

/** An edit of a file; `meant` is its replacement once YAML's quotes and escapes are read. */
export interface FileEdit extends Edit {
  readonly path: string
  readonly meant: string
}

/** A text read from a file, with the offsets of its characters there. */
export interface PlacedText {
  readonly text: string
  readonly path: string
  /** Offsets in the file; `to` is exclusive. */
  readonly from: number
  readonly to: number
  /** The offset in the file of a character of `text`; never decreases. */
  readonly offsetOf: (index: number) => number
}

/** Edits that do not overlap, indexed by place. */
export interface Edits {
  /** The edits of each file, sorted. */
  readonly byPath: ReadonlyMap<string, readonly FileEdit[]>
  /** The edits that overlap or touch a range of a file. */
  readonly near: (stretch: Pick<PlacedText, 'path' | 'from' | 'to'>) => readonly FileEdit[]
}

export function openEdits(edits: readonly FileEdit[]): Edits {
  const byPath = new Map<string, FileEdit[]>(edits.map(({ path }) => [path, []]))
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) byPath.get(edit.path)?.push(edit)
  return {
    byPath,
    near({ path, from, to }) {
      const own = byPath.get(path) ?? []
      const first = lowerBound(own.length, (index) => own[index]?.to ?? 0, from)
      return own.slice(
        first,
        Math.max(
          first,
          lowerBound(own.length, (index) => own[index]?.from ?? 0, to + 1),
        ),
      )
    },
  }
}

/** Whether these edits alone turn `before` into `after`. Any run of white space equals any other. */
export function isEdited(before: PlacedText, after: string, edits: Edits): boolean {
  const near = edits.near(before)
  // An insertion at the edge of this text may belong to its neighbour.
  const inside = near.filter((edit) => edit.to > before.from && edit.from < before.to)
  const options = near.length === inside.length ? [near] : [near, inside]
  return options.some((some) => collapsed(applyEdits(before, some)) === collapsed(after))
}

function applyEdits({ text, offsetOf }: PlacedText, edits: readonly FileEdit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { from, to, meant } of edits) {
    pieces.push(text.slice(done, lowerBound(text.length, offsetOf, from)), meant)
    done = lowerBound(text.length, offsetOf, to)
  }
  return [...pieces, text.slice(done)].join('')
}

function collapsed(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').trim()
}
