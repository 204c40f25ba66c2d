import type { Helper } from '../../lib/template/handlebars.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import type { MarkdownValue } from '../../model/letter.ts'
import { markdownText } from './markdownText.ts'
import { quotation } from './quotation.ts'
import type { References } from './references.ts'
import { lineWidth, textHeading } from './textHeading.ts'

type Named = Parameters<Helper>[1]
type Data = Parameters<Helper>[2]

/** A text template names the kind of a line by a helper, which wraps and indents it. */
export const textHelpers: { readonly [name: string]: Helper } = {
  heading: (value, { level = 2, then, last }) => textHeading(join(', ', value, then, last), Number(level)),
  wrap: (value, { label, then, last }) => hanging(join(' ', label, join(', ', value, then, last)), label),
  indent(value, { label, open = '', close = '', mark = '' }) {
    const first = `  ${mark}`
    return wrapText(join(' ', label, `${open}${value}${close}`), lineWidth, first, ' '.repeat(first.length))
  },
  quotation: (value, _named, data) => wrapText(quotation(value, data), lineWidth, '  '),
  aside: (value) => wrapText(`${value}]`, lineWidth, '[', ' '),
  markdown: (value, { level = 3 }, data) => markdownText(value as MarkdownValue, Number(level), referencesIn(data)),
  link: (value, { href, label, fact, then, last }, data) =>
    hanging(join(' · ', join(' ', label, cite(value, href, data)), fact, then, last), href),
  item: (value, named, data) => wrapText(itemText(value, named, data), lineWidth, '- ', '  '),
}

/** Wraps a line that may stand directly above another such line. */
function hanging(text: string, isOneOfSeveral: unknown): string {
  return wrapText(text, lineWidth, '', typeof isOneOfSeveral === 'string' ? '  ' : '')
}

/** An item in reading order: its date on a line, "text – note" or "value label", and its link on a line. */
function itemText(value: unknown, { href, date, label, note, link }: Named, data: Data): string {
  const { text, href: to } = (link ?? {}) as { readonly text?: string; readonly href?: string }
  return join('\n', date, join(' – ', join(' ', cite(value, href, data), label), note), text && cite(text, to, data))
}

function cite(text: unknown, href: unknown, data: Data): string {
  return typeof href === 'string' ? referencesIn(data).cite(String(text), href) : String(text)
}

function referencesIn(data: Data): References {
  return data['references'] as References
}

/** Joins those parts that are there. */
function join(between: string, ...parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'number' || (typeof part === 'string' && part !== '')).join(between)
}
