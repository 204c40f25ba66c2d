import { positionAt } from '../lib/lines.ts'
import type { Finding, Severity } from '../model/finding.ts'

/** A finding as tools read it. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface JsonFinding {
  readonly id: string
  readonly severity: Severity
  readonly message: string
  readonly help: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
}

export function jsonFinding({ id, severity, message, help, place }: Finding): JsonFinding {
  const start = place && positionAt(place.source.text, place.from)
  const end = place && positionAt(place.source.text, place.to)
  return {
    id,
    severity,
    message,
    help,
    file: place?.source.path ?? null,
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
  }
}
