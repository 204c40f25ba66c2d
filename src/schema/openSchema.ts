import type { Catalogue } from '../catalogue.ts'
import { namesOf } from '../fields/fieldNames.ts'
import { type SchemaParts, typeOf } from '../fields/fieldType.ts'
import { messages } from '../fields/scalarSchema.ts'
import { baseLanguage } from '../lib/text/baseLanguage.ts'
import type { Contract, FieldSpec } from '../model/contract.ts'
import type { JsonSchema } from '../model/jsonSchema.ts'
import { openDefinitions } from './definitions.ts'
import { describeField } from './describeField.ts'
import { nameSchema } from './nameSchema.ts'
import { requiredFields } from './requiredFields.ts'

/** What the parts of one schema have in common. */
interface SchemaSetting {
  readonly catalogue: Catalogue
  /** The languages that a value may be given in, as in `{ en: …, cy: … }`; none where texts are in one language. */
  readonly languages: readonly string[]
  /** In a translation, which says only what differs, nothing is required. */
  readonly isTranslation: boolean
}

/** A schema under construction: its definitions grow as parts of it are asked for. */
export interface OpenSchema {
  readonly setting: SchemaSetting
  /** A reference to a schema, which becomes a definition of this name, or of one with a number. */
  define(name: string, schema: JsonSchema): JsonSchema
  definitions(): { readonly [name: string]: JsonSchema }
  /** The schema of a field, with its description. */
  fieldOf(field: string, spec: FieldSpec): JsonSchema
  /** The schemas of a contract's fields, also under the names for a single one. */
  fieldsOf(contract: Contract, owner: string): { readonly [field: string]: JsonSchema }
  /** Which of them must be there; `below` names those that may stand elsewhere. */
  requiredOf(contract: Contract, below?: readonly string[]): JsonSchema
}

export function openSchema(setting: SchemaSetting): OpenSchema {
  const { catalogue, languages, isTranslation } = setting
  const { define, definitions } = openDefinitions()
  const tags = new Set(catalogue.languages.map(baseLanguage))
  const anyLanguage = `^(${[...tags].join('|')})([-_][A-Za-z0-9]+)*$`

  const fieldOf: OpenSchema['fieldOf'] = (field, spec) => ({
    ...describeField(field, isTranslation ? { ...spec, required: false } : spec, catalogue.fields),
    ...orOpen(spec, inLanguages(spec, field, schemaOf(spec, field))),
  })

  /** A field that is not needed may be left open: its name alone. */
  const orOpen = ({ required = false }: FieldSpec, value: JsonSchema): JsonSchema =>
    required && !isTranslation ? value : { anyOf: [...(value.anyOf ?? [value]), define('open', open)] }

  const schemaOf = (spec: FieldSpec, field: string) => typeOf(spec, catalogue.fields).schema?.(spec, parts, field) ?? {}

  /** A value, or where it has words for readers, one for each language. */
  const inLanguages = (spec: FieldSpec, field: string, schema: JsonSchema): JsonSchema => {
    const name = definitionName(spec, field, schema)
    const value = define(name, schema)
    if (languages.length === 0 || !hasWords(spec)) return value
    const properties = Object.fromEntries(languages.map((lang) => [lang, value]))
    const patternProperties = { [anyLanguage]: value }
    // As a list, the type is not named in an editor's message, which then is that of the value alone.
    const map = { type: ['object'], minProperties: 1, properties, patternProperties, additionalProperties: false }
    return { anyOf: [value, define(`${name}-by-language`, map)] }
  }

  const fieldsOf: OpenSchema['fieldsOf'] = (contract, owner) =>
    Object.fromEntries(
      Object.entries(contract).flatMap(([field, spec]) =>
        namesOf(field, spec).map(([name, one]) => [name, define(`${owner}.${name}`, fieldOf(name, one))] as const),
      ),
    )

  const requiredOf: OpenSchema['requiredOf'] = (contract, below = []) =>
    isTranslation ? {} : requiredFields(contract, below)

  const parts: SchemaParts = {
    map(contract, name, type) {
      const { required, allOf = [] } = requiredOf(contract)
      // Beside the rest, the message would stand for a missing or an unknown field, too.
      const isMap = { type: ['object'], errorMessage: messages(type).errorMessage }
      const fields = { properties: fieldsOf(contract, name), additionalProperties: false }
      return { ...fields, ...(required && { required }), allOf: [isMap, ...allOf] }
    },
    item(spec, field) {
      const schema = schemaOf(spec, field)
      const { properties } = schema
      return inLanguages(
        spec,
        `item-of-${field}`,
        properties ? { ...schema, properties: { id, ...properties } } : schema,
      )
    },
    name: (kind) => nameSchema(kind, catalogue),
  }
  return { setting, define, definitions, fieldOf, fieldsOf, requiredOf }
}

/** No value. Editors would complete “null” for the type of that name. */
const open: JsonSchema = { not: { type: ['array', 'boolean', 'number', 'object', 'string'] } }

const id: JsonSchema = {
  description: 'A name for it, by which its translation finds it.',
  type: ['string', 'number'],
}

/** Types of values without words: they are the same in all languages. */
const wordless: readonly string[] = ['choice', 'flag', 'number', 'date', 'moment', 'zone', 'color']

function hasWords(spec: FieldSpec): boolean {
  return spec.type === 'text' ? spec.names === undefined : !wordless.includes(spec.type)
}

function definitionName(spec: FieldSpec, field: string, { properties, items }: JsonSchema): string {
  if (properties || items) return field
  return spec.type === 'text' ? (spec.names ?? 'text') : spec.type
}
