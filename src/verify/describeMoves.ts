import type { Alignment, Row } from './alignUnits.ts'
import { type Difference, quoted } from './difference.ts'
import { linesBefore } from './linesBefore.ts'
import type { NamedPart, UnitPlace } from './places.ts'
import { contentKey, hasContent, type Unit, wordsOf } from './unit.ts'

interface Moves {
  readonly differences: readonly Difference[]
  /** Rows that these differences account for. */
  readonly explained: ReadonlySet<Row>
}

/** Whole sections that are missing or stand elsewhere, and lines that stand elsewhere. */
export function describeMoves(
  { rows, moved }: Alignment,
  places: readonly UnitPlace[],
  parts: readonly NamedPart[],
): Moves {
  const explained = new Set<Row>()
  const differences: Difference[] = []
  const targets = movedLines(rows, moved)
  const lineBefore = linesBefore(rows, places)
  const before = partBefore(rows, places)
  for (const [part, lines] of linesByPart(rows, places)) {
    const name = parts[part]?.name
    if (name === undefined || lines.some(({ candidate }) => candidate !== null)) continue
    const found = lines.flatMap((line) => targets.get(line) ?? [])
    const [first] = found
    for (const row of [...lines, ...found]) explained.add(row)
    if (first === undefined) differences.push({ kind: 'missing', where: name, what: 'is missing' })
    else {
      const other = parts[before.get(first) ?? -1]?.name
      const now = other === undefined ? 'now stands first' : `now stands after ${other}`
      differences.push({ kind: 'order', where: name, what: now })
      for (const line of lines) if (!targets.has(line)) explained.delete(line)
    }
  }
  for (const [row, target] of targets) {
    if (explained.has(row)) continue
    explained.add(row).add(target)
    const where = places[row.at[0]]?.words ?? null
    const other = lineBefore(target.at[0])
    const now = other === null ? 'now stands elsewhere' : `now stands after ${other}`
    differences.push({ kind: 'order', where, what: `${nameOf(row.final)} ${now}` })
  }
  return { differences, explained }
}

function nameOf(unit: Unit | null): string {
  if (unit?.kind !== 'line') return 'it'
  return wordsOf(unit) === '' ? 'the picture' : quoted(wordsOf(unit))
}

/** Missing lines, each with the added one that is the same. */
function movedLines(rows: readonly Row[], known: ReadonlyMap<number, number>): ReadonlyMap<Row, Row> {
  const byIndex = new Map(rows.flatMap((row) => (row.final === null ? [[row.at[1], row] as const] : [])))
  const taken = new Set([...known.values()].map((index) => byIndex.get(index)))
  const added = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.final !== null || !hasContent(row.candidate) || taken.has(row)) continue
    const same = added.get(contentKey(row.candidate))
    if (same) same.push(row)
    else added.set(contentKey(row.candidate), [row])
  }
  const moved = new Map<Row, Row>()
  for (const row of rows) {
    if (row.candidate !== null || !hasContent(row.final)) continue
    const index = known.get(row.at[0])
    const target = index === undefined ? added.get(contentKey(row.final))?.shift() : byIndex.get(index)
    if (target) moved.set(row, target)
  }
  return moved
}

/** The rows of the lines of each part that is left in any way or none. */
function linesByPart(rows: readonly Row[], places: readonly UnitPlace[]): ReadonlyMap<number, readonly Row[]> {
  const lines = new Map<number, Row[]>()
  for (const row of rows) {
    if (!hasContent(row.final)) continue
    const part = places[row.at[0]]?.part ?? -1
    const known = lines.get(part)
    if (known) known.push(row)
    else lines.set(part, [row])
  }
  return lines
}

/** For each added row: the part of the last line before it that is in both emails. */
function partBefore(rows: readonly Row[], places: readonly UnitPlace[]): ReadonlyMap<Row, number> {
  const parts = new Map<Row, number>()
  let last = -1
  for (const row of rows) {
    if (row.final === null) parts.set(row, last)
    else if (row.candidate !== null && row.final.kind === 'line') last = places[row.at[0]]?.part ?? last
  }
  return parts
}
