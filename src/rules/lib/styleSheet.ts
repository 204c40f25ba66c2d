import { specificity } from '../../lib/css/matchSelector.ts'
import { parseSelectors, type Selector } from '../../lib/css/selector.ts'
import { parseStylesheet } from '../../lib/css/styleSheet.ts'
import type { RenderedElement } from '../evidence.ts'

/** The rules of a style sheet that set a watched property, in ascending specificity. */
export interface Cascade {
  readonly rules: readonly SheetRule[]
  /** Whether it has rules for dark mode. */
  readonly hasDark: boolean
  /** Whether a selector that cannot be parsed may change a colour. */
  readonly hasUnknownSelector: boolean
}

interface SheetRule {
  readonly selector: Selector
  readonly isDark: boolean
  readonly declarations: readonly Declaration[]
}

type Declaration = readonly [property: string, value: string, important: boolean]

export function readCascade(css: string): Cascade {
  if (css.trim() === '') return { rules: [], hasDark: false, hasUnknownSelector: false }
  const rules: (SheetRule & { readonly weight: number })[] = []
  let [hasDark, hasUnknownSelector] = [false, false]
  for (const { media, selectors, style } of parseStylesheet(css)) {
    const isDark = /prefers-color-scheme:\s*dark/.test(media)
    if (media !== '' && !isDark) continue
    const declarations = style.map(([property, value]) => declarationOf(property, value))
    if (!declarations.some(([property]) => watchedProperties.has(property))) continue
    for (const selector of parseSelectors(selectors)) {
      if (selector === null) hasUnknownSelector = true
      if (selector === null || selector === 'never') continue
      hasDark ||= isDark
      rules.push({ selector, isDark, declarations, weight: specificity(selector) })
    }
  }
  // The sort is stable: rules of equal specificity keep their order.
  return { rules: rules.sort((a, b) => a.weight - b.weight), hasDark, hasUnknownSelector }
}

/** The properties that templates set by class; other declarations of the sheet are ignored. */
const watchedProperties = new Set(['color', 'background', 'background-color', 'display'])

function declarationOf(property: string, value: string): Declaration {
  const plain = withoutImportant(value)
  return [property.toLowerCase(), plain, plain !== value]
}

/** An element's declarations, sheet first, then inline, `!important` last. */
export function cascaded(
  { style }: RenderedElement,
  sheet: readonly Declaration[],
): Iterable<readonly [string, string]> {
  const all = [...sheet, ...Array.from(style, ([property, value]) => declarationOf(property, value))]
  return [...all.filter(([, , important]) => !important), ...all.filter(([, , important]) => important)].map(
    ([property, value]) => [property, value],
  )
}

export function withoutImportant(value: string): string {
  return value.includes('!') ? value.replace(/\s*!\s*important\s*$/i, '') : value
}
