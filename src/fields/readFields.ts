import { fieldTwice, missingField, unknownField } from '../findings/fields.ts'
import { nearest } from '../lib/text/nearest.ts'
import type { Contract, FieldSpec, FieldsOf } from '../model/contract.ts'
import type { Raw, RawMap } from '../model/raw.ts'
import type { Value } from '../model/value.ts'
import { entryOf, filledEntry, isWritten } from './entries.ts'
import type { ReadContext } from './fieldType.ts'

/**
 * Reads a map by a contract. Every declared field is in the answer; one that is absent, or could not be read and was
 * reported, is null. `owner` names the map in messages: "spotlight", "issue".
 */
export function readFields<C extends Contract>(
  map: RawMap,
  contract: C,
  owner: string,
  reading: ReadContext,
): FieldsOf<C> {
  const misspelt = reportUnknown(map, contract, owner, reading)
  const values: Record<string, Value> = {}
  for (const [field, spec] of Object.entries(contract)) {
    const found = written(map, field, spec, reading)
    values[field] = found ? (reading.read(found.raw, spec, found.name) ?? null) : null
    if (spec.required && !misspelt.includes(field) && isMissing(map, field, spec, found?.raw))
      reportMissing(map, field, spec, owner, reading)
  }
  // What each spec promises is what its field type reads: the one place where the two meet.
  return values as FieldsOf<C>
}

interface Written {
  /** The name under which it stands: `link` for `links`. */
  readonly name: string
  readonly raw: Raw
}

/** What stands in a field, or in its one-item form; null when nothing does. */
function written(map: RawMap, field: string, spec: FieldSpec, reading: ReadContext): Written | null {
  const many = filledEntry(map, field)
  const single = singleName(spec)
  const one = single === null ? undefined : filledEntry(map, single)
  if (many && one) reading.report(fieldTwice.at(one.keyPlace, { field: one.key, other: field }))
  if (many) return { name: field, raw: many.value }
  return one ? { name: one.key, raw: { kind: 'list', items: [one.value], place: one.value.place } } : null
}

/** A list without items is as good as none; a value that was found unreadable is not missing. */
function isMissing(map: RawMap, field: string, spec: FieldSpec, raw: Raw | undefined): boolean {
  if (raw) return raw.kind === 'list' && raw.items.length === 0
  return !isWritten(map, field) && !isWritten(map, singleName(spec) ?? field)
}

/** At its empty field, where that is there: a second line of the name would be one too many. Else at the map's first. */
function reportMissing(
  map: RawMap,
  field: string,
  { help = '', ...spec }: FieldSpec,
  owner: string,
  reading: ReadContext,
) {
  const empty = entryOf(map, field) ?? entryOf(map, singleName(spec) ?? field)
  const about = { field: empty?.key ?? field, owner, help, isThere: empty !== undefined }
  reading.report(missingField.at(empty?.keyPlace ?? map.head, about))
}

function singleName(spec: FieldSpec): string | null {
  return spec.type === 'list' ? (spec.single ?? null) : null
}

/** Reports unknown names, and answers with the fields that they were probably meant to be. */
function reportUnknown(map: RawMap, contract: Contract, owner: string, reading: ReadContext): string[] {
  const names = fieldNames(contract)
  return map.entries.flatMap(({ key, keyPlace, value }) => {
    if (Object.hasOwn(names, key)) return []
    // A name that is given already would be given twice.
    const isBelow = value.kind === 'text' && value.contentFrom <= keyPlace.from
    const near = isBelow ? [] : nearest(key, Object.keys(names)).filter((name) => !isWritten(map, name))
    reading.report(unknownField.at(keyPlace, { field: key, owner, near, known: Object.keys(contract), isBelow }))
    return near.map((name) => names[name] ?? name)
  })
}

/** Every name that may be written, with the field that it stands for: `link` for `links`. */
function fieldNames(contract: Contract): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(contract).flatMap(([field, spec]) => {
      const single = singleName(spec)
      return [[field, field], ...(single === null ? [] : [[single, field]])]
    }),
  )
}
