import type { FieldTypes } from '../fields/fieldType.ts'
import { finalFileChanged, finalFileTaken } from '../findings/finalBuild.ts'
import { recordDamaged } from '../findings/records.ts'
import { contentOfDigest, sha256 } from '../lib/cache/digest.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Files } from '../model/files.ts'
import type { FinalArtifact, FinalBuild, PlacedFinalBuild } from '../model/finalBuild.ts'
import type { Finding, Outcome } from '../model/finding.ts'
import { loadFinal } from '../stages/load/loadRecord.ts'
import { andThen } from '../stages/validate/readContext.ts'
import { validateFinal } from '../stages/validate/validateFinal.ts'
import { isAsWritten } from './recordDigest.ts'

/** More bytes are no email. */
const maxBytes = 10_000_000

/** The record of an issue's final build; null without a finding if there is none. */
export function readFinal(files: Files, id: string, fieldTypes: FieldTypes): Outcome<PlacedFinalBuild> {
  return andThen(loadFinal(files, id), (root) => {
    const read = validateFinal(root, fieldTypes)
    if (!read.value || isAsWritten(root.place.source.text)) return read
    return {
      value: null,
      findings: [finalFileChanged.at(root.place, { path: `records/${id}/final.json`, isMissing: false })],
    }
  })
}

/** Copies of these stand beside the record: what is pasted or sent, and the plain text. */
export function isKept({ name, role }: Pick<FinalArtifact, 'name' | 'role'>, { emails }: Pick<FinalBuild, 'emails'>) {
  return role === 'text' || emails.some(({ html }) => html === name)
}

/** A file beside the record; null if there is none. */
export function readBeside(files: Files, id: string, name: string): Uint8Array | null {
  const read = files.read(`records/${id}/${name}`, maxBytes)
  return read.kind === 'file' ? read.bytes : null
}

/** What is no longer as the final build left it. */
export function changedFinals(files: Files, id: string, record: PlacedFinalBuild): readonly Finding[] {
  return changedNames(files, id, record).map((changed) => toFinding(changed, id, record))
}

/**
 * What keeps a final build from being recorded: a record that no build wrote, or files that were changed by hand. A file
 * that is gone loses nothing when it is written again; nor does one of `wanted` that an interrupted final build wrote, nor a
 * record that is damaged.
 */
export function blockedFinal(
  files: Files,
  id: string,
  fieldTypes: FieldTypes,
  wanted: readonly Artifact[],
): readonly Finding[] {
  const { value: record, findings } = readFinal(files, id, fieldTypes)
  if (!record) return findings.filter(({ id: kind }) => kind !== recordDamaged.id)
  const isWanted = (name: string) => {
    const content = wanted.find((one) => one.name === name)?.bytes()
    const bytes = readBeside(files, id, name)
    return content !== undefined && bytes !== null && Buffer.from(content).equals(bytes)
  }
  const changed = changedNames(files, id, record).filter(({ name, isMissing }) => !isMissing && !isWanted(name))
  return changed.map((one) => toFinding(one, id, record))
}

interface ChangedName {
  readonly name: string
  readonly isMissing: boolean
}

function changedNames(files: Files, id: string, record: PlacedFinalBuild): ChangedName[] {
  const kept = record.artifacts.filter((artifact) => isKept(artifact, record))
  return kept.flatMap(({ name, digest }) => {
    const bytes = readBeside(files, id, name)
    return bytes && contentOfDigest(bytes, digest) ? [] : [{ name, isMissing: bytes === null }]
  })
}

function toFinding({ name, isMissing }: ChangedName, id: string, { places }: PlacedFinalBuild): Finding {
  return finalFileChanged.at(places.get(name) ?? null, { path: `records/${id}/${name}`, isMissing })
}

/** Names that a final build wants to write, where files stand that no final build wrote. */
export function takenNames(
  files: Files,
  id: string,
  record: FinalBuild | null,
  wanted: ReadonlyMap<string, Uint8Array>,
): Finding[] {
  const own = new Set(record?.artifacts.map(({ name }) => name))
  return [...wanted].flatMap(([name, after]) => {
    const before = own.has(name) ? null : readBeside(files, id, name)
    const isForeign = before !== null && !contentOfDigest(before, sha256(after))
    return isForeign ? [finalFileTaken.at(null, { path: `records/${id}/${name}` })] : []
  })
}
