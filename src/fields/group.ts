import { exampleOfParts } from './exampleOf.ts'
import type { FieldType } from './fieldType.ts'
import { readFields } from './readFields.ts'
import { asMap } from './shape.ts'

export const group: FieldType<'group'> = {
  name: 'group',
  label: 'fields',
  wants: 'fields of its own, set in below it',
  example: ({ fields: own }, _, fields) => `{ ${exampleOfParts(own, fields)} }`,
  schema(spec, parts, field) {
    return parts.map(spec.fields, field, this)
  },
  read(raw, spec, context, field) {
    const map = asMap(raw, this, spec, context, field)
    return map && readFields(map, spec.fields, field, context)
  },
}
