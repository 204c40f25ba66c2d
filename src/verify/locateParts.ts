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

/** A place where all lines of a part stand. */
interface LocatedPart {
  /** Its number among the parts. */
  readonly part: number
  readonly lines: readonly ContentLine[]
  /** Its first line among the candidate's. */
  readonly at: number
}

/** More places of one part are not looked at. */
const maxPlaces = 20

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
  const places = placesOf(linesByPart(linesOf(final), partOf), lines)
  const chain = heaviestChain(places)
  const taken = new Set(chain.flatMap(linesCovered))
  const parts = new Set(chain.map(({ part }) => part))
  const elsewhere = places.filter((place) => {
    const isFree = !parts.has(place.part) && linesCovered(place).every((line) => !taken.has(line))
    if (!isFree) return false
    parts.add(place.part)
    for (const line of linesCovered(place)) taken.add(line)
    return true
  })
  const pairsOf = ({ lines: own, at }: LocatedPart) =>
    own.map(({ index }, offset): IndexPair => [index, lines[at + offset]?.index ?? 0])
  return { kept: chain.flatMap(pairsOf), moved: new Map(elsewhere.flatMap(pairsOf)) }
}

function linesCovered({ lines, at }: LocatedPart): number[] {
  return lines.map((_, offset) => at + offset)
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

function placesOf(parts: readonly (readonly ContentLine[])[], lines: readonly ContentLine[]): LocatedPart[] {
  const starts = new Map<string, number[]>()
  for (const [at, { key }] of lines.entries()) {
    const known = starts.get(key)
    if (known) known.push(at)
    else starts.set(key, [at])
  }
  return parts.flatMap((own, part) => {
    const isAt = (at: number) => own.every(({ key }, offset) => lines[at + offset]?.key === key)
    const places = (starts.get(own[0]?.key ?? '') ?? []).filter(isAt)
    return places.slice(0, maxPlaces).map((at) => ({ part, lines: own, at }))
  })
}

/** Places of parts in the order of the final email, with the most lines together; of each part one at most. */
function heaviestChain(places: readonly LocatedPart[]): LocatedPart[] {
  const chains: { readonly place: LocatedPart; readonly weight: number; readonly before: number }[] = []
  for (const place of places) {
    let best = { weight: 0, before: -1 }
    for (const [before, { place: other, weight }] of chains.entries()) {
      const isBefore = other.part < place.part && other.at + other.lines.length <= place.at
      if (isBefore && weight > best.weight) best = { weight, before }
    }
    chains.push({ place, weight: best.weight + place.lines.length, before: best.before })
  }
  const heaviest = Math.max(0, ...chains.map(({ weight }) => weight))
  const chosen: LocatedPart[] = []
  for (let at = chains.findIndex(({ weight }) => weight === heaviest); at !== -1; at = chains[at]?.before ?? -1) {
    const place = chains[at]?.place
    if (place) chosen.push(place)
  }
  return chosen.reverse()
}
