import type { Finding } from '../model/finding.ts'

/** Sorts findings as an author reads her files: file by file, top to bottom, without duplicates. */
export function inFileOrder(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ place }) => place?.source.path ?? ''))]
  const rank = ({ place }: Finding) => files.indexOf(place?.source.path ?? '')
  return withoutDuplicates(findings).sort((a, b) => rank(a) - rank(b) || (a.place?.from ?? 0) - (b.place?.from ?? 0))
}

/** Each finding once, where stages share it. */
export function withoutDuplicates(findings: readonly Finding[]): Finding[] {
  return [...new Set(findings)]
}
