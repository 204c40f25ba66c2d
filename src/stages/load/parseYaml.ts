import * as found from '../../findings/yaml.ts'
import { yamlNotFields } from '../../findings/yaml.ts'
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from '../../lib/yaml/yaml.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Raw, RawEntry, RawMap } from '../../model/raw.ts'
import type { Place, Source } from '../../model/source.ts'
import { findGluedName } from './braceSlips.ts'
import { findControl, findMeantBackslash } from './escapes.ts'
import { scanYaml } from './scanYaml.ts'
import { explainYamlError } from './yamlErrors.ts'

/** Levels of nesting; a newsletter has fewer. */
const maxDepth = 30

/** The text that is being parsed; `place` converts offsets in `text` to places. */
interface Context {
  readonly text: string
  readonly place: (from: number, to: number) => Place
  readonly findings: Finding[]
  /** Findings about YAML syntax that was probably meant as text; they make the file unreadable. */
  readonly special: Finding[]
}

/** Parses a range of a source into texts with their places. Converts nothing to a number or date. */
export function parseYaml(source: Source, from = 0, to = source.text.length): Outcome<RawMap> {
  const text = source.text.slice(from, to)
  const place = (start: number, end: number): Place => ({ source, from: from + start, to: from + end })
  const slips = scanYaml(text, place)
  if (slips.length > 0) return { value: null, findings: slips }
  try {
    return parse({ text, place, findings: [], special: [] })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { value: null, findings: [found.yamlTooDeep.at(place(0, 0), {})] }
  }
}

function parse(context: Context): Outcome<RawMap> {
  const { text, place, findings } = context
  const { contents, errors } = parseDocument<Node>(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  // Errors after the first are mostly its consequences.
  const [broken] = errors
  if (broken?.code === 'RESOURCE_EXHAUSTION') throw new RangeError(broken.message)
  if (broken) return { value: null, findings: [explainYamlError(broken, text, place)] }
  const tree = toRaw(contents, context, 0)
  if (context.special.length > 0) return { value: null, findings: [...findings, ...context.special] }
  if (tree.kind === 'map') return { value: tree, findings }
  if (findings.length > 0) return { value: null, findings }
  const at = firstLine(text, place)
  const { path } = at.source
  return { value: null, findings: [yamlNotFields.at(at, { path, onlyNotes: contents === null })] }
}

/** The place of the first line with content; of line 1 when there is none. */
function firstLine(text: string, place: Context['place']): Place {
  const from = /^(?:\s|#[^\n]*(?:\n|$))*/.exec(text)?.[0].length ?? 0
  return from < text.length ? place(from, endOfLine(text, from)) : place(0, endOfLine(text, 0))
}

function toRaw(node: Node | null, context: Context, depth: number): Raw {
  if (depth > maxDepth) throw new RangeError('nested too deep')
  const [from, to] = node?.range ?? [0, 0]
  const place = context.place(from, to)
  if (isAlias(node)) return reportSpecial('*', place, context)
  if (node && 'anchor' in node && node.anchor) return reportSpecial('&', place, context)
  if (node?.tag?.startsWith('!')) return reportSpecial('!', place, context)
  if (isMap<Node, Node | null>(node)) return toMap(node, place, context, depth)
  if (isSeq<Node>(node))
    return { kind: 'list', items: node.items.map((item) => toRaw(item, context, depth + 1)), place }
  if (isScalar<string>(node)) return toText(node, place, context)
  return { kind: 'empty', place }
}

/** Reports an anchor, alias or tag: authors do not use these, so it is a text that starts with &, * or !. */
function reportSpecial(character: string, place: Place, context: Context): Raw {
  const sign = place.source.text.lastIndexOf(character, place.from)
  const from = sign === -1 ? place.from : sign
  const to = endOfLine(place.source.text, from)
  context.special.push(found.yamlSpecialCharacter.at({ ...place, from, to }, { character }))
  return { kind: 'empty', place, reported: true }
}

function toMap(map: YAMLMap<Node, Node | null>, place: Place, context: Context, depth: number): RawMap {
  const entries: RawEntry[] = []
  for (const pair of map.items) {
    const entry = toEntry(pair, context, depth)
    const first = entries.find(({ key }) => key === entry.key)
    if (entry.key === '') context.special.push(namelessColon(entry.keyPlace))
    const glued = map.flow && pair.value === null ? findGluedName(entry.key, entry.keyPlace) : null
    if (glued) context.special.push(glued)
    else if (isAfterComma(pair, map)) context.special.push(found.yamlComma.at(entry.keyPlace, {}))
    if (first) {
      const item = isAfterDash(map, place) ? (entries[0]?.key ?? null) : null
      context.findings.push(found.yamlDuplicateKey.at(entry.keyPlace, { key: entry.key, item }))
    }
    // A repeated first field is a new section without its dash, so the fields after it are not duplicates.
    if (first && first === entries[0]) break
    if (!first) entries.push(entry)
  }
  return { kind: 'map', entries, place, head: entries[0]?.keyPlace ?? place }
}

function toEntry({ key, value }: Pair<Node, Node | null>, context: Context, depth: number): RawEntry {
  const [from, to] = key.range ?? [0, 0]
  const keyPlace = context.place(from, to)
  const name = isScalar<string>(key) ? key.value : context.text.slice(from, to)
  const control = findControl(name, context, { from, to })
  if (control) context.special.push(control)
  return { key: name, keyPlace, value: value ? toRaw(value, context, depth + 1) : { kind: 'empty', place: keyPlace } }
}

/** Whether a map is an item of a list, each of its fields on a line of its own. */
function isAfterDash({ flow }: YAMLMap, { source, from }: Place): boolean {
  return !flow && /-\s+$/.test(source.text.slice(Math.max(0, from - 40), from))
}

/** Whether an entry in braces has no colon: it is the rest of a text that a comma cut. */
function isAfterComma({ key, value }: Pair<Node, Node | null>, map: YAMLMap<Node, Node | null>): boolean {
  return map.flow === true && map.items[0]?.key !== key && value === null
}

/** A colon without a name in braces: `{ text: Read the plans, : "https://…" }`. */
function namelessColon(place: Place): Finding {
  return found.yamlSyntax.at(place, {
    detail: 'There is a colon here with no name before it.',
    help: 'Write the field’s name before the colon.',
  })
}

function toText(node: Scalar<string>, place: Place, context: Context): Raw {
  const { text } = context
  const [from, end] = node.range ?? [0, 0]
  const style = node.type
  if (style === 'PLAIN' && node.value === '') return { kind: 'empty', place }
  if (style === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(node.value)) return reportNull(place, context)
  if (style === 'PLAIN' && /^([“„][^“”„]*[”“]|‘[^‘’]*’)$/.test(node.value)) return reportCurlyQuotes(place, context)
  const range = { from, to: end }
  const meantBackslash =
    style === 'QUOTE_DOUBLE' ? (findControl(node.value, context, range) ?? findMeantBackslash(context, range)) : null
  if (meantBackslash) {
    context.findings.push(meantBackslash)
    return { kind: 'empty', place, reported: true }
  }
  const block = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED'
  const quoted = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE'
  const start = block ? Math.min(endOfLine(text, from) + 1, end) : quoted ? from + 1 : from
  const note = style === 'PLAIN' ? commentAfter(node, context) : null
  return { kind: 'text', text: node.value, place, contentFrom: place.from - from + start, ...(note && { note }) }
}

/** The place of a YAML comment on a value's own line. */
function commentAfter({ range }: Scalar<string>, { text, place }: Context): Place | null {
  const [, end, nodeEnd] = range ?? [0, 0, 0]
  const sign = /^[ \t]*#/.exec(text.slice(end, nodeEnd))?.[0]
  return sign === undefined ? null : place(end + sign.length - 1, endOfLine(text, end))
}

/** Reports YAML's null, which would be printed. */
function reportNull(place: Place, { findings }: Context): Raw {
  findings.push(found.yamlNothing.at(place, {}))
  return { kind: 'empty', place, reported: true }
}

function reportCurlyQuotes(place: Place, { findings }: Context): Raw {
  findings.push(found.yamlCurlyQuotes.at(place, {}))
  return { kind: 'empty', place, reported: true }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
