import type { Contract, FieldSpec, FieldTypeName } from '../model/contract.ts'
import { type FieldTypes, typeOf } from './fieldType.ts'

/** A field with an example value, as an author writes it on one line: `zones: [Europe/London]`. */
export function exampleOf(field: string, spec: FieldSpec, fields: FieldTypes): string {
  const own = examples[field]
  return `${field}: ${own?.type === spec.type ? own.value : exampleValue(field, spec, fields)}`
}

/** An example value of a field. */
export function exampleValue(field: string, spec: FieldSpec, fields: FieldTypes): string {
  return typeOf(spec, fields).example(spec, field, fields)
}

/** An example of the required fields of a contract, or of its first field when none is required. */
export function exampleOfParts(contract: Contract, fields: FieldTypes): string {
  const all = Object.entries(contract)
  const needed = all.filter(([, { required }]) => required)
  const shown = needed.length ? needed : all.slice(0, 1)
  return shown.map(([name, spec]) => `${name}: ${quotedWithin(exampleValue(name, spec, fields))}`).join(', ')
}

/** An example text for a field of this name, cut to `max` characters. */
export function exampleText(field: string, max?: number): string {
  return [...(exampleTexts[field] ?? 'Some words')].slice(0, max).join('')
}

/** An example number for a field of this name, within its limits. */
export function exampleNumber(field: string, min = -Infinity, max = Infinity): string {
  return String(Math.max(min, Math.min(exampleNumbers[field] ?? 5, max)))
}

/** Quotes a value for use inside brackets or braces, where a comma or colon would end it. */
export function quotedWithin(value: string): string {
  return /[,:#*[\]{}]/.test(value) && !/^[[{"]/.test(value) ? `"${value}"` : value
}

/** Examples for fields where examples of the separate parts would not fit together. */
const examples: { readonly [field: string]: { readonly type: FieldTypeName; readonly value: string } } = {
  website: { type: 'link', value: '{ text: The parish council’s website, href: "https://www.example.org/" }' },
  sections: { type: 'list', value: '[{ type: story, title: Eight plans published, body: The plans are out. }]' },
  repeat: { type: 'group', value: '{ every: second Wednesday, until: 2027-06-30 }' },
  social: {
    type: 'list',
    value: '[{ network: LinkedIn, text: Follow us on LinkedIn, href: "https://www.linkedin.com/company/example" }]',
  },
}

/** Example texts by field name, in any contract; ids among them must exist. */
const exampleTexts: { readonly [field: string]: string } = {
  title: 'Eight plans published',
  subject: 'Eight plans published',
  preview: 'A plan for every region.',
  name: 'Parish council',
  partner: 'Parish council',
  region: 'Wales',
  country: 'United Kingdom',
  where: 'Town hall',
  organiser: 'Parish council',
  audience: 'everybody',
  duration: '90 minutes',
  every: 'week',
  network: 'LinkedIn',
  text: 'Read the plans',
  email: 'news@example.org',
  languages: 'en',
  language: 'en',
  lang: 'en',
  theme: 'default',
  profile: 'eu-2021-2027',
  statement: 'Co-funded by the European Union',
  macros: 'FIRST_NAME',
  rule: 'link-says-nothing',
  reason: 'The text is published word for word.',
  src: 'plans.png',
  alt: 'Covers of the eight plans',
  author: 'Ana Ruiz',
  person: 'Ana Ruiz',
  role: 'Mayor',
  credit: 'Ana Ruiz',
  format: 'PDF',
  size: '2.4 MB',
  value: '45%',
  label: 'of our energy is our own',
  note: 'What the first year has shown.',
  id: 'open-day',
}

const exampleNumbers: { readonly [field: string]: number } = { width: 1200, height: 600 }
