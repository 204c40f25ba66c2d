import { entryOf, filledEntry } from '../../../fields/entries.ts'
import { typeOf } from '../../../fields/fieldType.ts'
import { fieldInTwoPlaces } from '../../../findings/translations.ts'
import { baseName } from '../../../lib/files/paths.ts'
import type { Contract, FieldSpec } from '../../../model/contract.ts'
import type { Raw, RawEntry, RawMap } from '../../../model/raw.ts'
import { isTranslated } from './isTranslated.ts'
import { byLanguage } from './languageMap.ts'
import type { Lacking, Overlaid, OverlayContext } from './overlaid.ts'
import { overlayList } from './overlayList.ts'

/**
 * Lays a translation over its source. Texts come from the translation alone; dates, numbers, addresses, files and names
 * come from the source where the translation does not give them. Each value keeps its own file and place. With the
 * source's own language and no translation, it only chooses from values in several languages.
 */
export function overlayFields(
  source: RawMap,
  translation: RawMap | null,
  contract: Contract,
  context: OverlayContext,
): Overlaid<RawMap> {
  const entries: RawEntry[] = []
  const untranslated: string[] = []
  const lacking: Lacking[] = []
  let isTouched = translation !== null
  const keys = new Set<string>()
  for (const [field, spec] of Object.entries(contract)) {
    const single = spec.type === 'list' ? (spec.single ?? field) : field
    for (const key of [field, single]) keys.add(key)
    const own = source.entries.filter(({ key }) => key === field || key === single)
    const other = translation?.entries.filter(({ key }) => key === field || key === single) ?? []
    const overlaid = overlayEntry({ own, other, field, spec }, context)
    entries.push(...overlaid.entries)
    isTouched ||= overlaid.isTouched
    if (overlaid.entries.length > 0) lacking.push(...overlaid.lacking)
    else if (own.some(({ key }) => filledEntry(source, key))) {
      const written = own[0]?.key ?? field
      untranslated.push(written)
      const kind = spec.role === 'alt' ? 'alt' : 'text'
      const place = own[0]?.value.place ?? source.place
      // Reading the fields reports a required one.
      if (!spec.required) lacking.push({ kind, field: written, place })
    }
  }
  // Reading the fields reports what no contract knows.
  const unknown = (map: RawMap | null) => map?.entries.filter(({ key }) => !keys.has(key)) ?? []
  const raw: RawMap = {
    ...(translation ?? source),
    entries: [...entries, ...unknown(source), ...unknown(translation)],
    ...(untranslated.length > 0 && { untranslated: { language: context.lang, fields: untranslated } }),
  }
  return { raw, isTouched, lacking }
}

/** A field's entries: more than one where it is written under two names, which reading the fields reports. */
interface FieldEntries {
  readonly own: readonly RawEntry[]
  readonly other: readonly RawEntry[]
  readonly field: string
  readonly spec: FieldSpec
}

interface OverlaidEntry extends Omit<Overlaid, 'raw'> {
  readonly entries: readonly RawEntry[]
}

function overlayEntry({ own, other, field, spec }: FieldEntries, context: OverlayContext): OverlaidEntry {
  const [mine, yours] = [own[0], other[0]]
  if (own.length > 1 || other.length > 1) return { entries: [...own, ...other], isTouched: false, lacking: [] }
  const isWritten = yours && !isBlank(yours.value)
  const entry = isWritten ? yours : mine
  if (!entry) return { entries: [], isTouched: false, lacking: [] }
  if (mine?.value.kind === 'empty' && !isWritten) return { entries: [mine], isTouched: false, lacking: [] }

  const isSingle = (one: RawEntry | undefined) => spec.type === 'list' && one !== undefined && one.key !== field
  const asList = (one: RawEntry | undefined): Raw | undefined =>
    one && isSingle(one) ? { kind: 'list', items: [one.value], place: one.value.place } : one?.value
  const { raw, ...rest } = overlayValue(asList(mine), isWritten ? asList(yours) : undefined, spec, field, context)
  if (raw === null) return { ...rest, entries: [] }
  const [item] = raw.kind === 'list' ? raw.items : []
  if (item && isSingle(mine ?? yours) && isSingle(entry)) return { ...rest, entries: [{ ...entry, value: item }] }
  return { ...rest, entries: [{ ...entry, key: field, value: raw }] }
}

/** Overlays one value, of any shape. `undefined` where a side has none. */
function overlayValue(
  own: Raw | undefined,
  other: Raw | undefined,
  spec: FieldSpec,
  field: string,
  context: OverlayContext,
): Overlaid {
  const { lang, source, report, fields } = context
  const parts = spec.type === 'group' ? spec.fields : (typeOf(spec, fields).parts ?? null)
  const ownByLanguage = byLanguage(own, parts ?? {}, context)
  const otherByLanguage = byLanguage(other, parts ?? {}, context)
  const original = ownByLanguage ? ownByLanguage.get(source) : own
  const beside = lang === source ? undefined : ownByLanguage?.get(lang)
  const apart = otherByLanguage ? otherByLanguage.get(lang) : other
  if (beside && apart) {
    const file = baseName(beside.place.source.path)
    report(fieldInTwoPlaces.at(apart.kind === 'map' ? apart.head : apart.place, { field, language: lang, other: file }))
  }
  const repeated = lang === source ? undefined : otherByLanguage?.get(source)
  if (repeated && original) {
    const file = baseName(original.place.source.path)
    report(fieldInTwoPlaces.at(repeated.place, { field, language: source, other: file }))
  }
  const written = apart ?? beside
  const isTouched = written !== undefined
  // Such an item is in a language of its own, and stands in every language as it is.
  if (original?.kind === 'map' && parts?.['lang'] && entryOf(original, 'lang'))
    return { raw: original, isTouched: true, lacking: [] }
  const isListed = (raw: Raw | undefined) => raw === undefined || raw.kind === 'list'
  if (spec.type === 'list' && original && isListed(original) && isListed(written))
    return overlayList(original, written, field, context, (item, pair) =>
      overlayValue(item, pair, spec.of, field, context),
    )
  const isMap = (raw: Raw | undefined) => raw === undefined || raw.kind === 'map'
  if (parts && original?.kind === 'map' && isMap(written)) {
    const overlaid = overlayFields(original, written?.kind === 'map' ? written : null, parts, context)
    const lacks = overlaid.raw?.untranslated?.fields ?? []
    const isIncomplete = Object.entries(parts).some(([name, { required }]) => required && lacks.includes(name))
    return isIncomplete && !overlaid.isTouched ? { ...overlaid, raw: null } : overlaid
  }
  if (written) return { raw: written, isTouched, lacking: [] }
  const isInherited = original && (lang === source || !isTranslated(original, spec))
  return { raw: isInherited ? original : null, isTouched, lacking: [] }
}

/** Whether a value is left open: its key alone, or an empty text. What could not be read has been reported. */
function isBlank(value: Raw): boolean {
  return value.kind === 'empty' ? !value.reported : value.kind === 'text' && value.text.trim() === ''
}
