import type { FieldSpec } from '../model/contract.ts'
import type { Raw } from '../model/raw.ts'
import { entryOf, withoutKeys } from './entries.ts'
import { exampleOf, exampleValue, quotedWithin } from './exampleOf.ts'
import type { FieldType } from './fieldType.ts'
import { messages } from './scalarSchema.ts'
import { reportWrongShape } from './shape.ts'

export const list: FieldType<'list'> = {
  name: 'list',
  label: 'list',
  wants: 'a list, each item after a dash on a line of its own',
  settings: { single: { type: 'text', help: 'the name for a list of one' } },
  example: ({ of, single }, field, fields) =>
    field === single ? exampleValue(field, of, fields) : `[${quotedWithin(exampleValue(single ?? field, of, fields))}]`,
  schema({ of, required }, parts, field) {
    const items = parts.item(of, field)
    return { type: 'array', items, ...(required && { minItems: 1 }), errorMessage: messages(this).errorMessage }
  },
  read(raw, spec, context, field) {
    const wrong = (part: Raw, wants: string) =>
      reportWrongShape(part, { wants, example: exampleOf(field, spec, context.fields) }, context, field)
    if (raw.kind !== 'list') return wrong(raw, this.wants)
    return raw.items
      .map((item, i) =>
        hasRightShape(item, spec.of)
          ? context.read(withoutId(item, spec.of), spec.of, field, i)
          : wrong(item, itemWants(spec.of)),
      )
      .filter((value) => value !== undefined)
  },
}

/** An item without its `id`, which only says which item of a translation belongs to it. */
function withoutId(item: Raw, spec: FieldSpec): Raw {
  const isField = spec.type === 'event' || (spec.type === 'group' && Object.hasOwn(spec.fields, 'id'))
  return item.kind === 'map' && !isField && entryOf(item, 'id') ? withoutKeys(item, 'id') : item
}

/** Whether an item has the right shape. If not, the list reports it, so that the example shows the whole list. */
function hasRightShape(item: Raw, spec: FieldSpec): boolean {
  return spec.type === 'list' || item.kind === (hasParts(spec) ? 'map' : 'text')
}

function hasParts({ type }: FieldSpec): boolean {
  return ['group', 'link', 'image', 'event'].includes(type)
}

function itemWants(spec: FieldSpec): string {
  return hasParts(spec) ? 'fields of its own in each item' : 'one text in each item'
}
