import { checkAddress } from './address.ts'
import type { FieldType } from './fieldType.ts'
import { asText, contentOf } from './shape.ts'

export const url: FieldType<'url'> = {
  name: 'url',
  label: 'web address',
  wants: 'a whole web address',
  example: 'href: https://www.example.org/',
  read(raw, _spec, reading, field) {
    const written = asText(raw, this, reading, field)
    if (!written) return undefined
    const alone = () => contentOf(written)
    if (!checkAddress(written.text, () => written.place, reading, alone)) return undefined
    reading.note({ kind: 'address', href: written.text, place: alone })
    return written.text
  },
}
