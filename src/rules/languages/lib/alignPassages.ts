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
 * Aligns the passages of a Markdown field with those of its translation: the cheapest alignment by kind, length,
 * numbers and acronyms, for a translation is about as long as its source (Gale and Church, “A Program for Aligning Sentences in
 * Bilingual Corpora”, 1993).
 */
export const alignPassages = weakMemo(({ source, translation }: PairedField): readonly Aligned[] => {
  const isSame = source.length === translation.length && source.every((one, i) => one.role === translation[i]?.role)
  if (isSame || source.length * translation.length > maxCells) return oneByOne(source, translation)
  return tracedBack(source, translation, costsOf(source, translation))
})

function oneByOne(source: readonly Passage[], translation: readonly Passage[]): Aligned[] {
  const longer = source.length > translation.length ? source : translation
  return longer.flatMap((_, i): Aligned[] => {
    const [one, other] = [source[i], translation[i]]
    if (one) return [other ? { source: one, translation: other } : { source: one, translation: null }]
    return other ? [{ source: null, translation: other }] : []
  })
}

/** The cost of a passage without counterpart that stands after the first `count` of the other language’s. */
function gapAfter(count: number, { length }: readonly Passage[]): number {
  // Of passages that are alike, the last one counts as the one too many.
  return count === length && count > 0 ? 0.8 : 1
}

/** 0 for two of the same kind and length. */
function pairCost(one: Passage, other: Passage): number {
  // Pictures have no length that a text could have.
  if (one.role !== other.role && [one.role, other.role].includes('alt')) return Number.POSITIVE_INFINITY
  const ratio = Math.abs(Math.log((one.text.length + 10) / (other.text.length + 10)))
  if (one.role !== other.role) return 1 + Math.min(ratio, 0.5)
  const [signs, others] = [signsIn(one), signsIn(other)]
  if (signs !== others) return Math.min(ratio + 0.3, 1.5)
  return Math.min(ratio, 1.5) * (signs === '' ? 1 : 0.3)
}

/** Numbers and acronyms, which most languages share. */
const signsIn = weakMemo(({ text }: Passage) => (text.match(/\d+|[A-Z]{2,}/g) ?? []).sort().join(' '))

/** The lowest cost, by the numbers of passages of both that are aligned. */
function costsOf(source: readonly Passage[], translation: readonly Passage[]): readonly (readonly number[])[] {
  const rows = [Array.from({ length: translation.length + 1 }, (_, j) => j)]
  for (const [i, one] of source.entries()) {
    const above = rows.at(-1) ?? []
    const row = [i + 1]
    for (const [j, other] of translation.entries()) {
      const paired = (above[j] ?? 0) + pairCost(one, other)
      const lost = (above[j + 1] ?? 0) + gapAfter(j + 1, translation)
      const added = (row[j] ?? 0) + gapAfter(i + 1, source)
      row.push(Math.min(paired, lost, added))
    }
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
  for (;;) {
    const [one, other] = [source[i - 1], translation[j - 1]]
    const cost = costs[i]?.[j] ?? 0
    if (one && other && cost === (costs[i - 1]?.[j - 1] ?? 0) + pairCost(one, other)) {
      found.push({ source: one, translation: other })
      i -= 1
      j -= 1
    } else if (one && (!other || cost === (costs[i - 1]?.[j] ?? 0) + gapAfter(j, translation))) {
      found.push({ source: one, translation: null })
      i -= 1
    } else if (other) {
      found.push({ source: null, translation: other })
      j -= 1
    } else return found.reverse()
  }
}
