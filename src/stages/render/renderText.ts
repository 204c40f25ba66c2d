import type { RenderedText } from '../../artifacts/kind.ts'
import type { Helper } from '../../lib/template/handlebars.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import type { Letter, MarkdownValue } from '../../model/letter.ts'
import { prepared } from '../../prepared.ts'
import { letterPartsOf, templateData } from './letterParts.ts'
import { longestLine, markdownText } from './markdownText.ts'
import { quotation } from './quotation.ts'
import { openReferences, type References } from './references.ts'
import { type FindTemplate, openTemplates, type Templates } from './templates.ts'

/** In characters: mail clients can quote such lines without wrapping them again. */
const lineWidth = 72

type Data = Parameters<Helper>[2]

/** A text template names the kind of a line by a helper, which wraps and indents it. */
const helpers: { readonly [name: string]: Helper } = {
  heading: (value, { level }) => {
    const text = wrapText(String(value), lineWidth)
    return `${text}\n${(level === 1 ? '=' : '-').repeat(longestLine(text))}`
  },
  wrap: (value, { label, then, last }) => {
    const list = [value, then, last].filter((part) => typeof part === 'string').join(', ')
    return wrapText(typeof label === 'string' ? `${label} ${list}` : list, lineWidth)
  },
  indent: (value, { label, open = '', close = '' }) =>
    wrapText(`${typeof label === 'string' ? `${label} ` : ''}${open}${value}${close}`, lineWidth, '  '),
  quotation: (value, _named, data) => wrapText(quotation(value, data), lineWidth, '  '),
  aside: (value) => wrapText(`[${value}]`, lineWidth),
  markdown: (value, _named, data) => markdownText(value as MarkdownValue, lineWidth, data['references'] as References),
  link: (value, { href, label }, data) => {
    const text = withReference(value, href, data)
    return wrapText(typeof label === 'string' ? `${label} ${text}` : text, lineWidth)
  },
  item: (value, named, data) => wrapText(itemLine(value, named, data), lineWidth, '- ', '  '),
}

/** The parts of an item, in reading order: "date text link", "text: note", "value label". */
function itemLine(value: unknown, { href, date, label, note, link }: Parameters<Helper>[1], data: Data): string {
  const { text, href: to } = (link ?? {}) as { readonly text?: string; readonly href?: string }
  return [
    date,
    withReference(value, href, data),
    label,
    note,
    text === undefined ? null : withReference(text, to, data),
  ]
    .filter((part) => typeof part === 'string')
    .join(' ')
}

function withReference(text: unknown, href: unknown, data: Data): string {
  return typeof href === 'string' ? (data['references'] as References).cite(String(text), href) : String(text)
}

export function openTextTemplates(find: FindTemplate, partials: readonly string[]): Templates {
  return openTemplates(find, {
    ending: '.txt.hbs',
    partials,
    helpers,
    print: (text) => text,
    precompiled: prepared.text,
  })
}

/** Renders a letter as plain text by the text templates: the same words as the HTML, in the same order. */
export function renderText(letter: Letter, templates: Templates): RenderedText {
  const parts = letterPartsOf(letter, '.txt.hbs')
  const references = openReferences(JSON.stringify(parts.map(({ context }) => context)))
  const data = { ...templateData(letter), references }
  const fill = (path: string, context: object) => {
    const text = dropEmptyLines(templates.fill(path, context, data))
    const list = references.takeList()
    return list ? `${text}\n\n${list}` : text
  }
  let text = ''
  const starts = parts.map(({ path, context }) => {
    const part = fill(path, context)
    if (text && part) text += '\n\n\n'
    const start = text.length
    text += part
    return start
  })
  return { text: `${text}\n`, starts }
}

/** Templates leave empty lines where a field is absent. */
function dropEmptyLines(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
}
