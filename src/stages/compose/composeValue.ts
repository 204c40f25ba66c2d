import type { Language } from '../../model/language.ts'
import type { MarkdownValue, TemplateValue, TemplateValues } from '../../model/letter.ts'
import type { Block, Markdown } from '../../model/markdown.ts'
import type { Value } from '../../model/value.ts'
import { composeEvent } from './composeEvent.ts'
import { dateInWords } from './dates.ts'
import type { LetterPictures } from './letterPictures.ts'

export interface Composing {
  readonly language: Language
  /** The readers' time zones. */
  readonly zones: readonly string[]
  readonly album: LetterPictures
}

/** A field's value as templates see it: dates and times in words, pictures with their place in the email. */
export function composeValue(value: Value, composing: Composing): TemplateValue {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map((item) => composeValue(item, composing))
  switch (value.kind) {
    case 'markdown':
      return composeMarkdown(value, composing)
    case 'link':
      return { text: value.text, href: value.href }
    case 'picture':
      return composing.album.add(value)
    case 'date':
    case 'moment':
      return dateInWords(value, composing.language)
    case 'event':
      return {
        ...composeEvent(value, composing.zones, composing.language),
        body: value.body && composeMarkdown(value.body, composing),
        // Whether anything stands below the times.
        details: [value.where, value.audience, value.body, value.book].some((part) => part !== null),
      }
    case undefined:
      return Object.fromEntries(
        Object.entries(value).map(([field, part]) => [field, composeValue(part ?? null, composing)]),
      )
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function composeMarkdown(markdown: Markdown, { album }: Composing): MarkdownValue {
  const visit = (block: Block): Block<TemplateValues> => {
    if (block.kind === 'picture') return { kind: 'picture', picture: album.add(block.picture) }
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(visit)) }
    return block
  }
  return { kind: 'markdown', blocks: markdown.blocks.map(visit) }
}
