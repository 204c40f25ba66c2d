import { notAColor } from '../findings/fields.ts'
import { colorNames, parseColor } from '../lib/css/color.ts'
import { anyCase } from '../lib/text/anyCase.ts'
import { nearest } from '../lib/text/nearest.ts'
import type { FieldType } from './fieldType.ts'
import { messages } from './scalarSchema.ts'
import { asText } from './shape.ts'

export const color: FieldType<'color'> = {
  name: 'color',
  label: 'colour',
  wants: 'a colour of three or six digits',
  example: () => '"#10243E"',
  schema() {
    const names = Object.keys(colorNames)
    const forms = ['#?[0-9a-fA-F]{3}', '#?[0-9a-fA-F]{6}', String.raw`[rR][gG][bB][aA]?\(.*\)`, ...names.map(anyCase)]
    const written = { type: ['string', 'number'], pattern: String.raw`^\s*(${forms.join('|')})\s*$`, ...messages(this) }
    return { anyOf: [written, { enum: names }] }
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    const value = written.text.trim()
    const color = colorOf(value)
    if (color !== null) return color
    context.report(notAColor.at(written.place, { field, value, meant: meantColor(value), hasDigits: /\d/.test(value) }))
    return undefined
  },
}

/** `#rrggbb`, in the letters in which it is written; null for anything else, and where it is see-through. */
function colorOf(value: string): string | null {
  const [, digits] = /^#?([0-9a-f]{3}(?:[0-9a-f]{3})?)$/i.exec(value) ?? []
  if (digits !== undefined)
    return `#${digits.length === 6 ? digits : Array.from(digits, (digit) => digit + digit).join('')}`
  const color = parseColor(value)
  return color === 'none' ? null : color
}

/** What may have been meant: digits with the letter O, or behind 0x; one with its opacity; a colour's name. */
function meantColor(value: string): string | null {
  const bare = value.replace(/^(?:#|0x)+/i, '').replaceAll(/o/gi, '0')
  const [, long, short] = /^([0-9a-f]{6})(?:[0-9a-f]{2})?$|^([0-9a-f]{3})[0-9a-f]?$/i.exec(bare) ?? []
  if (long ?? short) return `"#${long ?? short}"`
  return nearest(value, Object.keys(colorNames))[0] ?? null
}
