import type { Catalogue } from '../../../catalogue.ts'
import { entryOf, withoutKeys } from '../../../fields/entries.ts'
import { fieldInTwoPlaces, foreignTranslated, languageMissing, pairDiffers } from '../../../findings/translations.ts'
import { baseName } from '../../../lib/files/paths.ts'
import type { Contract } from '../../../model/contract.ts'
import type { Finding } from '../../../model/finding.ts'
import type { IssueSource, TranslationSource, VariantSource } from '../../../model/issue.ts'
import type { Raw, RawMap } from '../../../model/raw.ts'
import { productFields } from '../../../model/sectionType.ts'
import type { Untranslated } from '../../../model/untranslated.ts'
import { languagesWithin, textOf } from './languageMap.ts'
import type { OverlayContext } from './overlaid.ts'
import { overlayFields } from './overlay.ts'
import { pairItems } from './pairItems.ts'
import { sameValue } from './sameValue.ts'

/** The fields that an issue's language makes no difference to. */
const sameInAll = ['allow', 'joint', 'sections']

/**
 * The sources of an issue in each of its languages, in the readers' order. Reports languages that have nothing, and what
 * in a translation has no partner.
 */
export function variantSources(
  source: IssueSource,
  issueContract: Contract,
  catalogue: Catalogue,
  report: (finding: Finding) => void,
): readonly VariantSource[] {
  const { bilingual, translations, root } = source
  if (!bilingual) return [{ ...source, lang: null, pairs: source.sections.map((_, i) => i), untranslated: [] }]
  const known = catalogue.languageId
  return bilingual.languages.flatMap((lang): VariantSource[] => {
    const translation = translations.find((one) => one.lang === lang) ?? null
    // What it lacks may stand in a file that could not be read, which has been reported.
    if (translation?.isWhole === false) return []
    const { languages, source: from } = bilingual
    const context: OverlayContext = { lang, source: from, languages, known, report, fields: catalogue.fields }
    const overlay = (reportTo: OverlayContext['report']) =>
      overlayIssue(source, translation, issueContract, catalogue, {
        ...context,
        report: (finding) => reportTo({ ...finding, lang }),
      })
    const isThere =
      lang === from ||
      translation ||
      isWrittenBeside(
        source,
        overlay(() => undefined),
        known,
      )
    if (isThere) return [overlay(report)]
    // A file under a wrong name may be the missing language, and has been reported.
    if (!source.complete) return []
    const { path } = root.head.source
    const wanted = baseName(path).replace(/(?=\.[^.]+$)/, `.${lang}`)
    report(languageMissing.at(root.head, { language: lang, wanted, isBegun: false }))
    return []
  })
}

/** Whether an issue is in a language by values beside those of its source, and not only here and there. */
function isWrittenBeside(
  { root, sections }: IssueSource,
  variant: VariantSource,
  known: OverlayContext['known'],
): boolean {
  const { lang, untranslated } = variant
  const isIn = (raw: Raw | undefined) => raw !== undefined && lang !== null && languagesWithin(raw, known).has(lang)
  if (isIn(entryOf(root, 'subject')?.value)) return true
  const written = sections.filter(isIn).length
  const missing = untranslated.filter(({ kind }) => kind === 'section').length
  const lacksSubject = variant.root.untranslated?.fields.includes('subject') ?? false
  return lacksSubject ? written > missing : written >= missing
}

function overlayIssue(
  source: IssueSource,
  translation: TranslationSource | null,
  issueContract: Contract,
  catalogue: Catalogue,
  context: OverlayContext,
): VariantSource {
  const { lang, report } = context
  const fields = Object.entries(issueContract).filter(([field]) => !sameInAll.includes(field))
  // Where one language stands on the web says nothing of another: as texts are, it is not taken over.
  const contract: Contract = { ...Object.fromEntries(fields), web: { type: 'text' } }
  const common = source.root.entries.filter(({ key }) => sameInAll.includes(key))
  const { raw, lacking } = overlayFields(
    withoutKeys(source.root, ...sameInAll),
    translation?.root ?? null,
    contract,
    context,
  )
  const untranslated: Untranslated[] = lacking.flatMap((one) =>
    one.field === 'web' ? [] : [{ ...one, pair: null, isPartners: false }],
  )
  const pairing = { language: lang, what: 'sections', known: context.known, report }
  const listed = translation ? pairItems(source.sections, translation.sections, pairing) : []
  const sections: Raw[] = []
  const pairs: number[] = []
  for (const [i, section] of source.sections.entries()) {
    const beside = translation?.besideSections.get(section.place.source.path) ?? null
    const found = overlaySection(section, joinMaps(listed[i] ?? null, beside, lang, report), catalogue, context)
    untranslated.push(...found.untranslated.map((one) => ({ ...one, pair: i })))
    if (!found.raw) continue
    sections.push(found.raw)
    pairs.push(i)
  }
  const root = raw ? { ...raw, entries: [...raw.entries, ...common] } : source.root
  return { ...source, root, sections, lang, pairs, untranslated }
}

/** A section's translation in the issue's own translation, and in the file beside the section's file. */
function joinMaps(
  listed: Raw | null,
  beside: RawMap | null,
  language: string,
  report: (finding: Finding) => void,
): Raw | null {
  if (listed?.kind !== 'map' || !beside) return listed ?? beside
  for (const { key, keyPlace } of listed.entries)
    if (entryOf(beside, key) && !productFields.includes(key)) {
      const other = baseName(beside.place.source.path)
      report(fieldInTwoPlaces.at(keyPlace, { field: key, language, other }))
    }
  return { ...beside, entries: [...listed.entries, ...beside.entries] }
}

interface OverlaidSection {
  /** null where nothing of it is translated. */
  readonly raw: Raw | null
  readonly untranslated: readonly Omit<Untranslated, 'pair'>[]
}

function overlaySection(
  section: Raw,
  translation: Raw | null,
  catalogue: Catalogue,
  context: OverlayContext,
): OverlaidSection {
  const type = section.kind === 'map' ? textOf(section, 'type') : null
  const contract =
    type !== null && catalogue.sectionTypes.includes(type) ? catalogue.sectionType(type).value?.fields : null
  // A section in a language of its own stands in every language as it is. Others that cannot be read are reported later.
  if (section.kind !== 'map' || !contract || type === null || entryOf(section, 'lang')) {
    reportUnused(section, translation, context)
    return { raw: section, untranslated: [] }
  }
  if (translation && translation.kind !== 'map') return { raw: translation, untranslated: [] }
  const ownType = translation && entryOf(translation, 'type')?.value
  if (ownType?.kind === 'text' && ownType.text.trim() !== type)
    context.report(pairDiffers.at(ownType.place, { type: ownType.text.trim(), sourceType: type }))
  const own = ['type', ...productFields]
  const fields = (map: RawMap) => withoutKeys(map, ...own)
  const { raw, isTouched, lacking } = overlayFields(
    fields(section),
    translation && fields(translation),
    contract,
    context,
  )
  const isPartners = textOf(section, 'origin') === 'partner'
  const isMissing = (raw?.untranslated?.fields.length ?? 0) > 0 || lacking.length > 0
  if (!raw || (isMissing && !isTouched && context.lang !== context.source))
    return { raw: null, untranslated: [{ kind: 'section', field: null, place: section.head, isPartners }] }
  const common = section.entries.filter(({ key }) => own.includes(key))
  const placed = common.map((entry) =>
    translation && entry.key === 'type' ? { ...entry, value: { ...entry.value, place: translation.head } } : entry,
  )
  return {
    raw: { ...raw, entries: [...placed, ...raw.entries] },
    untranslated: lacking.map((one) => ({ ...one, isPartners })),
  }
}

/** Reports texts of a translation for a section in a language of its own; what only repeats its source is right. */
function reportUnused(section: Raw, translation: Raw | null, { report }: OverlayContext): void {
  const language = section.kind === 'map' ? textOf(section, 'lang') : null
  if (section.kind !== 'map' || language === null || translation?.kind !== 'map') return
  for (const { key, keyPlace, value } of translation.entries)
    if (!productFields.includes(key) && !sameValue(entryOf(section, key)?.value, value))
      report(foreignTranslated.at(keyPlace, { field: key, language }))
}
