import type { Finding } from '../model/finding.ts'
import { codeFrame } from './frame.ts'
import { type JsonFinding, jsonFinding } from './json.ts'

/** All that a report shows of a finding, without the text of its file, so that it can be stored. */
export interface ReportedFinding extends JsonFinding {
  /** The code frame; empty where there is none. */
  readonly frame: string
  /** Offsets of its place in the file; null where it has none. */
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

export function toJsonFinding({ frame: _, span: __, ...finding }: ReportedFinding): JsonFinding {
  return finding
}
