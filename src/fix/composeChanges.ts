import type { Finding } from '../model/finding.ts'
import type { FileEdit } from './placedText.ts'

/** What became of one stretch of an author's file, in whatever many rounds. */
export interface Change {
  readonly path: string
  /** Offsets in the file as it was, decoded. */
  readonly from: number
  readonly to: number
  readonly replacement: string
  /** Why: one finding at least. */
  readonly findings: readonly Finding[]
}

type Made = FileEdit & Pick<Change, 'findings'>

/** A change or an edit, with where it stands in the text between two rounds. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly item: { readonly change: Change } | { readonly edit: Made }
}

/**
 * The changes of a file after one more round: `edits` are made in `text`, which is what the earlier changes have left.
 * Those that touch become one. None of the edits may touch another.
 */
export function composeChanges(earlier: readonly Change[], edits: readonly Made[], text: string): Change[] {
  let shift = 0
  const changed = earlier.map((change): Stretch => {
    const from = change.from + shift
    shift += change.replacement.length - (change.to - change.from)
    return { from, to: from + change.replacement.length, item: { change } }
  })
  const made = edits.map((edit): Stretch => ({ from: edit.from, to: edit.to, item: { edit } }))
  let moved = 0
  return touching([...changed, ...made]).map((group) => {
    const [from, to] = [Math.min(...group.map((one) => one.from)), Math.max(...group.map((one) => one.to))]
    const start = from - moved
    for (const { item } of group)
      if ('change' in item) moved += item.change.replacement.length - (item.change.to - item.change.from)
    const own = group.flatMap(({ item }) => ('edit' in item ? [item.edit] : []))
    return {
      path: (own[0] ?? firstChange(group))?.path ?? '',
      from: start,
      to: to - moved,
      replacement: edited(text, from, to, own),
      findings: group.flatMap(({ item }) => ('edit' in item ? item.edit : item.change).findings),
    }
  })
}

function firstChange(group: readonly Stretch[]): Change | undefined {
  return group.flatMap(({ item }) => ('change' in item ? [item.change] : []))[0]
}

/** Stretches in their order, those together that overlap or are neighbours. */
function touching(all: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = []
  let end = -1
  for (const one of [...all].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = groups.at(-1)
    if (last && one.from <= end) last.push(one)
    else groups.push([one])
    end = Math.max(end, one.to)
  }
  return groups
}

function edited(text: string, from: number, to: number, edits: readonly Made[]): string {
  const pieces: string[] = []
  let done = from
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.from), edit.replacement)
    done = edit.to
  }
  return [...pieces, text.slice(done, to)].join('')
}
