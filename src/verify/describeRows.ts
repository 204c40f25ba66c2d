import type { Alignment, Row } from './alignUnits.ts'
import { describeAttributes } from './describeAttributes.ts'
import { describeLine } from './describeLine.ts'
import { describeMoves } from './describeMoves.ts'
import { describeRun } from './describeRun.ts'
import type { Difference, Unknown } from './difference.ts'
import { linesBefore } from './linesBefore.ts'
import type { NamedPart, UnitPlace } from './places.ts'
import { exactKey } from './unit.ts'

export interface Described {
  readonly differences: readonly Difference[]
  readonly unknown: readonly Unknown[]
}

/** What an alignment of two emails says, in the order of the email. */
export function describeRows(
  alignment: Alignment,
  places: readonly UnitPlace[],
  parts: readonly NamedPart[],
): Described {
  const { differences: moves, explained } = describeMoves(alignment, places, parts)
  const { rows } = alignment
  const lineBefore = linesBefore(rows, places)
  const differences: Difference[] = [...moves]
  const unknown: Unknown[] = []
  let run: Row[] = []
  const endRun = () => {
    differences.push(...describeRun(run, places, lineBefore, explained))
    run = []
  }
  for (const row of rows) {
    if (row.final === null || row.candidate === null) {
      run.push(row)
      continue
    }
    endRun()
    if (exactKey(row.final) === exactKey(row.candidate)) continue
    const where = places[row.at[0]]?.words ?? null
    for (const found of describePair(row)) {
      if ('what' in found) differences.push({ ...found, where, what: withoutRepeat(found.what, where) })
      else unknown.push(found)
    }
  }
  endRun()
  return { differences, unknown }
}

function describePair({ final, candidate }: Row) {
  if (final?.kind === 'open' && candidate?.kind === 'open') return describeAttributes(final, candidate, null)
  return final?.kind === 'line' && candidate?.kind === 'line' ? describeLine(final, candidate) : []
}

/** "it leads to …" where the place names the link already. */
function withoutRepeat(what: string, where: string | null): string {
  const subject = where?.slice(where.lastIndexOf(', the link “') + 2) ?? ''
  if (!subject.startsWith('the link “') || !what.startsWith(subject)) return what
  const rest = what.slice(subject.length)
  return rest.startsWith(': ') ? rest.slice(2) : `it${rest}`
}
