import { namesOf } from '../fields/fieldNames.ts'
import type { Contract } from '../model/contract.ts'
import type { JsonSchema } from '../model/jsonSchema.ts'
import { productContract, type SectionType, sectionHelp } from '../model/sectionType.ts'
import type { OpenSchema } from './openSchema.ts'
import { sectionSnippet } from './sectionSnippet.ts'
import { when } from './when.ts'

type Fields = NonNullable<JsonSchema['properties']>

/** Where a section stands. */
interface SectionPlace {
  /** In an issue's list, where it may be the name of a file. */
  readonly isListed?: boolean
  /** The fields of a file that is issue and section in one. */
  readonly own?: Contract
  /** Fields that a Markdown file has below its front matter. */
  readonly below?: readonly string[]
}

/**
 * A section's fields follow from its type: one condition for each, so that an editor completes the fields of that type
 * alone. Where a file or the source of a translation has the type, the fields of all types pass.
 */
export function sectionSchema(open: OpenSchema, { isListed = false, own = {}, below }: SectionPlace = {}): JsonSchema {
  const { catalogue, isTranslation } = open.setting
  const types = catalogue.sectionTypes.flatMap((id) => catalogue.sectionType(id).value ?? [])
  const common: Fields = {
    type: open.define('type', typeSchema(types)),
    ...open.fieldsOf(productContract, 'section'),
    ...(isListed && { file: fileSchema }),
    ...open.fieldsOf(own, 'issue'),
  }
  const closed = (fields: Fields): JsonSchema => ({
    type: 'object',
    properties: { ...fields, ...common },
    additionalProperties: false,
  })
  const form = Object.keys(own).length > 0 ? 'issue-of-one' : 'section'
  const typeNeeded: JsonSchema = { required: ['type'] }
  const lacksType: JsonSchema = { type: 'object', not: typeNeeded }
  const isNamed: JsonSchema = { type: 'object', required: ['file'] }
  const conditions = types.map(({ id, fields }) => {
    const isType = {
      type: 'object',
      required: ['type'],
      properties: { type: { const: id } },
      ...(isListed && { not: isNamed }),
    }
    const needed = open.requiredOf({ ...fields, ...own }, below)
    return when(isType, open.define(`${form}-${id}`, { ...closed(open.fieldsOf(fields, id)), ...needed }))
  })
  const withoutType = [...(isListed ? [isNamed] : []), ...(isTranslation ? [lacksType] : [])]
  const untyped = () => open.define('any-section', closed(allFields(open, types)))
  const defaultSnippets = types.flatMap((type) => sectionSnippet(type, catalogue.example(type.id)))
  // Of a schema with neither a type nor parts, yaml-language-server 1.25 offers the snippets twice.
  const withSnippets = when({ not: { type: 'object', ...typeNeeded } }, { allOf: [{}], defaultSnippets })
  return {
    type: 'object',
    errorMessage: 'This needs the fields of a section, such as “type: story”.',
    properties: common,
    allOf: [
      ...conditions,
      ...withoutType.map((condition) => when(condition, untyped())),
      ...(isTranslation ? [] : [isListed ? when({ not: isNamed }, typeNeeded) : typeNeeded, withSnippets]),
    ],
  }
}

const fileSchema: JsonSchema = { type: 'string', description: sectionHelp.file }

function typeSchema(types: readonly SectionType[]): JsonSchema {
  return {
    description: sectionHelp.type,
    enum: types.map(({ id }) => id),
    enumDescriptions: types.map(({ summary }) => summary),
  }
}

/** The fields of all types; one that several have may be as in any of them, and is described as in the first. */
function allFields(open: OpenSchema, types: readonly SectionType[]): Fields {
  const byName = new Map<string, JsonSchema[]>()
  for (const { fields } of types)
    for (const [field, spec] of Object.entries(fields))
      for (const [name, one] of namesOf(field, spec))
        byName.set(name, [...(byName.get(name) ?? []), open.fieldOf(name, one)])
  return Object.fromEntries([...byName].map(([name, schemas]) => [name, oneOfThese(schemas)]))
}

function oneOfThese(schemas: readonly JsonSchema[]): JsonSchema {
  const [{ $ref: _, anyOf: __, ...described } = {}] = schemas
  const values = schemas.flatMap(({ $ref, anyOf }) => anyOf ?? ($ref === undefined ? [] : [{ $ref }]))
  return { ...described, anyOf: [...new Map(values.map((value) => [value.$ref, value])).values()] }
}
