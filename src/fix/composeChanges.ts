import type { Finding } from '../model/finding.ts'
import type { FileEdit } from './placedText.ts'

/** A change of an author's file, the sum of one or more rounds. */
export interface Change {
  readonly path: string
  /** Offsets in the original text of the file. */
  readonly from: number
  readonly to: number
  readonly replacement: string
  /** The findings that it fixes, at least one. */
  readonly findings: readonly Finding[]
}

type AppliedEdit = FileEdit & Pick<Change, 'findings'>

/** An earlier change or a new edit, with its offsets in the text between two rounds. */
interface Span {
  readonly from: number
  readonly to: number
  readonly item: { readonly change: Change } | { readonly edit: AppliedEdit }
}

/**
 * Composes the changes of a file with those of the next round: `edits` apply to `text`, the result of the earlier
 * changes. Changes and edits that touch are merged. No two edits may touch.
 */
export function composeChanges(earlier: readonly Change[], edits: readonly AppliedEdit[], text: string): Change[] {
  let shift = 0
  const changed = earlier.map((change): Span => {
    const from = change.from + shift
    shift += change.replacement.length - (change.to - change.from)
    return { from, to: from + change.replacement.length, item: { change } }
  })
  const made = edits.map((edit): Span => ({ from: edit.from, to: edit.to, item: { edit } }))
  let moved = 0
  return groupTouching([...changed, ...made]).map((group) => {
    const [from, to] = [Math.min(...group.map((one) => one.from)), Math.max(...group.map((one) => one.to))]
    const start = from - moved
    for (const { item } of group)
      if ('change' in item) moved += item.change.replacement.length - (item.change.to - item.change.from)
    const own = group.flatMap(({ item }) => ('edit' in item ? [item.edit] : []))
    return {
      path: (own[0] ?? firstChange(group))?.path ?? '',
      from: start,
      to: to - moved,
      replacement: applyEdits(text, from, to, own),
      findings: group.flatMap(({ item }) => ('edit' in item ? item.edit : item.change).findings),
    }
  })
}

function firstChange(group: readonly Span[]): Change | undefined {
  return group.flatMap(({ item }) => ('change' in item ? [item.change] : []))[0]
}

/** Sorts spans, and groups those that overlap or are adjacent. */
function groupTouching(all: readonly Span[]): Span[][] {
  const groups: Span[][] = []
  let end = -1
  for (const one of [...all].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = groups.at(-1)
    if (last && one.from <= end) last.push(one)
    else groups.push([one])
    end = Math.max(end, one.to)
  }
  return groups
}

function applyEdits(text: string, from: number, to: number, edits: readonly AppliedEdit[]): string {
  const pieces: string[] = []
  let done = from
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.from), edit.replacement)
    done = edit.to
  }
  return [...pieces, text.slice(done, to)].join('')
}
