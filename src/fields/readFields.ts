import { fieldTwice, missingField, unknownField } from '../findings/fields.ts'
import { textNotTranslated } from '../findings/translations.ts'
import { weakMemo } from '../lib/cache/memo.ts'
import { nearest } from '../lib/text/nearest.ts'
import type { Contract, FieldSpec, FieldsOf } from '../model/contract.ts'
import type { Raw, RawMap } from '../model/raw.ts'
import type { Value } from '../model/value.ts'
import { entryOf, filledEntry, isWritten } from './entries.ts'
import type { ReadContext } from './fieldType.ts'

/**
 * Reads a map by a contract. The result has every field of the contract; a field that is absent or unreadable (and
 * reported) is null. `owner` names the map in messages: "spotlight", "issue".
 */
export function readFields<C extends Contract>(
  map: RawMap,
  contract: C,
  owner: string,
  context: ReadContext,
): FieldsOf<C> {
  const misspelt = reportUnknown(map, contract, owner, context)
  const values: Record<string, Value> = {}
  for (const [field, spec] of Object.entries(contract)) {
    const found = writtenValue(map, field, spec, context)
    values[field] = found ? (context.read(found.raw, spec, found.name) ?? null) : null
    if (spec.required && !misspelt.includes(field) && isMissing(map, field, spec, found?.raw))
      reportMissing(map, field, spec, owner, context)
  }
  // Each field type returns what its spec promises; this is the one place that relies on it.
  return values as FieldsOf<C>
}

interface Written {
  /** The key that was written: `link` for `links`. */
  readonly name: string
  readonly raw: Raw
}

/** The value of a field, or of its single form as a list of one; null when neither is filled. */
function writtenValue(map: RawMap, field: string, spec: FieldSpec, context: ReadContext): Written | null {
  const many = filledEntry(map, field)
  const single = singleName(spec)
  const one = single === null ? undefined : filledEntry(map, single)
  if (many && one) context.report(fieldTwice.at(one.keyPlace, { field: one.key, other: field }))
  if (many) return { name: field, raw: many.value }
  return one ? { name: one.key, raw: { kind: 'list', items: [one.value], place: one.value.place } } : null
}

/** An empty list counts as missing; an unreadable value, which has been reported, does not. */
function isMissing(map: RawMap, field: string, spec: FieldSpec, raw: Raw | undefined): boolean {
  if (raw) return raw.kind === 'list' && raw.items.length === 0
  return !isWritten(map, field) && !isWritten(map, singleName(spec) ?? field)
}

/** Reports a missing field at its key, when that exists without a value, else at the map's first key. */
function reportMissing(
  map: RawMap,
  field: string,
  { help = '', ...spec }: FieldSpec,
  owner: string,
  context: ReadContext,
) {
  const { untranslated } = map
  const lacking = untranslated?.fields.find((name) => name === field || name === singleName(spec))
  if (untranslated && lacking !== undefined) {
    context.report(textNotTranslated.at(map.head, { field: lacking, owner, language: untranslated.language }))
    return
  }
  const empty = entryOf(map, field) ?? entryOf(map, singleName(spec) ?? field)
  const about = { field: empty?.key ?? field, owner, help, isThere: empty !== undefined }
  context.report(missingField.at(empty?.keyPlace ?? map.head, about))
}

function singleName(spec: FieldSpec): string | null {
  return spec.type === 'list' ? (spec.single ?? null) : null
}

/** Reports unknown keys, and returns the fields that they were probably meant to be. */
function reportUnknown(map: RawMap, contract: Contract, owner: string, context: ReadContext): string[] {
  const names = fieldNames(contract)
  return map.entries.flatMap(({ key, keyPlace, value }) => {
    if (Object.hasOwn(names, key)) return []
    // Does not suggest a name that is used already.
    const isBelow = value.kind === 'text' && value.contentFrom <= keyPlace.from
    const near = isBelow ? [] : nearest(key, Object.keys(names)).filter((name) => !isWritten(map, name))
    context.report(unknownField.at(keyPlace, { field: key, owner, near, known: Object.keys(contract), isBelow }))
    return near.map((name) => names[name] ?? name)
  })
}

/** Maps every allowed key to its field: `link` to `links`. */
const fieldNames = weakMemo((contract: Contract): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(contract).flatMap(([field, spec]) => {
      const single = singleName(spec)
      return [[field, field], ...(single === null ? [] : [[single, field]])]
    }),
  ),
)
