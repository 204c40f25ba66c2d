import { entryOf } from '../../fields/entries.ts'
import { recordDamaged } from '../../findings/records.ts'
import type { Files } from '../../model/files.ts'
import type { Outcome } from '../../model/finding.ts'
import type { RawMap } from '../../model/raw.ts'
import { readFile } from './readFile.ts'
import { topOf } from './readSource.ts'

/** The path of an issue's record of hosted pictures. */
export function hostedPath(id: string): string {
  return `records/${id}/hosted.yaml`
}

/** Reads an issue's record of hosted pictures; null without a finding if there is none. */
export function loadHosted(files: Files, id: string): Outcome<RawMap> {
  return readFile(files, hostedPath(id))
}

/** The path of the record of the events that calendars know. */
export const eventsPath = 'records/events.yaml'

/** Reads the record of events; null without a finding if there is none. */
export function loadEvents(files: Files): Outcome<RawMap> {
  return readRecord(files, eventsPath)
}

/** Reads the record of an issue's final build, JSON being YAML; null without a finding if there is none. */
export function loadFinal(files: Files, id: string): Outcome<RawMap> {
  return readRecord(files, `records/${id}/final.json`, { issue: id, fields: ['version', 'artifacts', 'emails'] })
}

interface Remade {
  /** Whose final build writes the record anew. */
  readonly issue: string
  /** It has at least one of these. */
  readonly fields: readonly string[]
}

const maxBytes = 1_000_000

/** Reads what only the program writes: advice on how to write it by hand would lead astray. */
function readRecord(files: Files, path: string, remade?: Remade): Outcome<RawMap> {
  const { value, findings } = readFile(files, path)
  const isRecord = value && (!remade || remade.fields.some((field) => entryOf(value, field)))
  const isAbsent = value === null && findings.length === 0
  if (isRecord || isAbsent || files.read(path, maxBytes).kind !== 'file') return { value, findings }
  const place = findings[0]?.place ?? topOf(path)
  return { value: null, findings: [recordDamaged.at(place, { path, issue: remade?.issue ?? null })] }
}
