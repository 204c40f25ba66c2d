import { notAColor } from '../findings/fields.ts'
import type { FieldType } from './fieldType.ts'
import { asText } from './shape.ts'

export const color: FieldType<'color'> = {
  name: 'color',
  label: 'colour',
  wants: 'a colour of six digits, in quotes',
  example: () => '"#10243E"',
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    if (/^#[0-9a-f]{6}$/i.test(written.text)) return written.text
    context.report(notAColor.at(written.place, { field, value: written.text }))
    return undefined
  },
}
