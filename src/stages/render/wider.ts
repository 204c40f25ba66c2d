import type { Helper } from '../../lib/template/handlebars.ts'
import { boldWidth } from '../../lib/text/boldWidth.ts'

/**
 * A block helper cannot compare: `{{#if (wider value font=@theme.font than=3.3)}}`, in em of bold type.
 * `{{#if (wider items of="value" …)}}` asks whether the `value` of any item is wider.
 */
export const wider: Helper = (value, { font, than, of }) => {
  const texts = Array.isArray(value) ? value.map((item) => Reflect.get(Object(item), String(of))) : [value]
  return texts.some((text) => boldWidth(String(text), String(font)) > Number(than)) ? 'yes' : ''
}
