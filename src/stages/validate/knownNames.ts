import type { Catalogue } from '../../catalogue.ts'
import { entryOf } from '../../fields/entries.ts'
import type { ReadContext } from '../../fields/fieldType.ts'
import { findingKinds } from '../../findings/index.ts'
import { allowedTwice, unknownFunder, unknownLanguage, unknownRule, unknownTheme } from '../../findings/names.ts'
import { canonicalTag, isSameTag } from '../../lib/text/languageTag.ts'
import { nearest } from '../../lib/text/nearest.ts'
import type { Allowance } from '../../model/issue.ts'
import type { Raw, RawMap } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'
import type { Rule } from '../../rules/rule.ts'

export type KnownNames = Pick<Catalogue, 'themes' | 'languages' | 'languageId' | 'funders'>

export function checkTheme(theme: string | null, root: RawMap, { themes }: KnownNames, context: ReadContext): void {
  if (theme !== null && !themes.includes(theme))
    context.report(
      unknownTheme.at(placeOf(root, ['theme'], theme), { theme, near: nearest(theme, themes), known: themes }),
    )
}

/**
 * Reports a language that is not known. Returns its name in the catalogue's form: an entry's id, else the canonical tag
 * of which a shorter one has an entry ("de-AT").
 */
export function readLanguage(
  written: string,
  root: RawMap,
  { languages, languageId }: KnownNames,
  context: ReadContext,
): string {
  const id = languageId(written)
  if (id !== null) return isSameTag(id, written) ? id : (canonicalTag(written) ?? id)
  const near = [...languages.filter((one) => isNameOf(one, written)), ...nearest(written, languages)]
  const place = placeOf(root, ['lang', 'language', 'languages'], written)
  context.report(unknownLanguage.at(place, { language: written, near, known: languages }))
  return written
}

/** Whether a language is called so in English or in itself: "German", "Deutsch". */
function isNameOf(id: string, written: string): boolean {
  const tag = canonicalTag(id)
  if (tag === null) return false
  const names = ['en', tag].map((language) => new Intl.DisplayNames(language, { type: 'language' }).of(tag))
  return names.some((name) => name?.toLowerCase() === written.trim().toLowerCase())
}

export function checkFunder(profile: string | null, root: RawMap, { funders }: KnownNames, context: ReadContext): void {
  if (profile === null || funders.includes(profile)) return
  const funding = entryOf(root, 'funding')?.value
  const place = placeOf(funding?.kind === 'map' ? funding : root, ['profile'], profile)
  context.report(unknownFunder.at(place, { profile, near: nearest(profile, funders), known: funders }))
}

/** Reads the rules that an issue's author has silenced; reports unknown names and repeated ones. */
export function readAllowances(
  allowed: readonly Pick<Allowance, 'rule' | 'reason'>[],
  root: RawMap,
  rules: readonly Rule[],
  context: ReadContext,
): Allowance[] {
  const written = entryOf(root, 'allow')?.value
  const known = rules.map(({ id }) => id)
  return allowed.flatMap(({ rule, reason }, i) => {
    // An entry without a rule has been reported by `readFields`.
    if (!rule) return []
    const item = written?.kind === 'list' ? written.items[i] : undefined
    const place = (item?.kind === 'map' ? entryOf(item, 'rule')?.value.place : item?.place) ?? root.head
    const onReading = findingKinds.some(({ id }) => id === rule)
    if (!known.includes(rule)) context.report(unknownRule.at(place, { rule, near: nearest(rule, known), onReading }))
    else if (allowed.findIndex((one) => one.rule === rule) < i) context.report(allowedTwice.at(place, { rule }))
    return [{ rule, reason, place }]
  })
}

/** The place of a name in one of these fields, as its value or in its list. */
function placeOf(root: RawMap, fields: readonly string[], name: string): Place {
  const raws = fields.flatMap((field) => entryOf(root, field)?.value ?? [])
  const texts: readonly Raw[] = raws.flatMap((raw) => (raw.kind === 'list' ? raw.items : [raw]))
  return (texts.find((raw) => raw.kind === 'text' && raw.text === name) ?? raws[0] ?? root).place
}
