import type { FieldType } from './fieldType.ts'
import { misshapen } from './shape.ts'

export const list: FieldType<'list'> = {
  name: 'list',
  label: 'list',
  wants: 'a list, each item after a dash on a line of its own',
  example: 'links: [{ text: Read the plans, href: "https://www.example.org/" }]',
  read(raw, spec, reading, field) {
    if (raw.kind !== 'list') return misshapen(raw, this, reading, field)
    return raw.items.map((item) => reading.read(item, spec.of, field)).filter((value) => value !== undefined)
  },
}
