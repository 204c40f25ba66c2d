import type { Finding } from '../model/finding.ts'
import { codeFrame } from './frame.ts'
import { type JsonFinding, jsonFinding } from './json.ts'

/** A finding as it is told: all that a report shows of it, without the text of its file. */
export interface ReportedFinding extends JsonFinding {
  /** The lines that it is about, as they are shown; empty where there are none to show. */
  readonly frame: string
  /** Where it stands in its file; null where it has no place. */
  readonly span: readonly [from: number, to: number] | null
}

export function toReported(finding: Finding): ReportedFinding {
  const { place } = finding
  return {
    ...jsonFinding(finding),
    frame: place ? codeFrame(place) : '',
    span: place && [place.from, place.to],
  }
}

/** As JSON has it. */
export function toJsonFinding({ frame: _, span: __, ...finding }: ReportedFinding): JsonFinding {
  return finding
}
