import type { Files } from '../../model/files.ts'
import type { Outcome } from '../../model/finding.ts'
import type { RawMap } from '../../model/raw.ts'
import { readFile } from './readFile.ts'

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
  return readFile(files, eventsPath)
}

/** Reads the record of an issue's final build, JSON being YAML; null without a finding if there is none. */
export function loadFinal(files: Files, id: string): Outcome<RawMap> {
  return readFile(files, `records/${id}/final.json`)
}
