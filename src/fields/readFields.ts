import { fieldTwice, missingField, unknownField } from '../findings/fields.ts'
import { nearest } from '../lib/nearest.ts'
import type { Contract, FieldSpec, FieldsOf } from '../model/contract.ts'
import { entryOf, type Raw, type RawEntry, type RawMap } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import type { Value } from '../model/value.ts'
import type { Reading } from './fieldType.ts'

/**
 * Reads a map by a contract. Every declared field is in the answer; one that is absent, or could not be read and was
 * reported, is null. `owner` names the map in messages: "spotlight", "issue".
 */
export function readFields<C extends Contract>(map: RawMap, contract: C, owner: string, reading: Reading): FieldsOf<C> {
  const misspelt = reportUnknown(map, contract, owner, reading)
  const values: Record<string, Value> = {}
  for (const [field, spec] of Object.entries(contract)) {
    const raw = written(map, field, spec, reading)
    if (raw) values[field] = reading.read(raw, spec, field) ?? null
    else {
      values[field] = null
      if (spec.required && !misspelt.includes(field))
        reading.report(missingField.at(ownerPlace(map, field), { field, owner, help: spec.help ?? '' }))
    }
  }
  // What each spec promises is what its field type reads: the one place where the two meet.
  return values as FieldsOf<C>
}

/** What stands in a field, or in its one-item form; null when nothing does. */
function written(map: RawMap, field: string, spec: FieldSpec, reading: Reading): Raw | null {
  const many = filled(entryOf(map, field))
  const singleName = spec.type === 'list' ? spec.single : undefined
  const one = singleName === undefined ? null : filled(entryOf(map, singleName))
  if (many && one && singleName !== undefined)
    reading.report(fieldTwice.at(one.keyPlace, { field: singleName, other: field }))
  if (many) return many.value
  return one ? { kind: 'list', items: [one.value], place: one.value.place } : null
}

function filled(entry: RawEntry | undefined): RawEntry | null {
  if (!entry || entry.value.kind === 'empty') return null
  if (entry.value.kind === 'text' && entry.value.text.trim() === '') return null
  return entry
}

/** Reports unknown names, and answers with the fields that they were probably meant to be. */
function reportUnknown(map: RawMap, contract: Contract, owner: string, reading: Reading): string[] {
  const names = fieldNames(contract)
  return map.entries.flatMap(({ key, keyPlace }) => {
    if (Object.hasOwn(names, key)) return []
    const near = nearest(key, Object.keys(names))
    reading.report(unknownField.at(keyPlace, { field: key, owner, near, known: Object.keys(contract) }))
    return near.map((name) => names[name] ?? name)
  })
}

/** Every name that may be written, with the field that it stands for: `link` for `links`. */
function fieldNames(contract: Contract): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(contract).flatMap(([field, spec]) => {
      const single = spec.type === 'list' ? spec.single : undefined
      return [[field, field], ...(single === undefined ? [] : [[single, field]])]
    }),
  )
}

/** Where to point for something that is not there: the empty field itself, else the map's first field. */
function ownerPlace(map: RawMap, field: string): Place {
  return (entryOf(map, field) ?? map.entries[0])?.keyPlace ?? map.place
}
