import type { Row } from './alignUnits.ts'
import type { UnitPlace } from './places.ts'
import { hasContent } from './unit.ts'

/** By an index in the final email: the place of the last line before it; null if there is none. */
export function linesBefore(rows: readonly Row[], places: readonly UnitPlace[]): (index: number) => string | null {
  const before: (string | null)[] = []
  let last: string | null = null
  for (const { final, at } of rows) {
    if (final === null) continue
    before.push(last)
    if (hasContent(final)) last = places[at[0]]?.words ?? last
  }
  return (index) => before[index] ?? (index >= before.length ? last : null)
}
