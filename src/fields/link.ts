import type { FieldType } from './fieldType.ts'
import { readFields } from './readFields.ts'
import { asMap } from './shape.ts'

const contract = {
  text: { type: 'text', role: 'link', required: true, help: 'the words to click on' },
  href: { type: 'url', required: true, help: 'the web address, from https:// to the end' },
} as const

export const link: FieldType<'link'> = {
  name: 'link',
  label: 'link',
  wants: 'a text and an address',
  parts: contract,
  inside: ['text', 'href'],
  example: () => '{ text: Read the plans, href: "https://www.example.org/" }',
  schema(_, parts) {
    return parts.map(contract, 'link', this)
  },
  read(raw, spec, context, field) {
    const map = asMap(raw, this, spec, context, field)
    if (!map) return undefined
    const { text, href } = readFields(map, contract, 'link', context)
    return { kind: 'link', text, href }
  },
}
