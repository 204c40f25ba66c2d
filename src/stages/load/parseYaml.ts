import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import * as found from '../../findings/yaml.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Raw, RawEntry, RawMap, RawText } from '../../model/raw.ts'
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
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  })
  // Errors after the first are mostly its consequences; a doubled key has none.
  const broken = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  if (broken) return { value: null, findings: [explainYamlError(broken, text, place)] }
  for (const { pos } of withoutConsequences(errors, text)) {
    const key = /^[^:\s]*/.exec(text.slice(pos[0]))?.[0] ?? ''
    findings.push(found.yamlDuplicateKey.at(place(pos[0], pos[0] + key.length), { key: key.replace(/["']/g, '') }))
  }
  const tree = toRaw(contents, context, 0)
  if (context.special.length > 0) return { value: null, findings: [...findings, ...context.special] }
  if (tree.kind === 'map') return { value: tree, findings }
  return { value: null, findings: findings.length ? findings : [found.yamlNotFields.at(firstLine(text, place), {})] }
}

/** Doubled keys on lines in a row, equally far in, are one slip: a new section that misses its dash. */
function withoutConsequences(errors: readonly YAMLParseError[], text: string): YAMLParseError[] {
  const lineOf = ({ pos }: YAMLParseError) => text.slice(0, pos[0]).split('\n').length
  const columnOf = ({ pos }: YAMLParseError) => pos[0] - text.lastIndexOf('\n', pos[0] - 1)
  return errors.filter((error, i) => {
    const before = errors[i - 1]
    return !before || lineOf(error) > lineOf(before) + 1 || columnOf(error) !== columnOf(before)
  })
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
  const entries = map.items.map((pair): RawEntry => {
    const [from, to] = pair.key.range ?? [0, 0]
    const keyPlace = context.place(from, to)
    const key = isScalar<string>(pair.key) ? pair.key.value : context.text.slice(from, to)
    const value: Raw = pair.value ? toRaw(pair.value, context, depth + 1) : { kind: 'empty', place: keyPlace }
    return { key, keyPlace, value }
  })
  return { kind: 'map', entries, place, head: entries[0]?.keyPlace ?? place }
}

function toText(node: Scalar<string>, place: Place, context: Context): Raw {
  const { text } = context
  const [from, end] = node.range ?? [0, 0]
  const style = node.type
  if (style === 'PLAIN' && node.value === '') return { kind: 'empty', place }
  if (style === 'PLAIN' && /^([“„][^“”„]*[”“]|‘[^‘’]*’)$/.test(node.value)) return curly(place, context)
  const block = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED'
  const quoted = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE'
  const start = block ? Math.min(endOfLine(text, from) + 1, end) : quoted ? from + 1 : from
  return { kind: 'text', text: node.value, place, contentFrom: place.from - from + start } satisfies RawText
}

function curly(place: Place, { findings }: Context): Raw {
  findings.push(found.yamlCurlyQuotes.at(place, {}))
  return { kind: 'empty', place, reported: true }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
