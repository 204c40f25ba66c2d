import { weakMemo } from '../../../lib/cache/memo.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { PairedField } from './pairedFields.ts'

/** A passage with its counterpart in the other language; null where there is none. */
export type Aligned =
  | { readonly source: Passage; readonly translation: Passage }
  | { readonly source: Passage; readonly translation: null }
  | { readonly source: null; readonly translation: Passage }

/** Longer texts are paired one by one. */
const maxCells = 250_000

/**
 * Aligns the passages of a Markdown field with those of its translation: the cheapest alignment by kind and length, for
 * a translation is about as long as its source (Gale and Church, “A Program for Aligning Sentences in Bilingual
 * Corpora”, 1993).
 */
export const alignPassages = weakMemo(({ source, translation }: PairedField): readonly Aligned[] => {
  const isSame = source.length === translation.length && source.every((one, i) => sameKind(one, translation[i]))
  if (isSame || source.length * translation.length > maxCells) return oneByOne(source, translation)
  return tracedBack(source, translation, costsOf(source, translation))
})

function sameKind(one: Passage, other: Passage | undefined): boolean {
  return one.role === other?.role
}

function oneByOne(source: readonly Passage[], translation: readonly Passage[]): Aligned[] {
  const longer = source.length > translation.length ? source : translation
  return longer.flatMap((_, i) => aligned(source[i], translation[i]))
}

function aligned(source: Passage | undefined, translation: Passage | undefined): Aligned[] {
  if (source) return [translation ? { source, translation } : { source, translation: null }]
  return translation ? [{ source: null, translation }] : []
}

/** The cost of a passage without counterpart; that of a pair is 0 for the same kind and length. */
const gap = 1

function pairCost(one: Passage, other: Passage): number {
  // Pictures have no length that a text could have.
  if (!sameKind(one, other) && [one.role, other.role].includes('alt')) return Number.POSITIVE_INFINITY
  const ratio = Math.abs(Math.log((one.text.length + 10) / (other.text.length + 10)))
  return sameKind(one, other) ? Math.min(ratio, 1.5) : gap + Math.min(ratio, 0.9)
}

/** By the numbers of passages of both that are aligned: the lowest cost. */
function costsOf(source: readonly Passage[], translation: readonly Passage[]): readonly (readonly number[])[] {
  const rows: number[][] = [Array.from({ length: translation.length + 1 }, (_, j) => j * gap)]
  for (const one of source) {
    const above = rows.at(-1) ?? []
    const row = [(above[0] ?? 0) + gap]
    for (const [j, other] of translation.entries())
      row.push(Math.min((above[j] ?? 0) + pairCost(one, other), (above[j + 1] ?? 0) + gap, (row[j] ?? 0) + gap))
    rows.push(row)
  }
  return rows
}

function tracedBack(
  source: readonly Passage[],
  translation: readonly Passage[],
  costs: readonly (readonly number[])[],
): Aligned[] {
  const found: Aligned[] = []
  let [i, j] = [source.length, translation.length]
  while (i > 0 || j > 0) {
    const [one, other] = [source[i - 1], translation[j - 1]]
    const cost = costs[i]?.[j] ?? 0
    if (one && other && cost === (costs[i - 1]?.[j - 1] ?? 0) + pairCost(one, other)) {
      found.push({ source: one, translation: other })
      i -= 1
      j -= 1
    } else if (one && cost === (costs[i - 1]?.[j] ?? 0) + gap) {
      found.push({ source: one, translation: null })
      i -= 1
    } else if (other) {
      found.push({ source: null, translation: other })
      j -= 1
    } else break
  }
  return found.reverse()
}
