import type { Helper } from '../../lib/template/handlebars.ts'

/**
 * A block helper cannot compare: `{{#if (longer value than=6)}}`, in characters. `{{#if (longer items than=6 of="value")}}`
 * asks whether any item has a longer `value`.
 */
export const longer: Helper = (value, { than, of }) => {
  const texts = Array.isArray(value) ? value.map((item) => Reflect.get(Object(item), String(of))) : [value]
  return texts.some((text) => Array.from(String(text)).length > Number(than)) ? 'yes' : ''
}
