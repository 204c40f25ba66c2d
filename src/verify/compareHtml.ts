import { parseDecodedHtml } from '../lib/html/htmlTokens.ts'
import type { PlatformTraces } from '../targets/target.ts'
import type { AddressChanges } from './addresses.ts'
import { alignUnits } from './alignUnits.ts'
import { cutOff, withoutBrokenTag } from './cutOff.ts'
import { describeRows } from './describeRows.ts'
import { type Difference, quoted } from './difference.ts'
import { groupDifferences } from './groupDifferences.ts'
import { type NamedPart, placesOf } from './places.ts'
import { type PlacedToken, readUnits } from './readUnits.ts'
import { exactKey, type Line, looseKey, type Unit, wordsOf } from './unit.ts'
import { withoutPlatform } from './withoutPlatform.ts'

/** One final email. */
export interface FinalHtml {
  readonly html: string
  readonly parts: readonly NamedPart[]
  /** null where it is not known. */
  readonly subject: string | null
  readonly preview: string | null
}

/** What the platform does to it. */
export interface PlatformChanges extends AddressChanges {
  readonly traces: PlatformTraces | undefined
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** How many links and pictures could not be compared. */
  readonly unknown: { readonly links: number; readonly pictures: number }
  /** What the platform says around it, in its own words. */
  readonly beside: readonly string[]
}

/** Whether the candidate is the final email, whatever platforms and browsers are known to change. */
export function isSame({ differences, unknown }: Comparison): boolean {
  return differences.length === 0 && unknown.links === 0 && unknown.pictures === 0
}

export function compareHtml(final: FinalHtml, candidate: string, changes: PlatformChanges): Comparison {
  const page = bodyOf(final, candidate, changes)
  const [units, others] = [unitsOfFinal(final, changes), readUnits(page.tokens, changes)]
  const outlook = lostOutlook(units, others)
  const own = outlook ? units.flatMap(withoutOutlook) : units
  const places = placesOf(own, final.parts)
  const { rows, moved } = alignUnits(own, others, (index) => places[index]?.part ?? -1)
  const cut = cutOff(final.html, candidate, rows, places)
  const { differences, unknown } = describeRows({ rows: cut?.rows ?? rows, moved }, places, final.parts)
  const all = [
    ...(cut ? [cut.difference] : []),
    ...groupDifferences(differences),
    ...(outlook ? [outlook] : []),
    ...page.fields,
  ]
  const isEqual = own.map(exactKey).join('\n') === others.map(exactKey).join('\n')
  // Words may fail; the verdict does not.
  const silent: Difference = { kind: 'structure', where: null, what: 'the HTML differs' }
  return {
    differences: all.length === 0 && unknown.length === 0 && !isEqual ? [silent] : all,
    unknown: {
      links: unknown.filter(({ kind }) => kind === 'links').length,
      pictures: unknown.filter(({ kind }) => kind === 'pictures').length,
    },
    beside: page.beside,
  }
}

/** The final email that a candidate is most like; null where it has no line in common with any. */
export function mostAlike<Final extends FinalHtml>(
  finals: readonly Final[],
  candidate: string,
  changes: PlatformChanges,
): { readonly final: Final; readonly likeness: number } | null {
  const others = new Set(linesOf(readUnits(parseDecodedHtml(candidate), changes)))
  const ranked = finals.map((final) => ({ final, likeness: likeness(final, others, changes) }))
  const [best] = ranked.sort((one, other) => other.likeness - one.likeness)
  return best && best.likeness > 0 ? best : null
}

/** How many of the final email’s lines stand in the candidate, from 0 to 1. */
function likeness(final: FinalHtml, others: ReadonlySet<string>, changes: PlatformChanges): number {
  const lines = linesOf(unitsOfFinal(final, changes))
  return lines.length === 0 ? 0 : lines.filter((line) => others.has(line)).length / lines.length
}

function linesOf(units: readonly Unit[]): string[] {
  return units.flatMap((unit) => (unit.kind === 'line' && wordsOf(unit) !== '' ? [looseKey(unit)] : []))
}

function unitsOfFinal({ html }: FinalHtml, changes: AddressChanges): Unit[] {
  return readUnits(withoutCharset(parseDecodedHtml(html)), { ...changes, behind: () => undefined })
}

function bodyOf({ html, subject, preview }: FinalHtml, candidate: string, changes: PlatformChanges) {
  const page = withoutCharset(parseDecodedHtml(withoutBrokenTag(candidate)))
  const tokens = parseDecodedHtml(html)
  const isDocument = tokens.some(([token]) => token.kind === 'open' && token.name === 'html')
  if (isDocument) return { tokens: page, beside: [], fields: [] }
  const [root] = tokens.find(([token]) => token.kind === 'open') ?? []
  const body = withoutPlatform(page, root, changes.traces)
  const expected = { subject, preview }
  const fields = body.beside.flatMap(({ part, text }): Difference[] => {
    const wanted = part.shows === null ? null : expected[part.shows]
    if (wanted === null || tidy(wanted) === tidy(text)) return []
    return [{ kind: 'field', where: null, what: `${part.name} is ${quoted(text)}, and not ${quoted(wanted)}` }]
  })
  const beside = body.beside.flatMap(({ part, text }) => (part.shows === null && text !== '' ? [text] : []))
  return { tokens: body.tokens, beside, fields }
}

/** How a file is encoded changes when it is saved, and is no part of the email. */
function withoutCharset(tokens: readonly PlacedToken[]): readonly PlacedToken[] {
  return tokens.filter(([token]) => {
    if (token.kind !== 'open' || token.name !== 'meta') return true
    return !('charset' in token.attributes || /^content-type$/i.test(token.attributes['http-equiv'] ?? ''))
  })
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** One difference where all parts for classic Outlook are gone: somebody removes comments, and not this or that one. */
function lostOutlook(final: readonly Unit[], candidate: readonly Unit[]): Difference | null {
  const hasOutlook = (units: readonly Unit[]) =>
    units.some((unit) => unit.kind === 'line' && unit.inlines.some(({ kind }) => kind === 'outlook'))
  if (!hasOutlook(final) || hasOutlook(candidate)) return null
  return {
    kind: 'outlook',
    where: null,
    what: 'all parts for classic Outlook (conditional comments) are missing: other programs show the same email, classic Outlook shows it wider and its columns one below the other',
  }
}

function withoutOutlook(unit: Unit): Unit[] {
  if (unit.kind !== 'line') return [unit]
  const line: Line = { ...unit, inlines: unit.inlines.filter(({ kind }) => kind !== 'outlook') }
  return line.inlines.length > 0 ? [line] : []
}
