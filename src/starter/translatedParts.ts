import { type FieldTypes, typeOf } from '../fields/fieldType.ts'
import type { Contract, FieldSpec } from '../model/contract.ts'
import { isTranslatedText } from '../stages/validate/overlay/isTranslated.ts'
import type { Plain } from './yamlText.ts'

/**
 * The parts of a value that its translation has to say itself: its texts. null where there are none; a list keeps the
 * places of its items.
 */
function translatedParts(value: Plain, spec: FieldSpec, fields: FieldTypes): Plain | null {
  if (typeof value === 'number' || typeof value === 'boolean') return null
  if (typeof value === 'string') return isTranslatedText(value, spec) ? value : null
  if (isList(value)) {
    const items = value.map((item) => translatedParts(item, spec.type === 'list' ? spec.of : spec, fields) ?? {})
    return items.some((item) => Object.keys(item).length > 0) ? items : null
  }
  const one = spec.type === 'list' ? spec.of : spec
  const parts = one.type === 'group' ? one.fields : (typeOf(one, fields).parts ?? {})
  return translatedFields(value, parts, fields)
}

export function translatedFields(
  value: { readonly [field: string]: Plain },
  contract: Contract,
  fields: FieldTypes,
): { readonly [field: string]: Plain } | null {
  const entries = Object.entries(value).flatMap(([name, part]) => {
    const spec = specOf(name, contract)
    const translated = spec ? translatedParts(part, spec, fields) : null
    return translated === null ? [] : [[name, translated] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

/** A field's spec by its name, also that of a list that is written as a single value. */
function specOf(name: string, contract: Contract): FieldSpec | undefined {
  const listed = Object.values(contract).find((spec) => spec.type === 'list' && spec.single === name)
  return Object.hasOwn(contract, name) ? contract[name] : listed
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
