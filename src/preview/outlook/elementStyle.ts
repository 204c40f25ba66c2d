import type { Style } from '../../lib/css/style.ts'
import { styleOf } from './declarations.ts'
import type { Inherited } from './openElements.ts'

const cells = new Set(['table', 'td', 'th'])
const blocks = new Set(['div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** What Word's engine reads of the style attribute of an element, and whether lines in it are exactly as high as said. */
export function elementStyle(element: string, written: Style, around: Inherited) {
  // Word's engine drops inline declarations with `!important`.
  const read = styleOf(
    written.filter(([, value]) => !/!\s*important\s*$/i.test(value)),
    element,
  )
  const rule = read.findLast(([property]) => property === 'mso-line-height-rule')?.[1].toLowerCase()
  const inherits = rule === undefined && !cells.has(element)
  const style = read.filter(([property]) => property !== 'mso-line-height-rule')
  return {
    style: blocks.has(element) ? groundInMargin(style) : style,
    isExact: inherits ? around.isExact : rule === 'exactly',
  }
}

/** A background fills the margin, too: the margin becomes padding. */
function groundInMargin(style: Style): Style {
  if (!style.some(([property]) => property === 'background-color')) return style
  return style.map(([property, value]) => [property.replace(/^margin-/, 'padding-'), value] as const)
}
