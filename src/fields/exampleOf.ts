import type { Contract, FieldSpec, FieldTypeName } from '../model/contract.ts'

/** As an author writes it on one line: `zones: [Europe/London]`. */
export function exampleOf(field: string, spec: FieldSpec): string {
  const own = examples[field]
  if (own?.type === spec.type) return `${field}: ${own.value}`
  return `${field}: ${exampleValue(field, spec)}`
}

function exampleValue(field: string, spec: FieldSpec): string {
  switch (spec.type) {
    case 'list':
      return field === spec.single
        ? exampleValue(field, spec.of)
        : `[${within(exampleValue(spec.single ?? field, spec.of))}]`
    case 'group':
      return `{ ${partsOf(spec.fields).join(', ')} }`
    case 'choice':
      return spec.options[0] ?? words
    case 'number':
      return String(Math.max(spec.min ?? 5, Math.min(5, spec.max ?? 5)))
    case 'text':
      return [...(texts[field] ?? words)].slice(0, spec.max).join('')
    default:
      return values[spec.type]
  }
}

/** The parts that are always needed; the first one where none is. */
function partsOf(fields: Contract): string[] {
  const all = Object.entries(fields)
  const needed = all.filter(([, { required }]) => required)
  return (needed.length ? needed : all.slice(0, 1)).map(
    ([name, spec]) => `${name}: ${within(exampleValue(name, spec))}`,
  )
}

/** Between brackets and braces, where a comma or a colon would end a value. */
function within(value: string): string {
  return /[,:#*[\]{}]/.test(value) && !/^[[{"]/.test(value) ? `"${value}"` : value
}

/** Fields whose parts, each by itself, would say something else than is meant. */
const examples: { readonly [field: string]: { readonly type: FieldTypeName; readonly value: string } } = {
  website: { type: 'link', value: '{ text: The parish council’s website, href: "https://www.example.org/" }' },
  social: {
    type: 'list',
    value: '[{ network: LinkedIn, text: Follow us on LinkedIn, href: "https://www.linkedin.com/company/example" }]',
  },
}

const words = 'Some words'

const values: { readonly [Name in Exclude<FieldTypeName, 'list' | 'group' | 'choice' | 'number' | 'text'>]: string } = {
  markdown: 'The plans are **published**. [Read them](https://www.example.org/).',
  link: '{ text: Read the plans, href: "https://www.example.org/" }',
  url: 'https://www.example.org/',
  image: '{ src: plans.png, alt: Covers of the eight plans }',
  date: '2022-01-28',
  moment: '2021-10-06 09:30',
  zone: 'Europe/London',
  event: '{ title: Virtual event, start: 2021-10-06 09:30, zone: Europe/London }',
  flag: 'true',
  color: '"#10243E"',
}

/** Texts that a field of such a name may have, in any contract; those that are names for the program must be right. */
const texts: { readonly [field: string]: string } = {
  title: 'Eight plans published',
  subject: 'Eight plans published',
  preview: 'A plan for every region.',
  name: 'Parish council',
  partner: 'Parish council',
  region: 'Wales',
  country: 'United Kingdom',
  where: 'Town hall',
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
}
