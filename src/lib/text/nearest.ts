import { distance } from 'fastest-levenshtein'

/**
 * The candidates that a mistyped word most likely meant, nearest first; none when nothing is close. One letter of
 * `among` may differ.
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

/** Whether one letter is left out, put in or another, or two have changed places; the first letter is right. */
export function isSlip(written: string, meant: string): boolean {
  if (written[0] !== meant[0]) return false
  const steps = distance(written, meant)
  return steps === 1 || (steps === 2 && sorted(written) === sorted(meant))
}

function sorted(word: string): string {
  return [...word].sort().join('')
}
