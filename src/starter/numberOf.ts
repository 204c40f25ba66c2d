import { filledEntry } from '../fields/entries.ts'
import type { RawMap } from '../model/raw.ts'

/** An issue's number; null where it has none. */
export function numberOf(root: RawMap): number | null {
  const value = filledEntry(root, 'number')?.value
  const number = value?.kind === 'text' ? Number(value.text) : Number.NaN
  return Number.isInteger(number) ? number : null
}
