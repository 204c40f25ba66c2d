import type { Finding } from '../model/finding.ts'
import type { ReportedFinding } from './reportedFinding.ts'

/** Lets each finding through the first time only: several issues share newsletter.yaml, and what is found there. */
export function withoutRepeats(): (findings: readonly Finding[]) => Finding[] {
  return dropRepeated(
    ({ id, message, place }) => place && [id, place.source.path, place.from, place.to, message].join(' '),
  )
}

/** The same for findings as they are told. */
export function withoutReportedRepeats(): (findings: readonly ReportedFinding[]) => ReportedFinding[] {
  return dropRepeated(({ id, message, file, span }) => span && [id, file, ...span, message].join(' '))
}

/** Those of each key that come first; what has no key is always one of its own. */
function dropRepeated<One>(keyOf: (one: One) => string | null): (all: readonly One[]) => One[] {
  const said = new Set<string>()
  return (all) =>
    all.filter((one) => {
      const key = keyOf(one)
      return key === null || (!said.has(key) && said.add(key))
    })
}
