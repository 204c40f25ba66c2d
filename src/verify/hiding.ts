import { parseColor } from '../lib/css/color.ts'
import { propertiesOf } from './canonicalStyle.ts'
import type { Attributes } from './unit.ts'

/** How text in an element looks, as far as it decides whether it can be seen. */
export interface Look {
  readonly isHidden: boolean
  readonly color: string
  readonly background: string
}

export const plainLook: Look = { isHidden: false, color: '#000000', background: '#ffffff' }

/** The look inside an element. Text in the colour of its ground, or too small to be read, is hidden. */
export function lookInside(around: Look, name: string, attributes: Attributes): Look {
  const style = propertiesOf(attributes.get('style') ?? '')
  const color = colorOf(style.get('color') ?? attributes.get('color')) ?? around.color
  const background =
    colorOf(style.get('background-color') ?? style.get('background') ?? attributes.get('bgcolor')) ?? around.background
  const isUnseen = ['script', 'style', 'template', 'title', 'head'].includes(name) || attributes.has('hidden')
  return { isHidden: around.isHidden || isUnseen || hides(style) || color === background, color, background }
}

function colorOf(value: string | undefined): string | null {
  const color = value === undefined ? null : parseColor(value)
  return color === 'none' ? null : color
}

/** What hides all that stands in an element. */
const hiding: readonly (readonly [property: string, value: RegExp])[] = [
  ['display', /^none\b/],
  ['visibility', /^(?:hidden|collapse)\b/],
  ['opacity', /^0(?:\.0\d*)?(?![\d.])/],
  ['font-size', /^(?:0|1px|0?\.\d+(?:px|em|rem|pt))(?![\d.%])/],
  ['max-height', /^[01](?:px)?(?![\d.])/],
  ['height', /^0(?![\d.])/],
  ['text-indent', /^-\d{3,}/],
  ['left', /^-\d{3,}/],
  ['top', /^-\d{3,}/],
  ['mso-hide', /^all\b/],
  ['clip', /^rect\(/],
  ['clip-path', /^inset\(/],
  ['color', /^(?:transparent|rgba\([^)]*,0\))/],
]

export function hides(style: ReadonlyMap<string, string>): boolean {
  return hiding.some(([property, value]) => value.test(style.get(property) ?? ''))
}
