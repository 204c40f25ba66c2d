import type { FieldRole } from '../../model/fieldRoles.ts'
import type { Section } from '../../model/issue.ts'
import type { LetterPart, TemplateValues } from '../../model/letter.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { Theme } from '../../model/theme.ts'
import type { Variant } from '../../model/variant.ts'
import { composeMasthead } from './composeMasthead.ts'
import { type ComposeContext, composeValue, languageOf } from './composeValue.ts'
import { fillWords } from './fillWords.ts'

/** The parts of a letter that one variant fills. */
export interface VariantParts {
  readonly masthead: LetterPart
  readonly sections: readonly SectionPart[]
  readonly closing: LetterPart
}

export interface SectionPart extends LetterPart {
  readonly pair: number
  /** Whether it is in a language of its own, and the same in all variants. */
  readonly hasOwnLanguage: boolean
}

/** `index` is that of the variant in its letter. */
export function composeParts(
  variant: Variant,
  index: number,
  theme: Theme,
  { pictures, fileOf }: Pick<ComposeContext, 'pictures' | 'fileOf'>,
): VariantParts {
  const { issue, newsletter, language, languages } = variant
  const context = { language, languages, zones: newsletter.zones, pictures, fileOf, issueDate: issue.date }
  const contents = issue.sections.flatMap((section) => {
    const title = section.type.id === 'contents' ? null : titleOf(section)
    return title === null ? [] : [title]
  })
  const common = { variant: index, language, contents, section: null, sectionIndex: null, pair: null }
  const masthead = composeMasthead(issue, newsletter, theme, context)
  return {
    masthead: {
      ...common,
      kind: 'masthead',
      template: 'layout/masthead',
      // An email has one main heading: the name in its first language.
      view: { ...masthead, level: index === 0 ? 1 : 2 },
      ground: 'masthead',
    },
    sections: issue.sections.map((section, i): SectionPart => {
      const { type, fields, place, head, pair } = section
      const ownLanguage = languageOf(section.lang, context)
      const view = composeFields(fields, { ...context, language: ownLanguage })
      const ground = type.panel ? 'panel' : 'paper'
      const about = { type: type.id, title: titleOf(section), place, head }
      const template = `sections/${type.id}/section`
      const own = {
        language: ownLanguage,
        section: about,
        sectionIndex: i,
        pair,
        hasOwnLanguage: section.lang !== null,
      }
      return { ...common, kind: 'section', template, view, ground, ...own }
    }),
    closing: {
      ...common,
      kind: 'closing',
      template: 'layout/closing',
      view: composeClosing(newsletter, context),
      ground: 'paper',
    },
  }
}

function composeFields(fields: Section['fields'], context: ComposeContext): TemplateValues {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, composeValue(value ?? null, context)]),
  )
}

/** A section's title in a table of contents: its heading, else the name of the person or thing that it is about. */
function titleOf({ type, fields }: Section): string | null {
  const inRole = (role: FieldRole) =>
    Object.keys(type.fields)
      .filter((field) => type.fields[field]?.role === role)
      .map((field) => fields[field])
      .find((value) => typeof value === 'string')
  return inRole('heading') ?? inRole('name') ?? null
}

function composeClosing({ about, website, social }: Newsletter, context: ComposeContext): TemplateValues {
  const { language } = context
  const follow = social.map(({ network, text, href }) => ({
    label: fillWords(language, 'social', { network }),
    text,
    href,
  }))
  return {
    about: about && composeValue(about, context),
    follow: [
      ...(website ? [{ label: fillWords(language, 'website', {}), text: website.text, href: website.href }] : []),
      ...follow,
    ],
  }
}
