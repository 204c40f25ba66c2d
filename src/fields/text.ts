import { textTooLong } from '../findings/fields.ts'
import { onOneLine } from '../lib/tidyLines.ts'
import type { FieldType } from './fieldType.ts'
import { asText, placeWithin } from './shape.ts'

export const text: FieldType<'text'> = {
  name: 'text',
  label: 'text',
  wants: 'a line of text',
  example: 'title: Eight plans published',
  read(raw, spec, reading, field) {
    const written = asText(raw, this, reading, field)
    if (!written) return undefined
    const value = onOneLine(written.text).trim()
    const length = [...value].length
    if (spec.max !== undefined && length > spec.max)
      reading.report(textTooLong.at(written.place, { field, length, max: spec.max }))
    const meant = { ...written, text: value }
    const at = (from: number, to: number) => placeWithin(meant, from, to)
    if (value) reading.note({ kind: 'passage', passage: { role: null, text: value, at } })
    return value
  },
}
