import type { Severity } from '../model/finding.ts'
import type { FindingKind, FindingText } from '../model/findingKind.ts'

interface Definition<Details> {
  readonly id: string
  readonly severity: Severity
  readonly blocksFinal?: boolean
  readonly summary: string
  readonly advice: string
  readonly say: (details: Details) => FindingText
}

export function defineFinding<Details>(definition: Definition<Details>): FindingKind<Details> {
  const { id, severity, blocksFinal = false, summary, advice, say } = definition
  return {
    id,
    severity,
    blocksFinal,
    summary,
    advice,
    at(place, details) {
      const { suggestion, ...said } = say(details)
      const proposed = typeof suggestion === 'string' ? place && { place, replacement: suggestion } : suggestion
      return { id, severity, ...said, place, ...(proposed && { suggestion: proposed }) }
    },
  }
}
