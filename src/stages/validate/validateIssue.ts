import type { Catalogue } from '../../catalogue.ts'
import { entryOf, withoutKeys } from '../../fields/entries.ts'
import type { ReadContext } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { reportWrongShape } from '../../fields/shape.ts'
import * as found from '../../findings/fields.ts'
import { missingSectionType, noSections, unknownSectionType } from '../../findings/names.ts'
import { nearest } from '../../lib/text/nearest.ts'
import type { Contract } from '../../model/contract.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Issue, IssueSource, Section } from '../../model/issue.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { Raw, RawMap } from '../../model/raw.ts'
import { assembleManuscript } from './assembleManuscript.ts'
import { checkTheme, readAllowances, readLanguage } from './knownNames.ts'
import { openReadContext, type ReadPicture, toOutcome } from './readContext.ts'

export const issueContract = {
  number: { type: 'number', min: 1, help: 'the issue’s number, shown beside the date' },
  date: { type: 'date', required: true, help: 'year-month-day, such as 2022-01-28' },
  subject: { type: 'text', role: 'subject', required: true, max: 400, help: 'the subject line in the inbox' },
  preview: { type: 'text', role: 'preview', help: 'the line that inboxes show after the subject' },
  lang: { type: 'text', unread: true, help: 'its language, if it is not the newsletter’s first' },
  theme: { type: 'text', unread: true, help: 'how this one issue looks, if not as the others' },
  allow: {
    type: 'list',
    of: {
      type: 'group',
      fields: {
        rule: { type: 'text', unread: true, required: true, help: 'the rule that this issue may break' },
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

export function validateIssue(
  source: IssueSource,
  { newsletter, catalogue, readPicture }: IssueContext,
): Outcome<Issue> {
  const context = openReadContext(catalogue.fields, readPicture, newsletter.base)
  const { root, sections: raws } = splitSingleSection(source)
  const { sections: _, allow, lang, theme, ...own } = readFields(root, issueContract, 'issue', context)
  const sections = raws.flatMap((raw, i) => context.inSection(i, () => readSection(raw, catalogue, context)) ?? [])
  if (raws.length === 0 && source.complete) context.report(noSections.at(source.sectionsPlace, {}))
  checkTheme(theme, root, catalogue, context)
  const issue = {
    id: source.id,
    ...own,
    lang: (lang && readLanguage(lang, root, catalogue, context)) ?? newsletter.languages[0] ?? 'en',
    theme: theme ?? newsletter.theme,
    sections,
    allow: readAllowances(allow ?? [], root, catalogue.rules, context),
    manuscript: assembleManuscript(context.marks, (path) => path === 'subject' || path === 'preview'),
    place: root.head,
    sources: [...new Set([root, ...raws].map((raw) => (raw.kind === 'map' ? raw.head : raw.place).source))],
  }
  return toOutcome(issue, context.findings)
}

/** Splits an issue that is one section (it has a `type`): fields that are not the issue's own are the section's. */
function splitSingleSection({ root, sections }: IssueSource): {
  readonly root: RawMap
  readonly sections: readonly Raw[]
} {
  if (sections.length > 0 || !entryOf(root, 'type')) return { root, sections }
  const own = Object.keys(issueContract)
  return {
    root: { ...root, entries: root.entries.filter(({ key }) => own.includes(key)) },
    sections: [withoutKeys(root, ...own)],
  }
}

function readSection(raw: Raw, catalogue: Catalogue, context: ReadContext): Section | undefined {
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
  return { type: known.value, fields: readFields(withoutKeys(raw, 'type'), known.value.fields, id, context), place }
}
