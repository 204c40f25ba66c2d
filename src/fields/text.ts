import { textTooLong } from '../findings/fields.ts'
import { onOneLine } from '../lib/text/tidyLines.ts'
import { exampleText } from './exampleOf.ts'
import type { FieldType } from './fieldType.ts'
import { scalar } from './scalarSchema.ts'
import { checkSeveralLines } from './severalLines.ts'
import { asText, commentFinding, placeWithin } from './shape.ts'

export const text: FieldType<'text'> = {
  name: 'text',
  label: 'text',
  wants: 'a line of text',
  settings: {
    max: { type: 'number' },
    translated: { type: 'flag', help: 'false for a name, which is the same in all languages' },
  },
  example: ({ max }, field) => exampleText(field, max),
  schema({ max, names }, parts) {
    return names ? parts.name(names) : { ...scalar(this), ...(max !== undefined && { maxLength: max }) }
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    if (written.note && !spec.unread) context.report(commentFinding(written, written.note))
    const value = onOneLine(written.text).trim()
    if (!spec.unread) checkSeveralLines(written, { field, role: spec.role, value }, context)
    const length = [...value].length
    if (spec.max !== undefined && length > spec.max)
      context.report(textTooLong.at(written.place, { field, length, max: spec.max }))
    const meant = { ...written, text: value }
    const at = (from: number, to: number) => placeWithin(meant, from, to)
    if (value) context.note({ kind: 'passage', passage: { role: null, text: value, level: null, emphasised: [], at } })
    return value
  },
}
