import type { Reading } from '../../fields/fieldType.ts'
import { fieldTypes } from '../../fields/index.ts'
import { readFields } from '../../fields/readFields.ts'
import { misshapen } from '../../fields/shape.ts'
import { missingField } from '../../findings/fields.ts'
import { reservedField } from '../../findings/templates.ts'
import type { Contract, FieldSpec, FieldTypeName, SimpleType } from '../../model/contract.ts'
import { sayableRoles } from '../../model/fieldRoles.ts'
import type { Outcome } from '../../model/finding.ts'
import { entryOf, type Raw, type RawMap, without } from '../../model/raw.ts'
import type { SectionType } from '../../model/sectionType.ts'
import { checkRoles, withRoles } from './fieldRoles.ts'
import { noPictures, outcome, startReading } from './reading.ts'

const sectionContract = {
  summary: { type: 'text', required: true, help: 'one sentence for the author' },
} as const

const specContract = {
  type: { type: 'choice', options: Object.keys(fieldTypes), required: true, help: 'what the field holds' },
  required: { type: 'flag', help: 'whether it is always needed' },
  help: { type: 'text', help: 'one line for the author' },
  role: { type: 'choice', options: sayableRoles, help: 'what it is for its reader' },
  min: { type: 'number' },
  max: { type: 'number' },
  single: { type: 'text', help: 'the name for a list of one' },
  options: { type: 'list', of: { type: 'text' } },
} as const

const aMap = { wants: 'fields of its own, set in below it', example: 'fields: { title: text, body: markdown }' }

/** A section.yaml as a section type. */
export function validateContract(id: string, root: RawMap): Outcome<SectionType> {
  const reading = startReading(noPictures)
  const { summary } = readFields(without(root, 'fields'), sectionContract, `section type ${id}`, reading)
  const fields = readContract(root, `section type ${id}`, reading, false)
  return outcome({ id, summary, fields }, reading.findings)
}

function readContract(owner: RawMap, name: string, reading: Reading, isInner: boolean): Contract {
  const raw = entryOf(owner, 'fields')?.value
  if (!raw) {
    reading.report(missingField.at(owner.head, { field: 'fields', owner: name, help: '', isThere: false }))
    return {}
  }
  if (raw.kind !== 'map') return misshapen(raw, aMap, reading, 'fields') ?? {}
  for (const { key, keyPlace } of raw.entries)
    if (['type', 'file', 'kind'].includes(key)) reading.report(reservedField.at(keyPlace, { field: key }))
  const fields = Object.fromEntries(raw.entries.map(({ key, value }) => [key, readSpec(value, key, reading)]))
  checkRoles(fields, raw, reading)
  return withRoles(fields, isInner)
}

/** One field's spec; `title: text` is short for `title: { type: text }`. */
function readSpec(raw: Raw, field: string, reading: Reading): FieldSpec {
  const map = raw.kind === 'map' ? raw : shorthand(raw)
  const { type, required, help, role, min, max, single, options } = readFields(
    without(map, 'of', 'fields'),
    specContract,
    field,
    reading,
  )
  const common = { ...(required && { required }), ...(help && { help }), ...(role && { role }) }
  const range = { ...(min !== null && { min }), ...(max !== null && { max }) }
  switch (type as FieldTypeName | null) {
    case 'list':
      return { ...common, type: 'list', of: readItem(map, field, reading), ...(single && { single }) }
    case 'group':
      return { ...common, type: 'group', fields: readContract(map, field, reading, true) }
    case 'choice':
      if (!options?.length)
        reading.report(
          missingField.at(map.head, {
            field: 'options',
            owner: field,
            help: 'the words to choose from',
            isThere: entryOf(map, 'options') !== undefined,
          }),
        )
      return { ...common, type: 'choice', options: options ?? [] }
    case 'text':
    case 'number':
      return { ...common, type: type as 'text' | 'number', ...range }
    default:
      return { ...common, type: (type ?? 'text') as SimpleType }
  }
}

function readItem(map: RawMap, field: string, reading: Reading): FieldSpec {
  const of = entryOf(map, 'of')
  if (of) {
    const spec = readSpec(of.value, field, reading)
    checkRoles({ [field]: spec }, { ...map, entries: [{ ...of, key: field }] }, reading)
    return spec
  }
  reading.report(missingField.at(map.head, { field: 'of', owner: field, help: 'what each item is', isThere: false }))
  return { type: 'text' }
}

function shorthand(raw: Raw): RawMap {
  return { kind: 'map', entries: [{ key: 'type', keyPlace: raw.place, value: raw }], place: raw.place, head: raw.place }
}
