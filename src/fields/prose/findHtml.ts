import type { UnreadMarkup } from './unreadMarkup.ts'

const names =
  'a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|o:p|ol|option|p|picture|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|video|wbr'

const tag = new RegExp(
  `(?<!\\\\)<(?:(?<open>${names})(?:\\s+[a-z-]+\\s*=[^<>]{0,300}|\\s*(?<closed>\\/))?|\\/(?<close>${names})\\s*)>|<!--(?:[^-]|-(?!->)){0,2000}(?:-->)?`,
  'gi',
)
const voidElement = /^(?:br|col|hr|img|input|link|meta|source|wbr)$/

/** HTML elements, each with its content: a table is one, with any number of cells. */
export function findHtml(text: string): readonly UnreadMarkup[] {
  if (!text.includes('<')) return []
  const found: (UnreadMarkup & { readonly name: string; to: number })[] = []
  const open: string[] = []
  for (const { 0: match, index, groups = {} } of text.matchAll(tag)) {
    const name = (groups['open'] ?? groups['close'] ?? '!').toLowerCase()
    const last = found.at(-1)
    const to = index + match.length
    // Repeated elements in one paragraph, such as line breaks or bold words, are one mistake.
    const isRepeated = last?.name === name && !/\n[ \t]*\n/.test(text.slice(last.to, index))
    if (last && (open.length > 0 || isRepeated)) last.to = to
    else found.push({ markup: 'html', name, from: index, to })
    if (groups['close']) open.splice(Math.max(0, open.lastIndexOf(name)))
    else if (groups['open'] && !groups['closed'] && !voidElement.test(name)) open.push(name)
  }
  return found
}
