import { positionAt } from '../lib/text/lines.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { Place } from '../model/source.ts'

/** A finding for tools. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
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
  readonly suggestion: JsonSuggestion | null
  /** In an issue in several languages: the id of the language that it is about. */
  readonly lang?: string
}

/** What a finding proposes: `text` in place of the region. */
interface JsonSuggestion extends Region {
  readonly text: string
  readonly file: string
}

interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function jsonFinding({ id, severity, message, help, place, lang, suggestion }: Finding): JsonFinding {
  const region = place ? regionOf(place) : { line: null, column: null, endLine: null, endColumn: null }
  const proposed = suggestion
    ? { text: suggestion.replacement, file: suggestion.place.source.path, ...regionOf(suggestion.place) }
    : null
  return {
    ...{ id, severity, message, help },
    ...(lang !== undefined && { lang }),
    file: place?.source.path ?? null,
    ...region,
    suggestion: proposed,
  }
}

/** Lines and columns of a place, counted as in a `JsonFinding`. */
export function regionOf({ source, from, to }: Place): Region {
  const start = positionAt(source.text, from)
  const end = positionAt(source.text, to)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
