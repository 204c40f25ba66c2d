import { distance } from 'fastest-levenshtein'

/**
 * The candidates nearest to a mistyped word by Levenshtein distance, nearest first. One letter in every `among` may
 * differ.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 1, among = 3): string[] {
  const typed = word.toLowerCase()
  return [...candidates]
    .map((candidate) => ({ candidate, steps: distance(typed, candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= Math.ceil(Math.max(typed.length, candidate.length) / among))
    .sort((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** Whether the words differ by one letter, or by two letters in reverse order; the first letter must be the same. */
export function isSlip(written: string, meant: string): boolean {
  if (written[0] !== meant[0]) return false
  const steps = distance(written, meant)
  return steps === 1 || (steps === 2 && sorted(written) === sorted(meant))
}

function sorted(word: string): string {
  return [...word].sort().join('')
}
