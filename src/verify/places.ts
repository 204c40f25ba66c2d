import { lowerBound } from '../lib/text/lowerBound.ts'
import { quoted } from './difference.ts'
import { type Line, type Unit, wordsOf } from './unit.ts'

/** A part of the final email: "Masthead", "Story 3". */
export interface NamedPart {
  /** Offset in its HTML. */
  readonly from: number
  readonly name: string
}

/** Where a unit of the final email stands. */
export interface UnitPlace {
  /** Index of its part; -1 before the first. */
  readonly part: number
  /** "Story 3, second paragraph"; null for what is around all parts. */
  readonly words: string | null
}

const ordinals = ['', 'second ', 'third ', 'fourth ', 'fifth ', 'sixth ', 'seventh ', 'eighth ', 'ninth ', 'tenth ']

/** Where each unit of the final email stands, in words. */
export function placesOf(units: readonly Unit[], parts: readonly NamedPart[]): UnitPlace[] {
  const partOf = ({ at }: Unit) => lowerBound(parts.length, (index) => parts[index]?.from ?? 0, at + 1) - 1
  const labels = lineLabels(units, partOf)
  /** The line that a start tag leads to. */
  let next: string | null = null
  const places: UnitPlace[] = []
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const unit = units[index]
    if (!unit) continue
    const part = partOf(unit)
    if (part !== places.at(-1)?.part) next = null
    if (unit.kind === 'line') next = labels.get(index) ?? next
    const name = parts[part]?.name ?? null
    const isText = unit.kind === 'line' || (unit.kind === 'open' && /^(?:p|h\d|li)$/.test(unit.name))
    const label = isText || next === null ? next : `around ${next.startsWith('the ') ? next : `the ${next}`}`
    places.push({ part, words: part === -1 && parts.length > 0 ? null : joined(name, label) })
  }
  return places.reverse()
}

function joined(name: string | null, label: string | null): string | null {
  return name !== null && label !== null ? `${name}, ${label}` : (name ?? label)
}

/** By index: what a line is called in its part. */
function lineLabels(units: readonly Unit[], partOf: (unit: Unit) => number): ReadonlyMap<number, string> {
  const labels = new Map<number, string>()
  const headed = new Set(units.filter((unit) => isHeading(unit)).map(partOf))
  let [part, lists] = [-2, 0]
  let counts = new Map<string, number>()
  const count = (what: string) => {
    const before = counts.get(what) ?? 0
    counts.set(what, before + 1)
    return before === 0 && what !== 'paragraph' && what !== 'list item' ? what : `${ordinalOf(before)}${what}`
  }
  for (const [index, unit] of units.entries()) {
    if (partOf(unit) !== part) [part, counts] = [partOf(unit), new Map()]
    if (unit.kind === 'open' && /^[uo]l$/.test(unit.name)) lists += 1
    else if (unit.kind === 'close' && /^[uo]l$/.test(unit.name)) lists -= 1
    else if (unit.kind === 'line') {
      const words = wordsOf(unit)
      if (isHeading(unit)) labels.set(index, count('heading'))
      else if (words === '' && pictureIn(unit)) labels.set(index, count('picture'))
      else if (words === '') continue
      else if (isOneLink(unit)) labels.set(index, `the link ${quoted(words)}`)
      else if (lists > 0) labels.set(index, count('list item'))
      else if (headed.has(part) && !counts.has('heading')) labels.set(index, count('line above the heading'))
      else labels.set(index, count('paragraph'))
    }
  }
  return labels
}

function ordinalOf(before: number): string {
  if (before === 0) return 'first '
  return ordinals[before] ?? `${before + 1}th `
}

function isHeading(unit: Unit): unit is Line {
  return unit.kind === 'line' && /^h[1-6]$/.test(unit.block) && wordsOf(unit) !== ''
}

function pictureIn({ inlines }: Line): boolean {
  return inlines.some((piece) => piece.kind === 'open' && piece.name === 'img')
}

function isOneLink({ inlines }: Line): boolean {
  const pieces = inlines.filter(({ kind }) => kind !== 'outlook')
  const [first, last] = [pieces[0], pieces.at(-1)]
  const links = pieces.filter((piece) => piece.kind === 'open' && piece.name === 'a').length
  return links === 1 && first?.kind === 'open' && first.name === 'a' && last?.kind === 'close' && last.name === 'a'
}
