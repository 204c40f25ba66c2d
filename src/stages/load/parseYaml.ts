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
import { scanYaml } from './scanYaml.ts'
import { explainYamlError } from './yamlErrors.ts'

/** No officer nests deeper; a file that does is no newsletter. */
const deepest = 30

/** What is being read: offsets in `text` are turned into places by `place`. */
interface Context {
  readonly text: string
  readonly place: (from: number, to: number) => Place
  readonly findings: Finding[]
  /** Signs of the format that were meant as text: what hangs on them cannot be known. */
  readonly special: Finding[]
}

/** The fields in a stretch of a source, as texts with their places. Nothing is turned into a number or a date. */
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

/** The first line that says something. */
function firstLine(text: string, place: Context['place']): Place {
  const from = /^(?:\s|#[^\n]*(?:\n|$))*/.exec(text)?.[0].length ?? 0
  return from < text.length ? place(from, endOfLine(text, from)) : place(0, endOfLine(text, 0))
}

function toRaw(node: Node | null, context: Context, depth: number): Raw {
  if (depth > deepest) throw new RangeError('nested too deep')
  const [from, to] = node?.range ?? [0, 0]
  const place = context.place(from, to)
  if (isAlias(node)) return special('*', place, context)
  if (node && 'anchor' in node && node.anchor) return special('&', place, context)
  if (node?.tag?.startsWith('!')) return special('!', place, context)
  if (isMap<Node, Node | null>(node)) return toMap(node, place, context, depth)
  if (isSeq<Node>(node))
    return { kind: 'list', items: node.items.map((item) => toRaw(item, context, depth + 1)), place }
  if (isScalar<string>(node)) return toText(node, place, context)
  return { kind: 'empty', place }
}

/** Anchors, aliases and tags are unknown to authors: a text starts with one of their signs. */
function special(character: string, place: Place, context: Context): Raw {
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
    if (entry.key === '') context.special.push(nameless(entry.keyPlace))
    if (isAfterComma(pair, map)) context.special.push(found.yamlComma.at(entry.keyPlace, {}))
    if (first) context.findings.push(found.yamlDuplicateKey.at(entry.keyPlace, { key: entry.key }))
    // The first field once more is a new section whose dash is missing: what follows is no slip.
    if (first && first === entries[0]) break
    if (!first) entries.push(entry)
  }
  return { kind: 'map', entries, place, head: entries[0]?.keyPlace ?? place }
}

function toEntry({ key, value }: Pair<Node, Node | null>, context: Context, depth: number): RawEntry {
  const [from, to] = key.range ?? [0, 0]
  const keyPlace = context.place(from, to)
  const name = isScalar<string>(key) ? key.value : context.text.slice(from, to)
  const control = controlIn(name, context, from, to)
  if (control) context.special.push(control)
  return { key: name, keyPlace, value: value ? toRaw(value, context, depth + 1) : { kind: 'empty', place: keyPlace } }
}

/** Between braces, words without a colon: what a comma has cut off the text before it. */
function isAfterComma({ key, value }: Pair<Node, Node | null>, map: YAMLMap<Node, Node | null>): boolean {
  return map.flow === true && map.items[0]?.key !== key && value === null
}

/** Between braces: `{ text: Read the plans, : "https://…" }`. */
function nameless(place: Place): Finding {
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
  if (style === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(node.value)) return nothing(place, context)
  if (style === 'PLAIN' && /^([“„][^“”„]*[”“]|‘[^‘’]*’)$/.test(node.value)) return curly(place, context)
  const control = style === 'QUOTE_DOUBLE' ? controlIn(node.value, context, from, end) : null
  if (control) {
    context.findings.push(control)
    return { kind: 'empty', place, reported: true }
  }
  const block = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED'
  const quoted = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE'
  const start = block ? Math.min(endOfLine(text, from) + 1, end) : quoted ? from + 1 : from
  const note = style === 'PLAIN' ? noteBehind(node, context) : null
  return { kind: 'text', text: node.value, place, contentFrom: place.from - from + start, ...(note && { note }) }
}

/** The note on a value's own line. */
function noteBehind({ range }: Scalar<string>, { text, place }: Context): Place | null {
  const [, end, nodeEnd] = range ?? [0, 0, 0]
  const sign = /^[ \t]*#/.exec(text.slice(end, nodeEnd))?.[0]
  return sign === undefined ? null : place(end + sign.length - 1, endOfLine(text, end))
}

/** What stands for “nothing” in YAML, and would be printed as it stands. */
function nothing(place: Place, { findings }: Context): Raw {
  findings.push(found.yamlNothing.at(place, {}))
  return { kind: 'empty', place, reported: true }
}

/** The code of a control character in a quoted text, which is the only way for one to get this far. */
function controlIn(value: string, { text, place }: Context, from: number, to: number): Finding | null {
  const code = /[^\P{Cc}\t\n]/u.exec(value)?.[0]?.charCodeAt(0)
  if (code === undefined) return null
  const codes = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^xuU])/gi
  const written = [...text.slice(from, to).matchAll(codes)].find(([one]) => codeOf(one) === code)
  if (!written) return found.yamlControl.at(place(from, to), { code, written: text.slice(from, to) })
  const start = from + written.index
  return found.yamlControl.at(place(start, start + written[0].length), { code, written: written[0] })
}

/** The code point of a control character that YAML has a code for; NaN for other signs. */
function codeOf(written: string): number {
  const short: { readonly [sign: string]: number } = { '0': 0, a: 7, b: 8, v: 11, f: 12, r: 13, e: 27, N: 0x85 }
  return short[written.slice(1)] ?? Number.parseInt(written.slice(2), 16)
}

function curly(place: Place, { findings }: Context): Raw {
  findings.push(found.yamlCurlyQuotes.at(place, {}))
  return { kind: 'empty', place, reported: true }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
