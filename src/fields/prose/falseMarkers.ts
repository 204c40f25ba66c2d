import type { List, Nodes, Root } from 'mdast'
import { endsWithNotes, firstFootnoteStar } from './footnoteStar.ts'

/** Offsets of markers that the parser takes for list items, but which are dates, years, footnote stars or the like. */
export function findFalseMarkers(tree: Root, text: string): ReadonlySet<number> {
  const falseMarkers = new Set<number>()
  const star = firstFootnoteStar(text)
  const hasNotes = endsWithNotes(text, star)
  const visit = (nodes: readonly Nodes[], depth: number) => {
    const lists = nodes.filter((node) => node.type === 'list')
    const numbered = lists.filter(({ ordered }) => ordered)
    lists.forEach((list, i) => {
      const items = markersOf(list, text)
      const at = numbered.indexOf(list)
      const [before, after] = [markersOf(numbered[at - 1], text).at(-1), markersOf(numbered[at + 1], text)[0]]
      const next = [lists[i - 1], lists[i + 1]].filter((other) => other && isBeside(other, list, text))
      const isText = list.ordered
        ? areFalseNumbers(items, { before, after, isBesideList: next.length > 0 })
        : depth === 0 &&
          isFalseBullet(
            items,
            text,
            next.some((other) => other?.ordered),
          )
      for (const item of items)
        if (isText || (item.from > star && (hasNotes ? item.sign === '*' : isOnlyStar(item, text))))
          falseMarkers.add(item.signAt)
      for (const item of list.children) visit(item.children, depth + 1)
    })
  }
  visit(tree.children, 0)
  return falseMarkers
}

interface Marker {
  /** Offset of the item. */
  readonly from: number
  /** Offset of its bullet, or of the sign after its number. */
  readonly signAt: number
  readonly sign: string
  /** Its number as typed; empty for a bullet. */
  readonly digits: string
  /** The text after the marker in its line. */
  readonly rest: string
}

function markersOf(list: List | undefined, text: string): Marker[] {
  return (list?.children ?? []).map(({ position }) => {
    const from = position?.start.offset ?? 0
    const line = lineAt(text, from)
    const digits = /^\d*/.exec(line)?.[0] ?? ''
    const rest = line.slice(digits.length + 1).trim()
    return { from, signAt: from + digits.length, sign: line[digits.length] ?? '', digits, rest }
  })
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from)
  return text.slice(from, end === -1 ? text.length : end)
}

interface Neighbours {
  readonly before: Marker | undefined
  readonly after: Marker | undefined
  /** Whether the line above or below belongs to another list. */
  readonly isBesideList: boolean
}

/** Whether two lists are adjacent, without an empty line or text between them. */
function isBeside(one: List, other: List, text: string): boolean {
  const [first, second] = startOf(one) < startOf(other) ? [one, other] : [other, one]
  return /^[ \t]*\n[ \t]*$/.test(text.slice(first.position?.end.offset, startOf(second)))
}

function startOf({ position }: List): number {
  return position?.start.offset ?? 0
}

/** Whether the numbers are not those of a list: days, years, or a single number. */
function areFalseNumbers(markers: readonly Marker[], { before, after, isBesideList }: Neighbours): boolean {
  const numbers = markers.map(({ digits }) => Number(digits))
  const [first = 0] = numbers
  if (markers.some(({ digits, rest }) => /^0\d|\d{4}/.test(digits) || /^\d{1,2}\.\s?(\d|$)/.test(rest))) return true
  // Lines that consist of numbers only count nothing.
  if (markers.every(({ rest }) => rest === '')) return true
  const followsBefore = before?.digits && Number(before.digits) === first - 1
  const precedesAfter = after?.digits && Number(after.digits) === (numbers.at(-1) ?? 0) + 1
  if (followsBefore || precedesAfter) return false
  if (markers.length === 1) return !isBesideList
  if (first <= 1) return false
  // "30. Juni", "31. Juni".
  const words = new Set(markers.map(({ rest }) => /^\p{L}+/u.exec(rest)?.[0] ?? ''))
  return numbers.some((number, i) => number !== first + i) || (words.size === 1 && !words.has(''))
}

/** Whether a single bullet is a minus, a footnote star, or a dash that wrapping put at a line's start. */
function isFalseBullet([only, ...more]: readonly Marker[], text: string, isBelowNumber: boolean): boolean {
  if (!only || more.length > 0) return false
  if (!isBelowNumber && (only.sign === '*' || /^\d/.test(only.rest))) return true
  const above = lineAbove(text, only.from)
  return above.length >= 60 && !/[.:;!?]$/.test(above) && /^\p{Ll}/u.test(only.rest)
}

function isOnlyStar({ sign, from }: Marker, text: string): boolean {
  if (sign !== '*') return false
  const end = text.indexOf('\n', from)
  const below = end === -1 ? '' : lineAt(text, end + 1)
  return ![lineAbove(text, from), below].some((line) => /^[ \t]*\*[ \t]/.test(line))
}

function lineAbove(text: string, from: number): string {
  const end = text.lastIndexOf('\n', from - 1)
  return end === -1 ? '' : text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim()
}

/** The numbers of a list to print. When all are 1 or all are 0, the list is counted from there. */
export function numbersOf(list: List, text: string): readonly number[] {
  const numbers = markersOf(list, text).map(({ digits }) => Number(digits))
  const [first = 1] = numbers
  return first <= 1 && numbers.every((number) => number === first) ? numbers.map((_, i) => first + i) : numbers
}
