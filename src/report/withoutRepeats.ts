import type { Finding } from '../model/finding.ts'
import type { ReportedFinding } from './reportedFinding.ts'

/** A filter that lets each finding through once: several issues share newsletter.yaml and its findings. */
export function withoutRepeats(): (findings: readonly Finding[]) => Finding[] {
  return dropRepeated(
    ({ id, message, place }) => place && [id, place.source.path, place.from, place.to, message].join(' '),
  )
}

/** As `withoutRepeats`, for findings whose files are no longer in memory. */
export function withoutReportedRepeats(): (findings: readonly ReportedFinding[]) => ReportedFinding[] {
  return dropRepeated(({ id, message, file, span }) => span && [id, file, ...span, message].join(' '))
}

/** A filter that lets through the first item of each key, in all calls together, and every item without a key. */
function dropRepeated<One>(keyOf: (one: One) => string | null): (all: readonly One[]) => One[] {
  const seen = new Set<string>()
  return (all) =>
    all.filter((one) => {
      const key = keyOf(one)
      return key === null || (!seen.has(key) && seen.add(key))
    })
}
