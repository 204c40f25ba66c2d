import { lruMemo } from '../../lib/cache/lruMemo.ts'
import { weakMemo } from '../../lib/cache/memo.ts'
import { parseColor } from '../../lib/css/color.ts'
import { endsIn, matches } from '../../lib/css/matchSelector.ts'
import type { RenderedElement, RenderedPart } from '../evidence.ts'
import { inherited } from './inherited.ts'
import { bare, type Declared, declared, readSheet, type Sheet } from './styleSheet.ts'

export type ColorScheme = 'light' | 'dark'

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

/** How an element looks, by the elements around it. */
export interface Appearances {
  readonly get: (element: RenderedElement) => Appearance
}

/** null where the artifact says nothing of this scheme, or says it in a way that is not understood. */
export function appearances({ css }: Pick<RenderedPart, 'css'>, scheme: ColorScheme): Appearances | null {
  return seenWith(css)[scheme]
}

/** For each of the last style sheets, how elements look; an element that nobody holds any longer is forgotten. */
const seenWith = lruMemo(
  100_000,
  (css: string) => css,
  (css): { readonly [S in ColorScheme]: Appearances | null } => {
    const sheet = readSheet(css)
    const known = (scheme: ColorScheme) => (sheet.unsure ? null : paint(sheet, scheme))
    return { light: known('light'), dark: sheet.hasDark ? known('dark') : null }
  },
)

function paint({ rules }: Sheet, scheme: ColorScheme): Appearances {
  const holding = rules.filter(({ dark }) => scheme === 'dark' || !dark)
  const start = scheme === 'light' ? onPaper : onUnknown
  const tried = new WeakMap<RenderedElement['attributes'], readonly Declared[]>()
  // Elements that are written alike look alike below the same look, unless a selector speaks of those around them.
  const alike = weakMemo((_: Appearance) => new WeakMap<RenderedElement['attributes'], Appearance>())
  const get = inherited(start, (element, above) => {
    const { attributes, style } = element
    const own = tried.get(attributes) ?? holding.filter(({ selector }) => endsIn(selector, element))
    tried.set(attributes, own)
    const known = alike(above).get(attributes)
    if (known) return known
    const sheet = own.flatMap(({ selector, declarations }) => (matches(selector, element) ? declarations : []))
    const look = lookOf(element, above, sheet.length > 0 ? declared(element, sheet) : style, scheme)
    if (own.every(({ selector }) => selector.length === 1)) alike(above).set(attributes, look)
    return look
  })
  return { get }
}

/** What a browser starts from. On a dark screen each has its own colours. */
const onPaper: Appearance = {
  ...{ color: '#000000', ground: '#ffffff', size: 16, bold: false, italic: false, underlined: false },
  ...{ shadow: false, font: '', hidden: false },
}
const onUnknown: Appearance = { ...onPaper, color: null, ground: null }

type Draft = { -readonly [Key in keyof Appearance]: Appearance[Key] }

const headingSizes: { readonly [name: string]: number } = { h1: 2, h2: 1.5, h3: 1.17, h4: 1, h5: 0.83, h6: 0.67 }

/** An email has some twenty colours, each written hundreds of times. */
const colorOf = lruMemo(20_000, (value: string) => value, parseColor)

const styled = new Set('a h1 h2 h3 h4 h5 h6 b strong th i em cite dfn var address u ins font'.split(' '))

function lookOf(
  { name, attributes }: RenderedElement,
  above: Appearance,
  declarations: Iterable<readonly [string, string]>,
  scheme: ColorScheme,
): Appearance {
  const draft: Draft = { ...above }
  if (styled.has(name)) asBrowsersDo(draft, name, attributes, scheme)
  if (attributes['bgcolor']) draft.ground = laidOn(colorOf(attributes['bgcolor']), above.ground)
  for (const [property, value] of declarations) declare(draft, above, name, property, bare(value))
  return draft
}

function asBrowsersDo(
  draft: Draft,
  name: string,
  attributes: RenderedElement['attributes'],
  scheme: ColorScheme,
): void {
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

function declare(draft: Draft, above: Appearance, name: string, property: string, value: string): void {
  switch (property) {
    case 'color': {
      const color = value === 'inherit' ? above.color : colorOf(value)
      draft.color = color === 'none' ? null : color
      return
    }
    case 'background-color':
    case 'background':
      draft.ground = laidOn(groundIn(value), above.ground)
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
function groundIn(value: string): string | null {
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
