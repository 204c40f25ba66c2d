import type { FieldTypes } from '../fields/fieldType.ts'
import { contentOfDigest } from '../lib/cache/digest.ts'
import type { Files } from '../model/files.ts'
import type { FinalBuild } from '../model/finalBuild.ts'
import { changedFinals, readBeside, readFinal } from '../records/readFinal.ts'
import { targets } from '../targets/index.ts'
import type { FinalHtml, PlatformChanges } from './compareHtml.ts'
import type { Compared } from './judgement.ts'

/** A final email with its HTML. */
export interface FinalCandidate extends FinalHtml, Compared {
  readonly issue: string
}

/** The final build of an issue, and those of all others, so that a file can be told to be one of them. */
export interface Finals {
  readonly issue: string
  readonly record: FinalBuild
  readonly own: readonly FinalCandidate[]
  readonly changes: PlatformChanges
  /** Reads those of the other issues; a record that cannot be read tells nothing. */
  readonly others: () => readonly FinalCandidate[]
}

export function openFinals(files: Files, issue: string, record: FinalBuild, fieldTypes: FieldTypes): Finals {
  const others = () =>
    files
      .list('records')
      .filter((name) => name.endsWith('/') && name !== `${issue}/`)
      .flatMap((name) => {
        const id = name.slice(0, -1)
        const { value: other } = readFinal(files, id, fieldTypes)
        return other && changedFinals(files, id, other).length === 0 ? candidatesOf(files, id, other) : []
      })
  return { issue, record, own: candidatesOf(files, issue, record), changes: changesOf(record), others }
}

function candidatesOf(files: Files, issue: string, { emails, artifacts }: FinalBuild): FinalCandidate[] {
  return emails.flatMap(({ languages, subject, preview, html: name, parts }) => {
    const beside = readBeside(files, issue, name)
    const { role, digest } = artifacts.find((one) => one.name === name) ?? {}
    const bytes = beside && digest && contentOfDigest(beside, digest)
    if (!bytes || !role) return []
    const html = new TextDecoder().decode(bytes)
    return [{ issue, name, role, languages, subject, preview, html, parts }]
  })
}

function changesOf({ target }: FinalBuild): PlatformChanges {
  const found = targets.find(({ id }) => id === target)
  const { keys = [], behind = () => undefined } = found?.tracking ?? {}
  return { keys, behind, traces: found?.platform?.traces }
}
