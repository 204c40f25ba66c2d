import { commonItems, type IndexPair } from '../lib/text/commonItems.ts'
import { locateParts } from './locateParts.ts'
import { contentKey, exactKey, hasContent, hasPicture, looseKey, type Unit, wordsOf } from './unit.ts'

/** A unit of the final email and the one in its place; null where there is none. Indexes count in each sequence. */
export type Row =
  | { readonly final: Unit; readonly candidate: Unit; readonly at: IndexPair }
  | { readonly final: Unit; readonly candidate: null; readonly at: IndexPair }
  | { readonly final: null; readonly candidate: Unit; readonly at: IndexPair }

/** Lines that share less than this are two lines, not one that was changed. */
const leastShared = 0.34

/** Pairing by likeness is for short stretches. */
const maxCells = 10_000

export interface Alignment {
  readonly rows: readonly Row[]
  /** Lines of whole parts that stand elsewhere: their indexes in the final email and in the candidate. */
  readonly moved: ReadonlyMap<number, number>
}

/**
 * Aligns two emails: first by their texts and pictures, for tags are alike everywhere; between those what is the same, what
 * differs in attributes only, and lines that share words.
 */
export function alignUnits(
  final: readonly Unit[],
  candidate: readonly Unit[],
  partOf: (index: number) => number,
): Alignment {
  const { kept, moved } = locateParts(final, candidate, partOf)
  const movedTo = new Set(moved.values())
  let pairs: readonly IndexPair[] = kept
  const refine = (align: (from: IndexPair, to: IndexPair) => IndexPair[]) => {
    const found = gapsOf(pairs, [final.length, candidate.length]).flatMap(([from, to]) => align(from, to))
    pairs = inOrder([...pairs, ...found])
  }
  const byKey = (keyOf: (unit: Unit) => string) => (from: IndexPair, to: IndexPair) => {
    const some = final.slice(from[0], to[0]).map((unit, i) => (moved.has(from[0] + i) ? `moved ${i}` : keyOf(unit)))
    const others = candidate.slice(from[1], to[1]).map((unit, j) => (movedTo.has(from[1] + j) ? '' : keyOf(unit)))
    return shifted(commonItems(some, others), from)
  }
  refine((from, to) => {
    const lines = indexesOf(final, from[0], to[0]).filter((i) => !moved.has(i))
    const others = indexesOf(candidate, from[1], to[1]).filter((j) => !movedTo.has(j))
    const keysOf = (units: readonly Unit[], indexes: readonly number[]) =>
      indexes.flatMap((index) => {
        const unit = units[index] ?? null
        return hasContent(unit) ? [contentKey(unit)] : []
      })
    const common = commonItems(keysOf(final, lines), keysOf(candidate, others))
    return common.map(([i, j]): IndexPair => [lines[i] ?? 0, others[j] ?? 0])
  })
  refine(byKey(exactKey))
  refine(byKey(looseKey))
  const elsewhere = keysOfMoved(final, candidate, pairs)
  refine((from, to) =>
    shifted(likePairs(final.slice(from[0], to[0]), candidate.slice(from[1], to[1]), elsewhere), from),
  )
  return { rows: rowsOf(final, candidate, pairs), moved }
}

/** The lines with content in a stretch. */
function indexesOf(units: readonly Unit[], from: number, to: number): number[] {
  return units.slice(from, to).flatMap((unit, offset) => (hasContent(unit) ? [from + offset] : []))
}

/** Lines that stand in both emails, and not at the same place. */
function keysOfMoved(
  final: readonly Unit[],
  candidate: readonly Unit[],
  pairs: readonly IndexPair[],
): ReadonlySet<string> {
  const [known, others] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const missing = final.flatMap((unit, i) => (hasContent(unit) && !known.has(i) ? [contentKey(unit)] : []))
  const added = new Set(candidate.flatMap((unit, j) => (hasContent(unit) && !others.has(j) ? [contentKey(unit)] : [])))
  return new Set(missing.filter((key) => added.has(key)))
}

function inOrder(pairs: readonly IndexPair[]): IndexPair[] {
  return [...pairs].sort(([a], [b]) => a - b)
}

function shifted(pairs: readonly IndexPair[], [i, j]: IndexPair): IndexPair[] {
  return pairs.map(([a, b]) => [a + i, b + j])
}

/** The stretches between pairs that are not empty on either side. */
function gapsOf(pairs: readonly IndexPair[], end: IndexPair): (readonly [from: IndexPair, to: IndexPair])[] {
  const starts: IndexPair[] = [[0, 0], ...pairs.map(([i, j]): IndexPair => [i + 1, j + 1])]
  return [...pairs, end].flatMap((to, index) => {
    const from = starts[index] ?? [0, 0]
    return from[0] < to[0] && from[1] < to[1] ? [[from, to] as const] : []
  })
}

/** Pairs of lines with the highest sum of shared words; in order. A picture is like any other picture. */
function likePairs(final: readonly Unit[], candidate: readonly Unit[], moved: ReadonlySet<string>): IndexPair[] {
  const some = linesOf(final, moved)
  const others = linesOf(candidate, moved)
  if (some.length === 0 || others.length === 0 || some.length * others.length > maxCells) return []
  const shares = some.map((one) => others.map((other) => likeness(one, other)))
  // One line in the place of one line is that line, rewritten.
  if (some.length === 1 && others.length === 1 && shares[0]?.[0] !== undefined) shares[0][0] = 1
  const best = Array.from({ length: some.length + 1 }, () => new Float64Array(others.length + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const gain = (i: number, j: number) => shares[i]?.[j] ?? 0
  for (let i = some.length - 1; i >= 0; i -= 1)
    for (let j = others.length - 1; j >= 0; j -= 1) {
      const row = best[i]
      const paired = gain(i, j) >= leastShared ? gain(i, j) + at(i + 1, j + 1) : 0
      if (row) row[j] = Math.max(paired, at(i + 1, j), at(i, j + 1))
    }
  const pairs: IndexPair[] = []
  for (let [i, j] = [0, 0]; i < some.length && j < others.length; ) {
    if (gain(i, j) >= leastShared && at(i, j) === gain(i, j) + at(i + 1, j + 1)) {
      pairs.push([some[i]?.index ?? 0, others[j]?.index ?? 0])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

interface LineWords {
  readonly index: number
  readonly words: readonly string[]
  readonly hasPicture: boolean
}

/** So many words tell lines apart. */
const maxWords = 200

function linesOf(units: readonly Unit[], moved: ReadonlySet<string>): LineWords[] {
  return units.flatMap((unit, index) => {
    if (unit.kind !== 'line' || (hasContent(unit) && moved.has(contentKey(unit)))) return []
    const words = wordsOf(unit)
      .split(/[ \u00a0]+/)
      .filter(Boolean)
      .slice(0, maxWords)
    return [{ index, words, hasPicture: hasPicture(unit) }]
  })
}

/** How many of their words two lines share, from 0 to 1. */
function likeness(one: LineWords, other: LineWords): number {
  if (one.words.length === 0 && other.words.length === 0) return one.hasPicture === other.hasPicture ? 1 : 0
  const left = new Map<string, number>()
  for (const word of one.words) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other.words) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return (2 * shared) / (one.words.length + other.words.length)
}

function rowsOf(final: readonly Unit[], candidate: readonly Unit[], pairs: readonly IndexPair[]): Row[] {
  const rows: Row[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...pairs, [final.length, candidate.length] as const]) {
    for (; i < nextI; i += 1) rows.push(...missing(final[i], [i, j]))
    for (; j < nextJ; j += 1) rows.push(...added(candidate[j], [i, j]))
    const [one, other] = [final[i], candidate[j]]
    if (one && other) rows.push({ final: one, candidate: other, at: [i, j] })
    i += 1
    j += 1
  }
  return rows
}

function missing(unit: Unit | undefined, at: IndexPair): Row[] {
  return unit ? [{ final: unit, candidate: null, at }] : []
}

function added(unit: Unit | undefined, at: IndexPair): Row[] {
  return unit ? [{ final: null, candidate: unit, at }] : []
}
