import { entryOf, withoutKeys } from '../../fields/entries.ts'
import type { FieldTypes, ReadContext } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { reportWrongShape } from '../../fields/shape.ts'
import { missingField } from '../../findings/fields.ts'
import { reservedField } from '../../findings/templates.ts'
import { reservedForProduct } from '../../findings/translations.ts'
import { weakMemo } from '../../lib/cache/memo.ts'
import type { Contract, FieldSpec } from '../../model/contract.ts'
import { settableRoles } from '../../model/fieldRoles.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Raw, RawMap } from '../../model/raw.ts'
import { productFields, type SectionType } from '../../model/sectionType.ts'
import { checkRoles, withRoles } from './fieldRoles.ts'
import { openReadContext, toOutcome } from './readContext.ts'

const sectionContract = {
  summary: { type: 'text', required: true, help: 'one sentence for the author' },
  panel: { type: 'flag', help: 'whether it has a background of its own' },
} as const

/** The contract of a field in section.yaml, with the settings of all types; settings of another type are ignored. */
const specContract = weakMemo((fieldTypes: FieldTypes) => {
  const types = [...fieldTypes.values()]
  return {
    type: { type: 'choice', options: types.map(({ name }) => name), required: true, help: 'what the field holds' },
    required: { type: 'flag', help: 'whether it is always needed' },
    help: { type: 'text', help: 'one line for the author' },
    role: { type: 'choice', options: settableRoles, help: 'what it is for its reader' },
    ...Object.fromEntries(types.flatMap(({ settings = {} }) => Object.entries(settings).map(optional))),
  } as const
})

/** Makes a setting optional, since only its own type may require it. */
function optional([name, spec]: readonly [string, FieldSpec]): [string, FieldSpec] {
  return [name, { ...spec, required: false }]
}

const mapShape = { wants: 'fields of its own, set in below it', example: 'fields: { title: text, body: markdown }' }

/** Validates a section.yaml. */
export function validateContract(id: string, root: RawMap, fieldTypes: FieldTypes): Outcome<SectionType> {
  const context = openReadContext(fieldTypes)
  const { summary, panel } = readFields(withoutKeys(root, 'fields'), sectionContract, `section type ${id}`, context)
  const fields = readContract(root, `section type ${id}`, context, false)
  return toOutcome({ id, summary, fields, panel: panel ?? false }, context.findings)
}

function readContract(owner: RawMap, name: string, context: ReadContext, isInner: boolean): Contract {
  const raw = entryOf(owner, 'fields')?.value
  if (!raw) {
    context.report(missingField.at(owner.head, { field: 'fields', owner: name, help: '', isThere: false }))
    return {}
  }
  if (raw.kind !== 'map') return reportWrongShape(raw, mapShape, context, 'fields') ?? {}
  for (const { key, keyPlace } of raw.entries)
    if (['type', 'file', 'kind'].includes(key)) context.report(reservedField.at(keyPlace, { field: key }))
    else if (!isInner && productFields.includes(key)) context.report(reservedForProduct.at(keyPlace, { field: key }))
  const fields = Object.fromEntries(raw.entries.map(({ key, value }) => [key, readSpec(value, key, context)]))
  checkRoles(fields, raw, context)
  return withRoles(fields, isInner)
}

/** One field's spec; `title: text` is short for `title: { type: text }`. */
function readSpec(raw: Raw, field: string, context: ReadContext): FieldSpec {
  const map = raw.kind === 'map' ? raw : expandShorthand(raw)
  const contract = specContract(context.fields)
  const { type, required, help, role, ...all } = readFields(withoutKeys(map, 'of', 'fields'), contract, field, context)
  const { settings = {} } = context.fields.get(type ?? 'text') ?? {}
  const own = Object.entries(all).filter(([name, value]) => Object.hasOwn(settings, name) && hasValue(value))
  for (const [name, { required: isNeeded, help = '' }] of Object.entries(settings))
    if (isNeeded && !own.some(([one]) => one === name))
      context.report(
        missingField.at(map.head, { field: name, owner: field, help, isThere: entryOf(map, name) !== undefined }),
      )
  // The type's settings define the rest of its spec; this is the one place that relies on it.
  return {
    ...(required && { required }),
    ...(help && { help }),
    ...(role && { role }),
    type: type ?? 'text',
    ...Object.fromEntries(own),
    ...(type === 'list' && { of: readItem(map, field, context) }),
    ...(type === 'group' && { fields: readContract(map, field, context, true) }),
  } as FieldSpec
}

function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
}

function readItem(map: RawMap, field: string, context: ReadContext): FieldSpec {
  const of = entryOf(map, 'of')
  if (of) {
    const spec = readSpec(of.value, field, context)
    checkRoles({ [field]: spec }, { ...map, entries: [{ ...of, key: field }] }, context)
    return spec
  }
  context.report(missingField.at(map.head, { field: 'of', owner: field, help: 'what each item is', isThere: false }))
  return { type: 'text' }
}

function expandShorthand(raw: Raw): RawMap {
  return { kind: 'map', entries: [{ key: 'type', keyPlace: raw.place, value: raw }], place: raw.place, head: raw.place }
}
