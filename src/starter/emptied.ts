import { exampleOf } from '../fields/exampleOf.ts'
import { type FieldTypes, typeOf } from '../fields/fieldType.ts'
import { fillPlaceholders } from '../lib/text/fillPlaceholders.ts'
import { dateText } from '../lib/time/day.ts'
import { placeholderDay } from '../lib/time/placeholderDay.ts'
import { parseDocument } from '../lib/yaml/yaml.ts'
import type { Contract, FieldSpec } from '../model/contract.ts'
import type { StarterWords } from './starterWords.ts'
import type { Plain } from './yamlText.ts'

/** What stands in required fields until the author writes them. */
export interface Fillings {
  readonly fields: FieldTypes
  readonly words: StarterWords
  /** The place of the section in the issue, from 1: two headings are not the same. */
  readonly number: number
  /** An address for links that have none yet. */
  readonly address: string
  readonly zone: string
}

/** A required field's value until the author writes it. */
export function placeholderFor(field: string, spec: FieldSpec, fillings: Fillings): Plain {
  const { words, number, address, zone, fields } = fillings
  const word = (name: string) => words.get(`placeholders.${name}`) ?? words.get('placeholders.text') ?? ''

  switch (spec.type) {
    case 'text': {
      const text = fillPlaceholders(word(field), { number: String(number) })
      return [...text].length <= (spec.max ?? text.length) ? text : shortPlaceholder(spec.max ?? 0)
    }
    case 'markdown':
      return word('body')
    case 'link':
      return { text: word('link'), href: address }
    case 'url':
      return address
    case 'date':
      return dateText(placeholderDay)
    case 'moment':
      return placeholderStart
    case 'zone':
      return zone
    case 'event':
      return { title: word('event'), start: placeholderStart, zone }
    case 'choice':
      return spec.options[0] ?? ''
    case 'number':
      return spec.min ?? Math.min(1, spec.max ?? 1)
    case 'list':
      return [placeholderFor(spec.single ?? field, spec.of, fillings)]
    case 'group':
      return requiredParts(spec.fields, fillings)
    case 'image':
      return { src: address, ...pictureSize, alt: word('alt') }
    default:
      return exampleIn(spec, field, fields)
  }
}

/** With a time of day: a real start mostly has one. */
const placeholderStart = `${dateText(placeholderDay)} 10:00`

/** Of a picture that is not there yet, in pixels: sharp at any width. */
const pictureSize = { width: 1200, height: 800 }

/** For a text that has no room for words. `check` takes it for a placeholder, where three characters fit. */
function shortPlaceholder(max: number): string {
  return max < 3 ? 'x'.repeat(max) : `[${'x'.repeat(Math.min(3, max - 2))}]`
}

/** A field type's example, read as the YAML that it is. */
function exampleIn(spec: FieldSpec, field: string, fields: FieldTypes): Plain {
  return parseDocument(typeOf(spec, fields).example(spec, field, fields)).toJS()
}

/** The placeholders of all required fields of a contract. */
function requiredParts(contract: Contract, fillings: Fillings): { readonly [field: string]: Plain } {
  const entries = Object.entries(contract).filter(([, spec]) => spec.required)
  return Object.fromEntries(entries.map(([name, spec]) => [name, placeholderFor(name, spec, fillings)]))
}

/** A comment that shows how a field is written. */
export function exampleComment(field: string, spec: FieldSpec, fields: FieldTypes): string {
  return `# ${exampleOf(field, spec, fields)}`
}
