import type { Row } from './alignUnits.ts'
import { type Difference, type DifferenceKind, quoted } from './difference.ts'
import type { UnitPlace } from './places.ts'
import { hasContent, type Line, type Unit, wordsOf } from './unit.ts'

/** A stretch of the email in which nothing has a counterpart: what is missing and what was added. */
export function describeRun(
  run: readonly Row[],
  places: readonly UnitPlace[],
  lineBefore: (index: number) => string | null,
  explained: ReadonlySet<Row>,
): Difference[] {
  const [first] = run
  if (first === undefined) return []
  const lines = run.filter(({ final, candidate }) => hasContent(final ?? candidate))
  const left = lines.filter((row) => !explained.has(row))
  const missing = left.flatMap(({ final, at }): Difference[] =>
    final?.kind === 'line'
      ? [{ kind: kindOf(final), where: places[at[0]]?.words ?? null, what: `${named(final)} is missing` }]
      : [],
  )
  const after = lineBefore(first.at[0])
  const addedAt = after === null ? 'is added at the beginning' : 'is added after it'
  const added = joinedLines(left, addedAt).map((text): Difference => ({ ...text, where: after }))
  const strange = run.flatMap(({ candidate }) => (candidate ? strangeElement(candidate, addedAt) : []))
  const others = strange.map((what): Difference => ({ kind: 'added', where: after, what }))
  if (lines.length > 0) return [...missing, ...added, ...others]
  return others.length > 0 ? others : describeMarks(run, places)
}

function kindOf(line: Line): DifferenceKind {
  return wordsOf(line) === '' ? 'picture' : 'missing'
}

function named(line: Line): string {
  if (wordsOf(line) !== '') return quoted(wordsOf(line))
  const alt = altsOf(line)
  return alt === '' ? 'a picture' : `the picture ${quoted(alt)}`
}

function altsOf({ inlines }: Line): string {
  return inlines
    .map((piece) => (piece.kind === 'open' && piece.name === 'img' ? (piece.attributes.get('alt') ?? '') : ''))
    .join(' ')
    .trim()
}

/** Added lines, those that follow each other as one text. */
function joinedLines(rows: readonly Row[], addedAt: string): Omit<Difference, 'where'>[] {
  const lines = rows.flatMap(({ final, candidate }) =>
    final === null && candidate?.kind === 'line' ? [candidate] : [],
  )
  const found: Omit<Difference, 'where'>[] = []
  const [hidden, shown] = [lines.filter(isHidden), lines.filter((line) => wordsOf(line) !== '' && !isHidden(line))]
  for (const line of lines) if (wordsOf(line) === '') found.push({ kind: 'picture', what: `${named(line)} ${addedAt}` })
  const textOf = (some: readonly Line[]) => quoted(some.map(wordsOf).join(' '))
  if (shown.length > 0) found.push({ kind: 'added', what: `${textOf(shown)} ${addedAt}` })
  if (hidden.length > 0) found.push({ kind: 'hidden', what: `hidden text ${addedAt}: ${textOf(hidden)}` })
  const links = lines.flatMap(({ inlines }) =>
    inlines.flatMap((piece) =>
      piece.kind === 'open' && piece.name === 'a' ? [piece.attributes.get('href') ?? ''] : [],
    ),
  )
  for (const href of links) found.push({ kind: 'link', what: `a link to ${href} ${addedAt}` })
  return found
}

function isHidden(line: Line): boolean {
  const words = line.inlines.filter((piece) => piece.kind === 'word')
  return words.length > 0 && words.every(({ isHidden }) => isHidden)
}

/** Elements that have no place in an email. */
function strangeElement(unit: Unit, addedAt: string): string[] {
  const isStrange =
    unit.kind === 'open' &&
    /^(?:script|style|iframe|object|embed|form|input|video|audio|svg|base|link|meta)$/.test(unit.name)
  return isStrange ? [`<${unit.name}> ${addedAt}`] : []
}

/** Only tags and comments differ. */
function describeMarks(run: readonly Row[], places: readonly UnitPlace[]): Difference[] {
  const units = run.map(({ final, candidate, at }) => ({
    unit: final ?? candidate,
    isMissing: candidate === null,
    at: at[0],
  }))
  const opens = units.flatMap(({ unit, isMissing, at }): Difference[] => {
    const where = places[at]?.words ?? places[at - 1]?.words ?? null
    if (unit?.kind === 'open')
      return [{ kind: 'structure', where, what: `<${unit.name}> is ${isMissing ? 'missing' : 'added'}` }]
    if (unit?.kind !== 'line') return []
    const isOutlook = unit.inlines.every(({ kind }) => kind === 'outlook')
    const what = isOutlook ? 'a part for classic Outlook' : 'formatting'
    return [{ kind: isOutlook ? 'outlook' : 'structure', where, what: `${what} is ${isMissing ? 'missing' : 'added'}` }]
  })
  if (opens.length > 0) return opens
  const [first] = units
  const where = first ? (places[first.at]?.words ?? null) : null
  return [{ kind: 'structure', where, what: 'an element ends at another place' }]
}
