import { specificity } from '../../lib/css/matchSelector.ts'
import { parseSelectors, type Selector } from '../../lib/css/selector.ts'
import { parseStylesheet } from '../../lib/css/styleSheet.ts'
import type { RenderedElement } from '../evidence.ts'

export interface Sheet {
  readonly rules: readonly Declared[]
  /** Whether it says anything for readers with dark screens. */
  readonly hasDark: boolean
  /** Whether a selector that was not understood may change a colour. */
  readonly unsure: boolean
}

export interface Declared {
  readonly selector: Selector
  readonly dark: boolean
  readonly declarations: readonly Declaration[]
}

type Declaration = readonly [property: string, value: string, important: boolean]

export function readSheet(css: string): Sheet {
  if (css.trim() === '') return { rules: [], hasDark: false, unsure: false }
  const rules: (Declared & { readonly weight: number })[] = []
  let [hasDark, unsure] = [false, false]
  for (const { media, selectors, style } of parseStylesheet(css)) {
    const dark = /prefers-color-scheme:\s*dark/.test(media)
    if (media !== '' && !dark) continue
    const declarations = style.map(([property, value]) => declarationOf(property, value))
    if (!declarations.some(([property]) => painted.has(property))) continue
    for (const selector of parseSelectors(selectors)) {
      if (selector === null) unsure = true
      if (selector === null || selector === 'never') continue
      hasDark ||= dark
      rules.push({ selector, dark, declarations, weight: specificity(selector) })
    }
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

/** From the weakest to the strongest. */
export function declared(
  { style }: RenderedElement,
  sheet: readonly Declaration[],
): Iterable<readonly [string, string]> {
  const all = [...sheet, ...Array.from(style, ([property, value]) => declarationOf(property, value))]
  return [...all.filter(([, , important]) => !important), ...all.filter(([, , important]) => important)].map(
    ([property, value]) => [property, value],
  )
}

export function bare(value: string): string {
  return value.includes('!') ? value.replace(/\s*!\s*important\s*$/i, '') : value
}
