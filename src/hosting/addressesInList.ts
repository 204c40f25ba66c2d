import type { PastedAddress } from './pastedAddress.ts'

/** A picture or link in Markdown: ![words](address "title"). */
const markdown = /!?\[([^\]\n]{0,500})\]\([ \t]*<?((?:https?|file):[^\s<>)]+)/gi
const address = /\b(?:https?|file|blob):(?:https?:)?\/\/[^\s"'<>`|]+/gi
/** Longer lines have no names beside their addresses: they are code, or a page without line ends. */
const maxLine = 2_000
const maxAddress = 4_000

/** The addresses of a text with one a line, a name before or behind it, with tabs, commas or semicolons between. */
export function addressesInList(text: string): readonly PastedAddress[] {
  const found: PastedAddress[] = []
  const add = (written: string, label: string | null, from: number) => {
    if (written.length <= maxAddress) found.push({ address: withoutTail(written), label, isListed: true, from })
  }
  let from = 0
  for (const line of text.split('\n')) {
    const start = from
    from += line.length + 1
    if (!line.includes(':')) continue
    const marks = [...line.matchAll(markdown)]
    for (const { 1: label = '', 2: written = '', index } of marks) add(written, label.trim() || null, start + index)
    if (marks.length > 0) continue
    const all = [...line.matchAll(address)]
    const label = all.length === 1 && line.length <= maxLine ? labelIn(line, all[0]?.[0] ?? '') : null
    for (const { 0: written, index } of all) add(written, label, start + index)
  }
  return found
}

/** Without the punctuation that follows an address in a sentence, and without the next column of a CSV file. */
function withoutTail(written: string): string {
  const [whole] = /^[^,;]*?\.(?:png|jpe?g|gif)(?:\?[^,;]*)?(?=[,;])/i.exec(written) ?? [written]
  const bare = whole.replace(/[.,;:!?…»”’]{1,20}$/u, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.replace(/\){1,20}$/, '') : bare
}

/** What else stands in the line: columns, with tabs between. */
function labelIn(line: string, written: string): string | null {
  const words = line
    .split(written)
    .join('\t')
    .replace(/^\s*(?:\d{1,3}[.):]\s)?/, '')
    .trim()
  return /[\p{L}\p{N}]/u.test(words) ? words : null
}
