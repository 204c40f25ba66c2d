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

export function defineFinding<Details>({
  say,
  blocksFinal = false,
  ...kind
}: Definition<Details>): FindingKind<Details> {
  return {
    ...kind,
    blocksFinal,
    at(place, details) {
      const { suggestion, ...said } = say(details)
      const proposed = typeof suggestion === 'string' ? place && { place, replacement: suggestion } : suggestion
      return { id: kind.id, severity: kind.severity, ...said, place, ...(proposed && { suggestion: proposed }) }
    },
  }
}
