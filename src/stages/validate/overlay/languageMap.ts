import { entryOf } from '../../../fields/entries.ts'
import { unknownLanguage } from '../../../findings/names.ts'
import { languageInLanguage, languageListedTwice, languageNotListed } from '../../../findings/translations.ts'
import { nearestTags } from '../../../lib/text/languageNameInEnglish.ts'
import type { Contract } from '../../../model/contract.ts'
import type { Finding } from '../../../model/finding.ts'
import type { Raw, RawMap } from '../../../model/raw.ts'

/** The languages that a value may be given in. */
export interface MapLanguages {
  readonly languages: readonly string[]
  /** The name of a known language in the catalogue's form; null for any other text. */
  readonly known: (written: string) => string | null
  readonly report: (finding: Finding) => void
}

/** A value in several languages by their ids: `{ en: Plans, cy: Cynlluniau }`. */
export type ByLanguage = ReadonlyMap<string, Raw>

/**
 * The values of a map by language; null for any other value. `parts` are the fields of the value itself: a key that is
 * one of them names no language.
 */
export function byLanguage(raw: Raw | undefined, parts: Contract, context: MapLanguages): ByLanguage | null {
  if (raw?.kind !== 'map' || !isLanguageMap(raw, parts, context)) return null
  const { languages, known, report } = context
  const values = new Map<string, Raw>()
  for (const { key, keyPlace, value } of raw.entries) {
    const lang = known(key)
    if (lang === null) {
      report(unknownLanguage.at(keyPlace, { language: key, near: nearestTags(key, languages), known: languages }))
      continue
    }
    if (!languages.includes(lang)) {
      report(languageNotListed.at(keyPlace, { language: lang, languages }))
      continue
    }
    if (values.has(lang)) report(languageListedTwice.at(keyPlace, { language: lang }))
    if (value.kind === 'map' && isLanguageMap(value, parts, context)) {
      report(languageInLanguage.at(value.head, { language: lang }))
      values.set(lang, { kind: 'empty', place: value.place, reported: true })
    } else if (value.kind !== 'empty') values.set(lang, value)
  }
  return values
}

function isLanguageMap(map: RawMap, parts: Contract, { languages, known }: MapLanguages): boolean {
  const isField = map.entries.some(({ key }) => Object.hasOwn(parts, key))
  return !isField && map.entries.some(({ key }) => languages.includes(known(key) ?? ''))
}

/** The languages that values anywhere in a tree are given in, as in `{ en: …, cy: … }`. */
export function languagesWithin(raw: Raw, known: MapLanguages['known']): ReadonlySet<string> {
  const languages = new Set<string>()
  const visit = (one: Raw): void => {
    if (one.kind === 'list') one.items.forEach(visit)
    if (one.kind !== 'map') return
    const named = one.entries.map(({ key }) => known(key))
    if (named.every((lang) => lang !== null)) for (const lang of named) languages.add(lang)
    for (const { value } of one.entries) visit(value)
  }
  visit(raw)
  return languages
}

/** The text of a field; null when it has none. */
export function textOf(map: RawMap, key: string): string | null {
  const value = entryOf(map, key)?.value
  return value?.kind === 'text' ? value.text.trim() : null
}
