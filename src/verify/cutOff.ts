import { visitMarkup } from '../lib/html/htmlTokens.ts'
import type { Row } from './alignUnits.ts'
import { type Difference, quoted } from './difference.ts'
import type { UnitPlace } from './places.ts'
import { hasContent, wordsOf } from './unit.ts'

interface CutOff {
  readonly difference: Difference
  /** The rows before the end of the candidate. */
  readonly rows: readonly Row[]
}

/** Whether the candidate ends before the email does; null if it does not. */
export function cutOff(
  final: string,
  candidate: string,
  rows: readonly Row[],
  places: readonly UnitPlace[],
): CutOff | null {
  if (!isUnfinished(candidate) || isUnfinished(final)) return null
  const last = rows.findLastIndex(({ candidate }) => hasContent(candidate))
  const isWhole = rows.slice(last + 1).every(({ final }) => !hasContent(final)) && !isPartOfLine(rows[last])
  if (isWhole) {
    const what = 'the file ends before its last element does: its end may be cut off'
    return { difference: { kind: 'cut-off', where: null, what }, rows: rows.slice(0, last + 1) }
  }
  const row = rows[last]
  const where = row?.final ? (places[row.at[0]]?.words ?? null) : null
  const text = row?.candidate?.kind === 'line' ? wordsOf(row.candidate) : ''
  const near = text === '' ? '' : `, after ${quoted(text.split(/ +/).slice(-6).join(' '))}`
  const what = `the file is cut off: it ends in the middle of ${where ?? 'the email'}${near}`
  return {
    difference: { kind: 'cut-off', where: null, what },
    rows: rows.slice(0, isPartOfLine(row) ? last : last + 1),
  }
}

/** A line that is the beginning of the final one. */
function isPartOfLine(row: Row | undefined): boolean {
  if (row?.final?.kind !== 'line' || row.candidate?.kind !== 'line') return false
  const [whole, part] = [wordsOf(row.final), wordsOf(row.candidate)]
  return part.length < whole.length && whole.startsWith(part)
}

/** Elements whose end tag must be written. */
const closed = new Set(['div', 'table', 'a', 'span', 'strong', 'em', 'h1', 'h2', 'h3', 'style', 'ul', 'blockquote'])

/** A tag that the end of the file cuts off. */
const brokenTag = /<[^<>]*$/

export function withoutBrokenTag(html: string): string {
  const from = html.lastIndexOf('<')
  return from !== -1 && brokenTag.test(html.slice(from)) ? html.slice(0, from) : html
}

function isUnfinished(html: string): boolean {
  let open = 0
  let last = 0
  visitMarkup(html, (kind, from, name) => {
    last = from
    if (kind === 'tag' && closed.has(name)) open += html[from + 1] === '/' ? -1 : 1
  })
  const tail = html.slice(last)
  const isOpenComment = tail.startsWith('<!--') && !tail.includes('-->')
  return open > 0 || isOpenComment || withoutBrokenTag(html) !== html
}
