import { checkAddress } from './address.ts'
import type { FieldType } from './fieldType.ts'
import { resolveAddress } from './resolveAddress.ts'
import { asText, contentPlace } from './shape.ts'

export const url: FieldType<'url'> = {
  name: 'url',
  label: 'web address',
  wants: 'a whole web address',
  example: () => 'https://www.example.org/',
  read(raw, spec, reading, field) {
    const written = asText(raw, this, spec, reading, field)
    if (!written) return undefined
    const href = resolveAddress(written.text, reading.base)
    if (
      !checkAddress(
        href,
        () => written.place,
        reading,
        () => contentPlace(written),
      )
    )
      return undefined
    reading.note({ kind: 'address', href, place: () => contentPlace(written) })
    return href
  },
}
