import type { Language } from '../../model/language.ts'
import type { MarkdownValue, TemplateValue, TemplateValues } from '../../model/letter.ts'
import type { Block, Markdown } from '../../model/markdown.ts'
import type { CalendarDate, Value } from '../../model/value.ts'
import { calendarLinks } from './calendar/calendarLinks.ts'
import type { VariantCalendar } from './calendar/openCalendar.ts'
import { composeEvent } from './composeEvent.ts'
import { dateInWords } from './dates.ts'
import type { LetterPictures } from './letterPictures.ts'

export interface ComposeContext {
  readonly language: Language
  /** By id, for what is in another language. */
  readonly languages: ReadonlyMap<string, Language>
  /** The readers' time zones. */
  readonly zones: readonly string[]
  readonly pictures: LetterPictures
  /** The calendar file of an event; null for one without. */
  readonly fileOf: VariantCalendar['fileOf']
  /** When the issue appears. */
  readonly issueDate: CalendarDate
}

/** Converts a field's value for templates: dates and times in words, pictures with their address in the email. */
export function composeValue(value: Value, context: ComposeContext): TemplateValue {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map((item) => composeValue(item, context))
  switch (value.kind) {
    case 'markdown':
      return composeMarkdown(value, context)
    case 'link':
      return { text: value.text, href: value.href }
    case 'picture':
      return context.pictures.add(value)
    case 'date':
    case 'moment':
      return dateInWords(value, context.language)
    case 'event': {
      const language = languageOf(value.lang, context)
      const isForeign = language.tag !== context.language.tag
      return {
        ...composeEvent(value, { ...context, language }),
        words: language.words,
        foreign: isForeign ? { lang: language.tag, dir: language.dir } : null,
        body: value.body && composeMarkdown(value.body, context),
        calendar: calendarLinks(context.fileOf(value), language),
        // Whether a template prints anything below the times.
        details: [
          value.where,
          value.online,
          value.audience,
          value.organiser,
          value.repetition,
          value.body,
          value.book,
        ].some((part) => part !== null),
      }
    }
    case undefined:
      return Object.fromEntries(
        Object.entries(value).map(([field, part]) => [field, composeValue(part ?? null, context)]),
      )
  }
}

/** The language with an id; the context's own for null. */
export function languageOf(id: string | null, { language, languages }: ComposeContext): Language {
  return (id === null ? undefined : languages.get(id)) ?? language
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function composeMarkdown(markdown: Markdown, { pictures }: ComposeContext): MarkdownValue {
  const visit = (block: Block): Block<TemplateValues> => {
    if (block.kind === 'picture') return { kind: 'picture', picture: pictures.add(block.picture) }
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(visit)) }
    return block
  }
  return { kind: 'markdown', blocks: markdown.blocks.map(visit) }
}
