import { checkAddress } from './address.ts'
import type { FieldType } from './fieldType.ts'
import { resolveAddress } from './resolveAddress.ts'
import { messages } from './scalarSchema.ts'
import { asText, contentPlace } from './shape.ts'

export const url: FieldType<'url'> = {
  name: 'url',
  label: 'web address',
  wants: 'a whole web address',
  example: () => 'https://www.example.org/',
  schema() {
    return { type: 'string', pattern: String.raw`[:[]|^\s*(/|\.{1,2}/)`, ...messages(this) }
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    const href = resolveAddress(written.text, context.base)
    if (
      !checkAddress(
        href,
        () => written.place,
        context,
        () => contentPlace(written),
      )
    )
      return undefined
    context.note({ kind: 'address', href, place: () => contentPlace(written) })
    return href
  },
}
