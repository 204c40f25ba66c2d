import { lruMemo } from '../../lib/cache/lruMemo.ts'
import { weakMemo } from '../../lib/cache/memo.ts'
import { parseColor } from '../../lib/css/color.ts'
import { endsIn, matches } from '../../lib/css/matchSelector.ts'
import type { RenderedElement, RenderedPart } from '../evidence.ts'
import { inherited } from './inherited.ts'
import { perStart } from './perStart.ts'
import { type Cascade, cascaded, readCascade, withoutImportant } from './styleSheet.ts'

export type ColorScheme = 'light' | 'dark'

/** How text in an element looks; null if that is not known. */
export interface Appearance {
  readonly color: string | null
  /** The background colour behind it. */
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

/** Appearances of elements, inherited from the elements around them. */
export interface Appearances {
  readonly get: (element: RenderedElement) => Appearance
}

/** null if the style sheet has nothing for this scheme, or cannot be understood. */
export function appearances({ css }: Pick<RenderedPart, 'css'>, scheme: ColorScheme): Appearances | null {
  return appearancesBySheet(css)[scheme]
}

/** Appearances by style sheet, for the last sheets. Elements are held weakly. */
const appearancesBySheet = lruMemo(
  100_000,
  (css: string) => css,
  (css): { readonly [S in ColorScheme]: Appearances | null } => {
    const sheet = readCascade(css)
    const known = (scheme: ColorScheme) => (sheet.hasUnknownSelector ? null : appearancesOf(sheet, scheme))
    return { light: known('light'), dark: sheet.hasDark ? known('dark') : null }
  },
)

function appearancesOf({ rules }: Cascade, scheme: ColorScheme): Appearances {
  const active = rules.filter(({ isDark }) => scheme === 'dark' || !isDark)
  const start = scheme === 'light' ? initialLight : initialDark
  const candidatesFor = perStart((element) => active.filter(({ selector }) => endsIn(selector, element)))
  // Elements with the same start tag look alike inside the same appearance, unless a selector depends on ancestors.
  const memo = weakMemo((_: Appearance) => new WeakMap<RenderedElement['attributes'], Appearance>())
  const get = inherited(start, (element, above) => {
    const { attributes, style } = element
    const known = memo(above).get(attributes)
    if (known) return known
    const own = candidatesFor(element)
    const sheet = own.flatMap(({ selector, declarations }) => (matches(selector, element) ? declarations : []))
    const look = appearanceOf(element, above, sheet.length > 0 ? cascaded(element, sheet) : style, scheme)
    if (own.every(({ selector }) => selector.length === 1)) memo(above).set(attributes, look)
    return look
  })
  return { get }
}

/** What a browser starts from. In dark mode each browser has its own colours. */
const initialLight: Appearance = {
  ...{ color: '#000000', ground: '#ffffff', size: 16, bold: false, italic: false, underlined: false },
  ...{ shadow: false, font: '', hidden: false },
}
const initialDark: Appearance = { ...initialLight, color: null, ground: null }

type Draft = { -readonly [Key in keyof Appearance]: Appearance[Key] }

const headingSizes: { readonly [name: string]: number } = { h1: 2, h2: 1.5, h3: 1.17, h4: 1, h5: 0.83, h6: 0.67 }

/** An email has some twenty colours, each written hundreds of times. */
const colorOf = lruMemo(20_000, (value: string) => value, parseColor)

const styledByBrowsers = new Set('a h1 h2 h3 h4 h5 h6 b strong th i em cite dfn var address u ins font'.split(' '))

function appearanceOf(
  { name, attributes }: RenderedElement,
  above: Appearance,
  declarations: Iterable<readonly [string, string]>,
  scheme: ColorScheme,
): Appearance {
  const draft: Draft = { ...above }
  if (styledByBrowsers.has(name)) applyBrowserStyle(draft, name, attributes, scheme)
  if (attributes['bgcolor']) draft.ground = groundOver(colorOf(attributes['bgcolor']), above.ground)
  for (const [property, value] of declarations) applyDeclaration(draft, above, name, property, withoutImportant(value))
  return draft
}

function applyBrowserStyle(
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

function applyDeclaration(draft: Draft, above: Appearance, name: string, property: string, value: string): void {
  switch (property) {
    case 'color': {
      const color = value === 'inherit' ? above.color : colorOf(value)
      draft.color = color === 'none' ? null : color
      return
    }
    case 'background-color':
    case 'background':
      draft.ground = groundOver(backgroundColorIn(value), above.ground)
      return
    case 'font-size':
      draft.size = fontSizeIn(value, above.size) ?? draft.size
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
      // A parent's underline stays; an element can only remove its own.
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

function groundOver(own: string | null, below: string | null): string | null {
  return own === 'none' ? below : own
}

/** The colour in a `background`; null with a picture or gradient, which may have any. */
function backgroundColorIn(value: string): string | null {
  if (/url\(|gradient\(/i.test(value)) return null
  const whole = colorOf(value)
  if (whole !== null) return whole
  const [first] = value.split(/\s+/).flatMap((word) => colorOf(word) ?? [])
  return first ?? null
}

const pixelsPerUnit: { readonly [unit: string]: (value: number, above: number) => number } = {
  px: (value) => value,
  pt: (value) => (value * 4) / 3,
  em: (value, above) => value * above,
  '%': (value, above) => (value * above) / 100,
  rem: (value) => value * 16,
}

function fontSizeIn(value: string, above: number): number | null {
  const [, number, unit = 'px'] = /^(\d*\.?\d+)(px|pt|em|%|rem)?$/.exec(value) ?? []
  return number === undefined ? null : (pixelsPerUnit[unit]?.(Number(number), above) ?? null)
}
