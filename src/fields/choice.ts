import { notAChoice } from '../findings/fields.ts'
import { nearest } from '../lib/text/nearest.ts'
import type { FieldType } from './fieldType.ts'
import { asInYaml } from './scalarSchema.ts'
import { asText } from './shape.ts'

export const choice: FieldType<'choice'> = {
  name: 'choice',
  label: 'choice',
  wants: 'one of a few words',
  settings: { options: { type: 'list', of: { type: 'text' }, required: true, help: 'the words to choose from' } },
  example: ({ options }) => options[0] ?? 'Some words',
  schema: ({ options }) => ({ enum: options.flatMap(asInYaml) }),
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    const { text: value, place } = written
    if (spec.options.includes(value)) return value
    context.report(notAChoice.at(place, { field, value, near: nearest(value, spec.options), options: spec.options }))
    return undefined
  },
}
