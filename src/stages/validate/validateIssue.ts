import type { Catalogue } from '../../catalogue.ts'
import { entryOf, filledEntry, withoutKeys } from '../../fields/entries.ts'
import type { ReadContext } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { reportWrongShape } from '../../fields/shape.ts'
import * as found from '../../findings/fields.ts'
import { joinFindings } from '../../findings/joinFindings.ts'
import { missingSectionType, unknownSectionType } from '../../findings/names.ts'
import { nearest } from '../../lib/text/nearest.ts'
import { bilingualForms } from '../../model/bilingual.ts'
import type { Contract } from '../../model/contract.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Issue, IssueSource, Section, VariantSource } from '../../model/issue.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { Raw, RawMap } from '../../model/raw.ts'
import { productFields } from '../../model/sectionType.ts'
import { assembleManuscript } from './assembleManuscript.ts'
import { checkEventIds } from './checkEventIds.ts'
import { checkTheme, placeOf, readAllowances } from './knownNames.ts'
import { variantSources } from './overlay/variantSources.ts'
import { openReadContext, type ReadPicture, toOutcome } from './readContext.ts'
import { readLanguage, readLanguages } from './readLanguage.ts'
import { reportNoSections } from './reportNoSections.ts'

export const issueContract = {
  number: { type: 'number', min: 1, help: 'the issue’s number, shown beside the date' },
  date: { type: 'date', required: true, help: 'year-month-day, such as 2022-01-28' },
  subject: { type: 'text', role: 'subject', required: true, max: 400, help: 'the subject line in the inbox' },
  preview: { type: 'text', role: 'preview', help: 'the line that inboxes show after the subject' },
  lang: { type: 'text', unread: true, names: 'language', help: 'its language, if it is not the newsletter’s first' },
  languages: {
    type: 'list',
    of: { type: 'text', unread: true, names: 'language' },
    help: 'its languages, if they are not the newsletter’s',
  },
  bilingual: {
    type: 'choice',
    options: ['none', ...bilingualForms],
    help: 'how it appears in several languages, if not as the others; “none” for one language',
  },
  web: { type: 'url', help: 'its address on the web' },
  joint: {
    type: 'group',
    fields: {
      subject: { type: 'text', role: 'subject', max: 400, help: 'the subject line, in all languages' },
      preview: { type: 'text', role: 'preview', help: 'the line that inboxes show after it' },
    },
    help: 'what the inbox shows of one email in several languages',
  },
  theme: { type: 'text', unread: true, names: 'theme', help: 'how this one issue looks, if not as the others' },
  calendar: { type: 'choice', options: ['none'], help: 'none: its events have no links to add them to a calendar' },
  allow: {
    type: 'list',
    of: {
      type: 'group',
      fields: {
        rule: { type: 'text', unread: true, names: 'rule', required: true, help: 'the rule that this issue may break' },
        reason: { type: 'text', required: true, help: 'why it may, for whoever reads this later' },
      },
    },
    help: 'rules of “check” that this issue breaks on purpose',
  },
  sections: { type: 'list', of: { type: 'group', fields: {} }, help: 'what is in it, in its order' },
} as const satisfies Contract

/** What validating an issue needs. */
export interface IssueContext {
  readonly newsletter: Newsletter
  readonly catalogue: Catalogue
  readonly readPicture: ReadPicture
}

/** Validates an issue in each of its languages, in the readers' order. */
export function validateIssue(loaded: IssueSource, context: IssueContext): Outcome<readonly Issue[]> {
  const findings: Finding[] = []
  const source = splitSingleSection(loaded)
  const report = (finding: Finding) => void findings.push(finding)
  const variants = variantSources(source, issueContract, context.catalogue, report)
  const outcomes = variants.map((variant) => validateVariant(variant, context))
  const issues = outcomes.flatMap(({ value }) => value ?? [])
  const byLanguage = variants.map(({ lang }, i) => ({ lang, findings: outcomes[i]?.findings ?? [] }))
  const all = [{ lang: null, findings }, ...byLanguage]
  const joined = source.bilingual ? joinFindings(all, source.bilingual.source) : all.flatMap((one) => one.findings)
  return toOutcome(outcomes.every(({ value }) => value) ? issues : null, joined)
}

/** The issue in one language; none where its translation has only been begun, which keeps no other from being built. */
function validateVariant(
  source: VariantSource,
  { newsletter, catalogue, readPicture }: IssueContext,
): Outcome<readonly Issue[]> {
  const context = openReadContext(catalogue.fields, { picture: readPicture, base: newsletter.base, known: catalogue })
  const { root, sections: raws, bilingual, untranslated } = source
  const {
    sections: _,
    bilingual: __,
    allow,
    lang,
    languages,
    theme,
    calendar,
    ...own
  } = readFields(root, issueContract, 'issue', context)
  const sections = raws.flatMap(
    (raw, i) => context.inSection(i, () => readSection(raw, source.pairs[i] ?? i, catalogue, context)) ?? [],
  )
  const isBegun = reportNoSections(source, context)
  checkTheme(theme, root, catalogue, context)
  const said = lang === null ? null : readLanguage(lang, placeOf(root, ['lang'], lang), catalogue, context)
  readLanguages(languages ?? [], root, catalogue, context)
  const manuscript = assembleManuscript(context.marks, (path) => /^(?:joint\.)?(?:subject|preview)$/.test(path))
  checkEventIds(manuscript, context)
  const issue = {
    id: source.id,
    ...own,
    lang: source.lang ?? said ?? newsletter.lang ?? newsletter.languages[0] ?? 'en',
    bilingual,
    untranslated,
    theme: theme ?? newsletter.theme,
    offersCalendar: newsletter.offersCalendar && calendar === null,
    sections,
    allow: readAllowances(allow ?? [], root, catalogue.rules, context),
    manuscript,
    place: root.head,
    sources: [...new Set([root, ...raws].map((raw) => (raw.kind === 'map' ? raw.head : raw.place).source))],
  }
  return toOutcome(isBegun ? [] : [issue], context.findings)
}

/** Splits an issue that is one section (it has a `type`): fields that are not the issue's own are the section's. */
export function splitSingleSection(source: IssueSource): IssueSource {
  const { root, sections, translations } = source
  if (sections.length > 0 || !entryOf(root, 'type')) return source
  const own = Object.keys(issueContract)
  const ownFields = (map: RawMap) => ({ ...map, entries: map.entries.filter(({ key }) => own.includes(key)) })
  const sectionFields = (map: RawMap) => withoutKeys(map, ...own)
  return {
    ...source,
    root: ownFields(root),
    sections: [sectionFields(root)],
    translations: translations.map((one) => ({
      ...one,
      root: one.root && ownFields(one.root),
      sections: one.root ? [sectionFields(one.root)] : [],
    })),
  }
}

function readSection(raw: Raw, pair: number, catalogue: Catalogue, context: ReadContext): Section | undefined {
  const { sectionTypes } = catalogue
  if (raw.kind !== 'map')
    return reportWrongShape(
      raw,
      { wants: 'a list of sections, each with fields of its own', example: '- type: story' },
      context,
      'sections',
    )
  const type = entryOf(raw, 'type')
  if (type?.value.kind !== 'text' || type.value.text.trim() === '') {
    const misspelt = type ? undefined : raw.entries.find(({ key }) => nearest(key, ['type']).length > 0)
    context.report(
      misspelt
        ? found.unknownField.at(misspelt.keyPlace, {
            field: misspelt.key,
            owner: 'a section',
            near: ['type'],
            known: ['type'],
          })
        : missingSectionType.at(type?.keyPlace ?? raw.head, { known: sectionTypes }),
    )
    return undefined
  }
  const { text: id, place } = type.value
  if (!sectionTypes.includes(id)) {
    context.report(unknownSectionType.at(place, { type: id, near: nearest(id, sectionTypes), known: sectionTypes }))
    return undefined
  }
  const known = catalogue.sectionType(id)
  known.findings.forEach(context.report)
  if (!known.value) return undefined
  const { value: sectionType } = known
  return context.inLanguage(entryOf(raw, 'lang'), (lang) => {
    const fields = readFields(withoutKeys(raw, 'type', ...productFields), sectionType.fields, id, context)
    const isPartners = readWord(raw, 'origin', 'partner', context)
    const offersCalendar = !readWord(raw, 'calendar', 'none', context)
    return { type: sectionType, lang, pair, isPartners, offersCalendar, fields, place, head: raw.head }
  })
}

/** Whether a field of a section has the only word that it may have; reports any other. */
function readWord(raw: RawMap, field: string, word: string, { report }: ReadContext): boolean {
  const written = filledEntry(raw, field)?.value
  if (written === undefined) return false
  const [options, value] = [[word], written.kind === 'text' ? written.text.trim() : '']
  if (value === word) return true
  report(found.notAChoice.at(written.place, { field, value, near: nearest(value, options), options }))
  return false
}
