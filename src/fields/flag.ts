import { notAFlag } from '../findings/fields.ts'
import { anyCase } from '../lib/text/anyCase.ts'
import type { FieldType } from './fieldType.ts'
import { messages } from './scalarSchema.ts'
import { asText } from './shape.ts'

const meanings: { readonly [word: string]: boolean } = { true: true, yes: true, false: false, no: false }

export const flag: FieldType<'flag'> = {
  name: 'flag',
  label: 'true or false',
  wants: 'true or false',
  example: () => 'true',
  schema() {
    const words = Object.keys(meanings).map(anyCase)
    return { type: ['boolean', 'string'], pattern: `^(${words.join('|')})$`, ...messages(this) }
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    const word = written.text.toLowerCase()
    if (Object.hasOwn(meanings, word)) return meanings[word]
    context.report(notAFlag.at(written.place, { field, value: written.text }))
    return undefined
  },
}
