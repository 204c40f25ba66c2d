import { fillPlaceholders } from '../../lib/text/fillPlaceholders.ts'
import type { FieldRole } from '../../model/fieldRoles.ts'
import type { Issue, Section } from '../../model/issue.ts'
import type { Language } from '../../model/language.ts'
import type { Letter, LetterSection, TemplateValues } from '../../model/letter.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { Picture } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'
import { type ComposeContext, composeValue } from './composeValue.ts'
import { dateInWords } from './dates.ts'
import { openLetterPictures } from './letterPictures.ts'
import { logoSize } from './logoSize.ts'
import { nameLayout } from './nameLayout.ts'

/** Makes the letter of an issue and its newsletter, in one language and for one theme. */
export function compose(issue: Issue, newsletter: Newsletter, theme: Theme, language: Language): Letter {
  const pictures = openLetterPictures(theme)
  const context = { language, zones: newsletter.zones, pictures }
  const masthead = composeMasthead(issue, newsletter, theme, context)
  const sections = issue.sections.map((section) => composeSection(section, context))
  return {
    id: issue.id,
    subject: issue.subject,
    preview: issue.preview,
    date: dateInWords(issue.date, language),
    language,
    theme,
    masthead,
    sections,
    contents: sections.flatMap(({ type, title }) => (type !== 'contents' && title !== null ? [title] : [])),
    closing: composeClosing(newsletter, context),
    pictures: pictures.list,
  }
}

function composeSection(section: Section, context: ComposeContext): LetterSection {
  const { type, fields, place } = section
  const view = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, composeValue(value ?? null, context)]),
  )
  return { type: type.id, title: titleOf(section), view, panel: type.panel, place }
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

function composeMasthead(
  { number, date }: Issue,
  { name, logo, funding }: Newsletter,
  theme: Theme,
  context: ComposeContext,
): TemplateValues {
  const { language, pictures } = context
  const edition = number === null ? null : fill(language, 'issue', { number: String(number) })
  return {
    name,
    ...nameLayout(name, logo ? 'logo' : funding ? 'emblem' : null, theme),
    line: [edition, dateInWords(date, language)].filter((part) => part !== null),
    logo: logo && composeLogo(logo, funding?.emblem ?? null, context),
    emblem: funding && pictures.add(funding.emblem),
    statement: funding?.statement ?? [],
  }
}

function composeLogo(logo: Picture, emblem: Picture | null, { pictures }: ComposeContext): TemplateValues {
  const { src, alt } = pictures.add(logo)
  return { src, alt, ...logoSize(logo, emblem) }
}

function composeClosing({ about, website, social }: Newsletter, context: ComposeContext): TemplateValues {
  const { language } = context
  const follow = social.map(({ network, text, href }) => ({ label: fill(language, 'social', { network }), text, href }))
  return {
    about: about && composeValue(about, context),
    follow: [
      ...(website ? [{ label: fill(language, 'website', {}), text: website.text, href: website.href }] : []),
      ...follow,
    ],
  }
}

/** A phrase of the language, by its key, with its {placeholders} filled. */
function fill({ words }: Language, key: string, values: { readonly [placeholder: string]: string }): string {
  return fillPlaceholders(words[key] ?? '', values)
}
