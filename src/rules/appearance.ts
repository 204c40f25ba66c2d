import { parseColor } from '../lib/color.ts'
import { memo, weakMemo } from '../lib/memo.ts'
import { endsIn, matches, parseSelector, parseStylesheet, type Selector, specificity } from '../lib/stylesheet.ts'
import type { Rendered, RenderedElement } from './evidence.ts'

export type Scheme = 'light' | 'dark'

/** How text in an element looks; null where it cannot be told. */
export interface Appearance {
  readonly color: string | null
  /** What it is laid on. */
  readonly ground: string | null
  /** Pixels. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  readonly shadow: boolean
  /** The font stack. */
  readonly font: string
  readonly hidden: boolean
}

interface Sheet {
  readonly rules: readonly Declared[]
  /** Whether it says anything for readers with dark screens. */
  readonly hasDark: boolean
  /** Whether a selector that was not understood may change a colour. */
  readonly unsure: boolean
}

interface Declared {
  readonly selector: Selector
  readonly dark: boolean
  readonly declarations: readonly Declaration[]
}

type Declaration = readonly [property: string, value: string, important: boolean]

/** How each element looks; null where the artifact says nothing of this scheme, or says it in a way that is not understood. */
export function appearances(rendered: Rendered, scheme: Scheme): Appearances | null {
  return seenIn[scheme](rendered)
}

type Appearances = ReadonlyMap<RenderedElement, Appearance>

const seenIn = { light: weakMemo(seenBy('light')), dark: weakMemo(seenBy('dark')) }

function seenBy(scheme: Scheme): (rendered: Rendered) => Appearances | null {
  return (rendered) => {
    const sheet = readSheet(rendered.css)
    return sheet.unsure || (scheme === 'dark' && !sheet.hasDark) ? null : paint(rendered, sheet, scheme)
  }
}

function readSheet(css: string): Sheet {
  if (css.trim() === '') return { rules: [], hasDark: false, unsure: false }
  const rules: (Declared & { readonly weight: number })[] = []
  let [hasDark, unsure] = [false, false]
  for (const { media, selector, style } of parseStylesheet(css)) {
    const dark = /prefers-color-scheme:\s*dark/.test(media)
    if (media !== '' && !dark) continue
    const declarations = style.map(([property, value]) => declarationOf(property, value))
    if (!declarations.some(([property]) => painted.has(property))) continue
    const parsed = parseSelector(selector)
    if (parsed === null) unsure = true
    if (parsed === null || parsed === 'never') continue
    hasDark ||= dark
    rules.push({ selector: parsed, dark, declarations, weight: specificity(parsed) })
  }
  // The sort keeps the order of those that weigh the same.
  return { rules: rules.sort((a, b) => a.weight - b.weight), hasDark, unsure }
}

/** What changes with a class in the HTML artifacts that have a style sheet. */
const painted = new Set(['color', 'background', 'background-color', 'display'])

function declarationOf(property: string, value: string): Declaration {
  const plain = bare(value)
  return [property.toLowerCase(), plain, plain !== value]
}

function paint(rendered: Rendered, { rules }: Sheet, scheme: Scheme): Appearances {
  const looks = new Map<RenderedElement, Appearance>()
  const colorOf = memo(parseColor)
  const holding = rules.filter(({ dark }) => scheme === 'dark' || !dark)
  const start = scheme === 'light' ? onPaper : onUnknown
  const tried = new Map<RenderedElement['attributes'], readonly Declared[]>()
  // Elements that are written alike look alike below the same look, unless a selector speaks of those around them.
  const alike = memo((_: Appearance) => new Map<RenderedElement['attributes'], Appearance>())
  for (const element of rendered.elements) {
    const { attributes, style, parent } = element
    const own = tried.get(attributes) ?? holding.filter(({ selector }) => endsIn(selector, element))
    tried.set(attributes, own)
    const above = (parent ? looks.get(parent) : undefined) ?? start
    const known = alike(above).get(attributes)
    if (known) {
      looks.set(element, known)
      continue
    }
    const sheet = own.flatMap(({ selector, declarations }) => (matches(selector, element) ? declarations : []))
    const seen = look(element, above, sheet.length > 0 ? declared(element, sheet) : style, scheme, colorOf)
    if (own.every(({ selector }) => selector.length === 1)) alike(above).set(attributes, seen)
    looks.set(element, seen)
  }
  return looks
}

/** From the weakest to the strongest. */
function declared({ style }: RenderedElement, sheet: readonly Declaration[]): Iterable<readonly [string, string]> {
  const all = [...sheet, ...Array.from(style, ([property, value]) => declarationOf(property, value))]
  return [...all.filter(([, , important]) => !important), ...all.filter(([, , important]) => important)].map(
    ([property, value]) => [property, value],
  )
}

/** What a browser starts from. On a dark screen each has its own colours. */
const onPaper: Appearance = {
  ...{ color: '#000000', ground: '#ffffff', size: 16, bold: false, italic: false, underlined: false },
  ...{ shadow: false, font: '', hidden: false },
}
const onUnknown: Appearance = { ...onPaper, color: null, ground: null }

type Draft = { -readonly [Key in keyof Appearance]: Appearance[Key] }

const headingSizes: { readonly [name: string]: number } = { h1: 2, h2: 1.5, h3: 1.17, h4: 1, h5: 0.83, h6: 0.67 }

type ColorOf = typeof parseColor

const styled = new Set('a h1 h2 h3 h4 h5 h6 b strong th i em cite dfn var address u ins font'.split(' '))

function look(
  { name, attributes }: RenderedElement,
  above: Appearance,
  declarations: Iterable<readonly [string, string]>,
  scheme: Scheme,
  colorOf: ColorOf,
): Appearance {
  const draft: Draft = { ...above }
  if (styled.has(name)) asBrowsersDo(draft, name, attributes, scheme)
  if (attributes['bgcolor']) draft.ground = laidOn(colorOf(attributes['bgcolor']), above.ground)
  for (const [property, value] of declarations) declare(draft, above, name, property, bare(value), colorOf)
  return draft
}

function bare(value: string): string {
  return value.includes('!') ? value.replace(/\s*!\s*important\s*$/i, '') : value
}

function asBrowsersDo(draft: Draft, name: string, attributes: RenderedElement['attributes'], scheme: Scheme): void {
  draft.size *= headingSizes[name] ?? 1
  draft.bold ||= /^(h[1-6]|b|strong|th)$/.test(name)
  draft.italic ||= /^(i|em|cite|dfn|var|address)$/.test(name)
  draft.underlined ||= name === 'u' || name === 'ins'
  if (name === 'a' && 'href' in attributes) {
    draft.color = scheme === 'light' ? '#0000ee' : null
    draft.underlined = true
  }
  if (name === 'font' && attributes['color']) draft.color = parseColor(attributes['color'])
}

function declare(
  draft: Draft,
  above: Appearance,
  name: string,
  property: string,
  value: string,
  colorOf: ColorOf,
): void {
  switch (property) {
    case 'color': {
      const color = value === 'inherit' ? above.color : colorOf(value)
      draft.color = color === 'none' ? null : color
      return
    }
    case 'background-color':
    case 'background':
      draft.ground = laidOn(groundIn(value, colorOf), above.ground)
      return
    case 'font-size':
      draft.size = sizeOf(value, above.size) ?? draft.size
      if (draft.size === 0) draft.hidden = true
      return
    case 'font-weight':
      draft.bold = /^bold|^[7-9]00$/.test(value)
      return
    case 'font-style':
      draft.italic = /^(italic|oblique)/.test(value)
      return
    case 'font-family':
      draft.font = value
      return
    case 'text-decoration':
    case 'text-decoration-line':
      // A line that was drawn from above stays; only a link's own can be taken away.
      draft.underlined =
        /\bunderline\b/.test(value) || above.underlined || ((name === 'u' || name === 'ins') && value !== 'none')
      return
    case 'text-shadow':
      draft.shadow = value !== 'none'
      return
    case 'visibility':
      draft.hidden = above.hidden || value === 'hidden'
      return
    case 'display':
      draft.hidden ||= value === 'none'
      return
    case 'opacity':
      draft.hidden ||= Number(value) === 0
      if (Number(value) > 0 && Number(value) < 1) draft.color = null
      return
  }
}

function laidOn(own: string | null, below: string | null): string | null {
  return own === 'none' ? below : own
}

/** The colour in a `background`; a picture may have any. */
function groundIn(value: string, colorOf: ColorOf): string | null {
  if (/url\(|gradient\(/i.test(value)) return null
  const whole = colorOf(value)
  if (whole !== null) return whole
  const [first] = value.split(/\s+/).flatMap((word) => colorOf(word) ?? [])
  return first ?? null
}

const units: { readonly [unit: string]: (value: number, above: number) => number } = {
  px: (value) => value,
  pt: (value) => (value * 4) / 3,
  em: (value, above) => value * above,
  '%': (value, above) => (value * above) / 100,
  rem: (value) => value * 16,
}

function sizeOf(value: string, above: number): number | null {
  const [, number, unit = 'px'] = /^(\d*\.?\d+)(px|pt|em|%|rem)?$/.exec(value) ?? []
  return number === undefined ? null : (units[unit]?.(Number(number), above) ?? null)
}
