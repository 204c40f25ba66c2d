import { editBytes } from '../lib/text/editBytes.ts'
import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { readFile } from '../stages/load/readFile.ts'
import { overlay } from './overlay.ts'
import { type FileEdit, openEdits } from './placedText.ts'
import { sameFields } from './sameFields.ts'
import { sameManuscript } from './sameManuscript.ts'

/** An issue's findings and its manuscript. */
export interface Examined {
  readonly findings: readonly Finding[]
  /** null if the issue could not be read. */
  readonly manuscript: Manuscript | null
}

/**
 * Reads a project's issues from these files alone, and runs the rules that may have fixes. Returns one result for each
 * issue, always in the same order.
 */
export type Examine = (files: Files) => Promise<readonly Examined[]>

/** A project with some of its files changed. */
export interface State {
  /** The files on disk. */
  readonly snapshot: Files
  /** The files with `changed` applied. */
  readonly files: Files
  readonly changed: ReadonlyMap<string, Uint8Array>
  /** Paths of the files that examining has read. */
  readonly read: ReadonlySet<string>
  readonly examined: readonly Examined[]
}

export async function examineWith(
  snapshot: Files,
  changed: ReadonlyMap<string, Uint8Array>,
  examine: Examine,
): Promise<State> {
  const read = new Set<string>()
  const files = overlay(snapshot, changed, (path) => read.add(path))
  return { snapshot, files, changed, read, examined: await examine(files) }
}

type Trial = { readonly state: State } | { readonly why: string }

/** Applies edits in memory and examines the result: the new state, or why the edits are rejected. */
export async function tryOut(before: State, made: readonly FileEdit[], examine: Examine): Promise<Trial> {
  const edits = openEdits(made)
  const changed = new Map(before.changed)
  for (const [path, own] of edits.byPath) {
    const read = before.files.read(path, Number.MAX_SAFE_INTEGER)
    if (read.kind !== 'file') return { why: 'the file is not there' }
    changed.set(path, editBytes(read.bytes, own))
    const old = readFile(before.files, path).value
    const now = readFile(overlay(before.files, changed), path).value
    if (!old || !now || !sameFields(old, now, edits)) return { why: moreChanges }
  }
  const after = await examineWith(before.snapshot, changed, examine)
  const mistake = newMistake(before.examined, after.examined)
  if (mistake) return { why: `there would be a mistake then: ${mistake.message}` }
  const same = before.examined.every(({ manuscript }, i) => {
    const now = after.examined[i]?.manuscript
    return !manuscript || (now && sameManuscript(manuscript, now, edits))
  })
  return same ? { state: after } : { why: moreChanges }
}

const moreChanges = 'more would change than these words'

/** An error of a kind that occurs more often in its file than before. */
function newMistake(before: readonly Examined[], after: readonly Examined[]): Finding | undefined {
  const known = new Map<string, number>()
  for (const finding of errorsOf(before)) known.set(kindAndFile(finding), (known.get(kindAndFile(finding)) ?? 0) + 1)
  return errorsOf(after).find((finding) => {
    const rest = known.get(kindAndFile(finding)) ?? 0
    known.set(kindAndFile(finding), rest - 1)
    return rest === 0
  })
}

function errorsOf(examined: readonly Examined[]): Finding[] {
  return examined.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')
}

function kindAndFile({ id, place }: Finding): string {
  return `${id} ${place?.source.path ?? ''}`
}
