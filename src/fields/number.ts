import { notANumber } from '../findings/fields.ts'
import { exampleNumber } from './exampleOf.ts'
import type { FieldType } from './fieldType.ts'
import { messages } from './scalarSchema.ts'
import { asText } from './shape.ts'

export const number: FieldType<'number'> = {
  name: 'number',
  label: 'number',
  wants: 'a whole number',
  settings: { min: { type: 'number' }, max: { type: 'number' } },
  example: ({ min, max }, field) => exampleNumber(field, min, max),
  schema({ min, max }) {
    const range = { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) }
    return { type: ['integer', 'string'], pattern: String.raw`^\d{1,9}$`, ...range, ...messages(this) }
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    const value = Number(written.text)
    const { min = null, max = null } = spec
    const inRange = (min === null || value >= min) && (max === null || value <= max)
    if (/^\d{1,9}$/.test(written.text) && inRange) return value
    context.report(notANumber.at(written.place, { field, value: written.text, min, max }))
    return undefined
  },
}
