import { exampleOf } from '../fields/exampleOf.ts'
import { type FieldTypes, typeOf } from '../fields/fieldType.ts'
import { fillPlaceholders } from '../lib/text/fillPlaceholders.ts'
import { addDays, type Day, dateText } from '../lib/time/day.ts'
import type { Contract, FieldSpec } from '../model/contract.ts'
import type { StarterWords } from './starterWords.ts'
import { workingDay } from './workingDay.ts'
import type { Plain } from './yamlText.ts'

/** What stands in required fields until the author writes them. */
export interface Fillings {
  readonly fields: FieldTypes
  readonly words: StarterWords
  /** The place of the section in the issue, from 1: two headings are not the same. */
  readonly number: number
  /** An address for links that have none yet. */
  readonly address: string
  readonly date: Day
  readonly zone: string
}

/** A required field's value until the author writes it; null for one that only a file can fill, as a picture. */
export function placeholderFor(field: string, spec: FieldSpec, fillings: Fillings): Plain | null {
  const { words, number, address, date, zone, fields } = fillings
  const word = (name: string) => words.get(`placeholders.${name}`) ?? words.get('placeholders.text') ?? ''

  switch (spec.type) {
    case 'text':
      return fillPlaceholders(word(field), { number: String(number) })
    case 'markdown':
      return word('body')
    case 'link':
      return { text: word('link'), href: address }
    case 'url':
      return address
    case 'date':
      return dateText(date)
    case 'moment':
      return `${dateText(workingDay(addDays(date, 14)))} 10:00`
    case 'zone':
      return zone
    case 'event':
      return { title: word('event'), start: `${dateText(workingDay(addDays(date, 14)))} 10:00`, zone }
    case 'choice':
      return spec.options[0] ?? ''
    case 'number':
      return spec.min ?? 1
    case 'list': {
      const item = placeholderFor(spec.single ?? field, spec.of, fillings)
      return item === null ? null : [item]
    }
    case 'group':
      return requiredParts(spec.fields, fillings)
    case 'image':
      return null
    default:
      return typeOf(spec, fields).example(spec, field, fields)
  }
}

/** The placeholders of all required fields of a contract. */
function requiredParts(contract: Contract, fillings: Fillings): { readonly [field: string]: Plain } {
  const entries = Object.entries(contract).flatMap(([name, spec]) => {
    const value = spec.required ? placeholderFor(name, spec, fillings) : null
    return value === null ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

/** A comment that shows how a field is written. */
export function exampleComment(field: string, spec: FieldSpec, fields: FieldTypes): string {
  return `# ${exampleOf(field, spec, fields)}`
}
