import { type FieldTypes, typeOf } from '../fields/fieldType.ts'
import type { Contract, FieldSpec } from '../model/contract.ts'
import { isTranslatedText } from '../stages/validate/overlay/isTranslated.ts'
import type { Plain } from './yamlText.ts'

/**
 * The parts of a value that its translation has to say itself: its texts, and what differs from the `source`, where there
 * is one. null where there are none; a list keeps the places of its items.
 */
function translatedParts(value: Plain, spec: FieldSpec, fields: FieldTypes, source: Plain | undefined): Plain | null {
  if (typeof value !== 'object') {
    const isText = typeof value === 'string' && isTranslatedText(value, spec)
    const isOwn = source !== undefined && typeof source !== 'object' && value !== source
    return isText || isOwn ? value : null
  }
  if (isList(value)) {
    const of = spec.type === 'list' ? spec.of : spec
    const sources = source !== undefined && isList(source) ? source : []
    const items = value.map((item, i) => translatedParts(item, of, fields, sources[i]) ?? {})
    return items.some((item) => Object.keys(item).length > 0) ? items : null
  }
  const one = spec.type === 'list' ? spec.of : spec
  const parts = one.type === 'group' ? one.fields : (typeOf(one, fields).parts ?? {})
  const isMap = typeof source === 'object' && !isList(source)
  return translatedFields(value, parts, fields, isMap ? source : {})
}

/** The fields that a translation has to say itself; what differs from the same field of the `source`, too. */
export function translatedFields(
  value: { readonly [field: string]: Plain },
  contract: Contract,
  fields: FieldTypes,
  source: { readonly [field: string]: Plain },
): { readonly [field: string]: Plain } | null {
  const entries = Object.entries(value).flatMap(([name, part]) => {
    const spec = specOf(name, contract)
    const translated = spec ? translatedParts(part, spec, fields, source[name]) : null
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
