import type { List, Nodes, Root } from 'mdast'
import { endsWithNotes, firstFootnoteStar } from './footnoteStar.ts'

/** Where the markers stand of what the parser takes for lists and is none: dates, years, a star that explains a star. */
export function typedHeads(tree: Root, text: string): ReadonlySet<number> {
  const typed = new Set<number>()
  const star = firstFootnoteStar(text)
  const hasNotes = endsWithNotes(text, star)
  const visit = (nodes: readonly Nodes[], depth: number) => {
    const lists = nodes.filter((node) => node.type === 'list')
    const numbered = lists.filter(({ ordered }) => ordered)
    lists.forEach((list, i) => {
      const items = headsOf(list, text)
      const at = numbered.indexOf(list)
      const [before, after] = [headsOf(numbered[at - 1], text).at(-1), headsOf(numbered[at + 1], text)[0]]
      const next = [lists[i - 1], lists[i + 1]].filter((other) => other && isBeside(other, list, text))
      const isText = list.ordered
        ? isTypedNumbers(items, { before, after, isBesideList: next.length > 0 })
        : depth === 0 &&
          isTypedSign(
            items,
            text,
            next.some((other) => other?.ordered),
          )
      for (const item of items)
        if (isText || (item.from > star && (hasNotes ? item.sign === '*' : isAloneWithStar(item, text))))
          typed.add(item.signAt)
      for (const item of list.children) visit(item.children, depth + 1)
    })
  }
  visit(tree.children, 0)
  return typed
}

interface Head {
  /** Where the item begins. */
  readonly from: number
  /** Where its bullet stands, or the sign behind its number. */
  readonly signAt: number
  readonly sign: string
  /** As it was typed; empty for a bullet. */
  readonly digits: string
  /** What stands behind it in its line. */
  readonly rest: string
}

function headsOf(list: List | undefined, text: string): Head[] {
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

interface Around {
  readonly before: Head | undefined
  readonly after: Head | undefined
  /** Whether points of another list stand in the line above or below. */
  readonly isBesideList: boolean
}

/** Whether no empty line and no text stands between two lists. */
function isBeside(one: List, other: List, text: string): boolean {
  const [first, second] = startOf(one) < startOf(other) ? [one, other] : [other, one]
  return /^[ \t]*\n[ \t]*$/.test(text.slice(first.position?.end.offset, startOf(second)))
}

function startOf({ position }: List): number {
  return position?.start.offset ?? 0
}

/** Numbers that count nothing: those of days and years, and one alone. */
function isTypedNumbers(heads: readonly Head[], { before, after, isBesideList }: Around): boolean {
  const numbers = heads.map(({ digits }) => Number(digits))
  const [first = 0] = numbers
  if (heads.some(({ digits, rest }) => /^0\d|\d{4}/.test(digits) || /^\d{1,2}\.\s?(\d|$)/.test(rest))) return true
  // Nothing is counted: the numbers are all there is.
  if (heads.every(({ rest }) => rest === '')) return true
  const goesOn = before?.digits && Number(before.digits) === first - 1
  const isGoneOnWith = after?.digits && Number(after.digits) === (numbers.at(-1) ?? 0) + 1
  if (goesOn || isGoneOnWith) return false
  if (heads.length === 1) return !isBesideList
  if (first <= 1) return false
  // "30. Juni", "31. Juni".
  const words = new Set(heads.map(({ rest }) => /^\p{L}+/u.exec(rest)?.[0] ?? ''))
  return numbers.some((number, i) => number !== first + i) || (words.size === 1 && !words.has(''))
}

/** A bullet that is none: a minus, a star that explains something, a dash between words where a line was broken. */
function isTypedSign([only, ...more]: readonly Head[], text: string, isBelowNumber: boolean): boolean {
  if (!only || more.length > 0) return false
  if (!isBelowNumber && (only.sign === '*' || /^\d/.test(only.rest))) return true
  const above = lineAbove(text, only.from)
  return above.length >= 60 && !/[.:;!?]$/.test(above) && /^\p{Ll}/u.test(only.rest)
}

function isAloneWithStar({ sign, from }: Head, text: string): boolean {
  if (sign !== '*') return false
  const end = text.indexOf('\n', from)
  const below = end === -1 ? '' : lineAt(text, end + 1)
  return ![lineAbove(text, from), below].some((line) => /^[ \t]*\*[ \t]/.test(line))
}

function lineAbove(text: string, from: number): string {
  const end = text.lastIndexOf('\n', from - 1)
  return end === -1 ? '' : text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim()
}

/** The numbers of a list, as they are printed. Where all are 1 or all are 0, its writer leaves the counting to us. */
export function numbersOf(list: List, text: string): readonly number[] {
  const numbers = headsOf(list, text).map(({ digits }) => Number(digits))
  const [first = 1] = numbers
  return first <= 1 && numbers.every((number) => number === first) ? numbers.map((_, i) => first + i) : numbers
}
