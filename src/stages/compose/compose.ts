import type { FieldRole } from '../../model/fieldRoles.ts'
import type { Issue, Section } from '../../model/issue.ts'
import type { Language } from '../../model/language.ts'
import type { Letter, LetterSection, TemplateValues } from '../../model/letter.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { Theme } from '../../model/theme.ts'
import { type Composing, composeValue } from './composeValue.ts'
import { dateInWords } from './dates.ts'
import { openLetterPictures } from './letterPictures.ts'

/** Joins an issue and its newsletter into what will be said, in one language and for one theme. */
export function compose(issue: Issue, newsletter: Newsletter, theme: Theme, language: Language): Letter {
  const album = openLetterPictures(theme)
  const composing = { language, zones: newsletter.zones, album }
  const masthead = composeMasthead(issue, newsletter, composing)
  const sections = issue.sections.map((section) => composeSection(section, composing))
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
    closing: composeClosing(newsletter, composing),
    pictures: album.pictures,
  }
}

function composeSection(section: Section, composing: Composing): LetterSection {
  const { type, fields, place } = section
  const view = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, composeValue(value ?? null, composing)]),
  )
  return { type: type.id, title: titleOf(section), view, place }
}

/** What a section is called in a table of contents: its heading, else the name of whom or what it is about. */
function titleOf({ type, fields }: Section): string | null {
  const inRole = (role: FieldRole) =>
    Object.keys(type.fields)
      .filter((field) => type.fields[field]?.role === role)
      .map((field) => fields[field])
      .find((value) => typeof value === 'string')
  return inRole('heading') ?? inRole('name') ?? null
}

function composeMasthead({ number, date }: Issue, { name, funding }: Newsletter, composing: Composing): TemplateValues {
  const { language, album } = composing
  const edition = number === null ? null : fill(language, 'issue', { number: String(number) })
  return {
    name,
    line: [edition, dateInWords(date, language)].filter((part) => part !== null),
    emblem: funding && album.add(funding.emblem),
    statement: funding?.statement ?? [],
  }
}

function composeClosing({ about, website, social }: Newsletter, composing: Composing): TemplateValues {
  const { language } = composing
  const follow = social.map(({ network, text, href }) => ({ label: fill(language, 'social', { network }), text, href }))
  return {
    about: about && composeValue(about, composing),
    follow: [
      ...(website ? [{ label: fill(language, 'website', {}), text: website.text, href: website.href }] : []),
      ...follow,
    ],
  }
}

/** One of the language's words with its {gaps} filled. */
function fill({ words }: Language, word: string, gaps: { readonly [gap: string]: string }): string {
  return (words[word] ?? '').replace(/\{(\w+)\}/g, (all, gap: string) => gaps[gap] ?? all)
}
