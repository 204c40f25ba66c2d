import { scanCss } from '../../lib/css/scanCss.ts'
import { printStyle, type Style } from '../../lib/css/style.ts'
import { parseStylesheet } from '../../lib/css/styleSheet.ts'
import { readDeclarations } from './declarations.ts'
import type { Where } from './rows/row.ts'

/** Anything but names, classes, ids, descendants and `:link`. */
const unread = /[>+~*[\]()"'\\]|:(?!link\b)|^$/i

/** A style sheet as Chromium has to read it to do what Word's engine does with the one written. */
export function readStyleSheet(css: string): string {
  return parseStylesheet(css)
    .filter(({ media }) => media === '')
    .flatMap(({ selectors, style }) => {
      const read = selectorsIn(selectors)
        .filter((one) => !unread.test(one))
        .map(firstClasses)
      if (read.length === 0) return []
      return [...stylesByElements(style)].map(
        ([elements, declarations]) =>
          `${read.map((selector) => selector + elements).join(',')}{${printStyle(declarations)}}`,
      )
    })
    .join('\n')
}

/** The declarations that Word's engine reads, by the elements on which it does: a handful of kinds, however many there are. */
function stylesByElements(style: Style): ReadonlyMap<string, Style> {
  const styles = new Map<string, (readonly [string, string])[]>()
  for (const { property, value, where } of readDeclarations(style)) {
    const elements = elementsOf(where)
    const same = styles.get(elements) ?? []
    same.push([property, value])
    styles.set(elements, same)
  }
  return styles
}

function selectorsIn(list: string): readonly string[] {
  const found: string[] = []
  let from = 0
  scanCss(list, (sign, at, next) => {
    if (sign !== ',') return
    found.push(list.slice(from, at).trim())
    from = next
  })
  return [...found, list.slice(from).trim()]
}

/** Of several classes in a row, Word's engine reads the first one. */
function firstClasses(selector: string): string {
  return selector.replace(/(\.[^\s.#:]+)(?:\.[^\s.#:]+)+/g, '$1')
}

/** Narrows a selector to elements, without making it more specific. */
function elementsOf(where: Where): string {
  if ('only' in where) return `:where(${where.only.join(',')})`
  return where.except.length === 0 ? '' : `:where(:not(${where.except.join(',')}))`
}
