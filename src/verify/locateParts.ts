import type { IndexPair } from '../lib/text/commonItems.ts'
import { contentKey, hasContent, type Unit } from './unit.ts'

/** Where the lines of whole parts stand in both emails. */
export interface LocatedLines {
  /** Those of parts in the order of the final email. */
  readonly kept: readonly IndexPair[]
  /** Those of parts that stand elsewhere, by their indexes in the final email. */
  readonly moved: ReadonlyMap<number, number>
}

interface ContentLine {
  readonly index: number
  readonly key: string
}

interface LocatedPart {
  readonly lines: readonly ContentLine[]
  /** Its first line among the candidate's. */
  readonly at: number
}

/**
 * Finds the parts of the final email that stand as they are in the candidate, wherever that is: sections share lines such
 * as labels and titles, so that a line alone does not tell where it belongs.
 */
export function locateParts(
  final: readonly Unit[],
  candidate: readonly Unit[],
  partOf: (index: number) => number,
): LocatedLines {
  const lines = linesOf(candidate)
  const located = locate(linesByPart(linesOf(final), partOf), lines)
  const inOrder = heaviestChain(located)
  const kept: IndexPair[] = []
  const moved = new Map<number, number>()
  for (const part of located) {
    for (const [offset, { index }] of part.lines.entries()) {
      const other = lines[part.at + offset]?.index ?? 0
      if (inOrder.has(part)) kept.push([index, other])
      else moved.set(index, other)
    }
  }
  return { kept, moved }
}

function linesOf(units: readonly Unit[]): ContentLine[] {
  return units.flatMap((unit, index) => (hasContent(unit) ? [{ index, key: contentKey(unit) }] : []))
}

function linesByPart(lines: readonly ContentLine[], partOf: (index: number) => number): readonly ContentLine[][] {
  const parts = new Map<number, ContentLine[]>()
  for (const line of lines) {
    const known = parts.get(partOf(line.index))
    if (known) known.push(line)
    else parts.set(partOf(line.index), [line])
  }
  return [...parts.values()]
}

function locate(parts: readonly (readonly ContentLine[])[], lines: readonly ContentLine[]): LocatedPart[] {
  const places = new Map<string, number[]>()
  for (const [at, { key }] of lines.entries()) {
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  const taken = new Set<number>()
  return parts.flatMap((part) => {
    const isHere = (at: number) => part.every(({ key }, i) => lines[at + i]?.key === key && !taken.has(at + i))
    const at = (places.get(part[0]?.key ?? '') ?? []).find(isHere)
    if (at === undefined) return []
    for (const i of part.keys()) taken.add(at + i)
    return [{ lines: part, at }]
  })
}

/** Those parts that are in the same order in both emails and have the most lines together. */
function heaviestChain(parts: readonly LocatedPart[]): ReadonlySet<LocatedPart> {
  const chains: { readonly part: LocatedPart; readonly weight: number; readonly before: number }[] = []
  for (const part of parts) {
    let best = { weight: 0, before: -1 }
    for (const [before, { part: other, weight }] of chains.entries())
      if (other.at < part.at && weight > best.weight) best = { weight, before }
    chains.push({ part, weight: best.weight + part.lines.length, before: best.before })
  }
  const heaviest = Math.max(0, ...chains.map(({ weight }) => weight))
  const chosen = new Set<LocatedPart>()
  for (let at = chains.findIndex(({ weight }) => weight === heaviest); at !== -1; at = chains[at]?.before ?? -1) {
    const part = chains[at]?.part
    if (part) chosen.add(part)
  }
  return chosen
}
