import { type Token, voidElements } from '../lib/html/htmlTokens.ts'
import { type HtmlElement, toTree } from '../lib/html/htmlTree.ts'
import type { PlatformPart, PlatformTraces } from '../targets/target.ts'
import { canonicalStyle, propertiesOf } from './canonicalStyle.ts'
import { hides } from './hiding.ts'
import type { PlacedToken } from './readUnits.ts'

/** What a platform has put around the email. */
interface Beside {
  readonly part: PlatformPart
  readonly text: string
}

interface WithoutPlatform {
  readonly tokens: readonly PlacedToken[]
  readonly beside: readonly Beside[]
}

/** The parts that are recognised are small. */
const maxPartTokens = 200

/**
 * The candidate without the page around it: its head, boxes around the email that change nothing inside, and what the
 * platform is known to add. All else stays, so that it counts as added.
 */
export function withoutPlatform(
  page: readonly PlacedToken[],
  root: Token | undefined,
  traces: PlatformTraces | undefined,
): WithoutPlatform {
  const tokens = withoutPage(page)
  const ends = endsOf(tokens)
  const rootAt = tokens.findIndex(([token]) => isRoot(token, root))
  const rootEnd = ends[rootAt] ?? 0
  const kept: PlacedToken[] = []
  const beside: Beside[] = []
  const keep = (from: number, to: number) => {
    for (const placed of tokens.slice(from, to + 1)) kept.push(placed)
  }
  /** Where the boxes that were left out end. */
  const dropped = new Set<number>()
  for (let at = 0; at < tokens.length; at += 1) {
    const placed = tokens[at]
    if (!placed || dropped.has(at)) continue
    const [token] = placed
    const end = ends[at] ?? at
    if (at === rootAt) {
      keep(at, end)
      at = end
    } else if (token.kind === 'open' && isBox(token, traces, rootAt > at && rootEnd < end)) dropped.add(end)
    else if (token.kind === 'open' && !(rootAt > at && rootEnd < end)) {
      const element = elementAt(tokens, at, end)
      const part = element && traces?.parts.find((one) => one.is(element) && canStand(one, at, rootAt))
      if (part && beside.every((one) => one.part !== part)) beside.push({ part, text: textOf(tokens, at, end) })
      else keep(at, end)
      at = end
    } else kept.push(placed)
  }
  return { tokens: kept, beside }
}

/** Without the tags of the page and its head; what is no part of a head stays, as browsers show it. */
function withoutPage(tokens: readonly PlacedToken[]): PlacedToken[] {
  const ends = endsOf(tokens)
  const first = tokens.findIndex(([token]) => !isBlank(token) && !isTag(token, /^html$/))
  const headEnd = tokens[first]?.[0] && isTag(tokens[first][0], /^head$/) ? (ends[first] ?? -1) : -1
  const kept: PlacedToken[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const placed = tokens[at]
    if (!placed) continue
    const [token] = placed
    if (isTag(token, /^(?:html|head|body)$/) && !hidesAll(token)) continue
    if (at >= headEnd) kept.push(placed)
    else if (isTag(token, /^(?:title|style|script|meta|link|base)$/)) at = ends[at] ?? at
    else if (!isBlank(token)) kept.push(placed)
  }
  return kept
}

function isBlank(token: Token): boolean {
  return token.kind === 'comment' || (token.kind === 'text' && token.text.trim() === '')
}

function isTag(token: Token, names: RegExp): boolean {
  return (token.kind === 'open' || token.kind === 'close') && names.test(token.name)
}

function hidesAll(token: Token): boolean {
  return token.kind === 'open' && hides(propertiesOf(canonicalStyle(token.attributes['style'] ?? '')))
}

/** For each start tag where its element ends. */
function endsOf(tokens: readonly PlacedToken[]): number[] {
  const ends: number[] = []
  const open: number[] = []
  for (const [at, [token]] of tokens.entries()) {
    ends.push(at)
    if (token.kind === 'open' && !voidElements.has(token.name)) open.push(at)
    else if (token.kind === 'close') ends[open.pop() ?? at] = at
  }
  for (const at of open) ends[at] = tokens.length - 1
  return ends
}

/** Our own outermost element says what it is. */
function isRoot(token: Token, root: Token | undefined): boolean {
  if (token.kind !== 'open' || root?.kind !== 'open' || token.name !== root.name) return false
  return ['role', 'aria-roledescription'].every((name) => token.attributes[name] === root.attributes[name])
}

function canStand({ stands }: PlatformPart, at: number, rootAt: number): boolean {
  return rootAt === -1 || (stands === 'before') === at < rootAt
}

/** Layout around the email which neither hides nor narrows it, nor says anything of its language. */
function isBox(token: Token & { kind: 'open' }, traces: PlatformTraces | undefined, isAround: boolean): boolean {
  if (traces?.isBox(token)) return Object.keys(token.attributes).every((name) => name === 'class')
  if (!isAround || !/^(?:table|tbody|tr|td|div|center)$/.test(token.name)) return false
  return Object.entries(token.attributes).every(([name, value]) =>
    name === 'style'
      ? isHarmless(value)
      : /^(?:align|bgcolor|border|cellpadding|cellspacing|class|id|valign)$/.test(name) ||
        (name === 'width' && value === '100%'),
  )
}

function isHarmless(style: string): boolean {
  return [...propertiesOf(canonicalStyle(style))].every(([property, value]) =>
    property === 'width'
      ? value === '100%'
      : /^(?:margin|padding|background-color|border-spacing|border-collapse)$/.test(property) && !value.includes('-'),
  )
}

function elementAt(tokens: readonly PlacedToken[], at: number, end: number): HtmlElement | null {
  if (end - at > maxPartTokens) return null
  const [node] = toTree(tokens.slice(at, end + 1).map(([token]) => token)) ?? []
  return node?.kind === 'element' ? node : null
}

function textOf(tokens: readonly PlacedToken[], at: number, end: number): string {
  const texts = tokens.slice(at, end + 1).map(([token]) => (token.kind === 'text' ? token.text : ' '))
  return texts.join('').replace(/\s+/g, ' ').trim()
}
