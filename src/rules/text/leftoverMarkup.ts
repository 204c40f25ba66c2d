import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'

export const leftoverMarkup = defineRule<{ mark: string; kind: Kind; inText: boolean }>({
  id: 'leftover-markup',
  group: 'text',
  severity: 'warning',
  summary: 'Signs of Markdown, HTML or a template stand in a text as they are, and readers would see them.',
  why: 'Stars for bold, underscores for italics and brackets for links work in running text alone; a title or a link’s words are printed as they are written. HTML and template code are printed everywhere. Take the signs away.',
  looksAt:
    'every text; in running text, only what markup-not-read does not report. Macros of other sending platforms, such as {{name}}, are reported by macro-foreign.',
  say: ({ mark, kind, inText }) =>
    inText && kind === 'markdown' && mark.includes('**')
      ? {
          message: `“${mark}” would be printed as it is: these stars make nothing bold.`,
          help: 'Write ** on both sides of the words, with no space between ** and the word: “**new plans**”. Or take the stars away.',
        }
      : { message: `“${mark}” would be printed as it is: ${says[kind]}.`, help: helps[kind] },
  good: () => [
    { body: 'Prices* are **bold**, and [links](https://www.europa.eu/news) work. \\*\\*Stars\\*\\* too.' },
    { body: 'Signs such as (*) and “*” are explained below (*), on paper.' },
    { body: 'Tickets £20* and £10**.\n\n* Until 30 April\n** Under 12' },
    { body: '- Fee: £20 **\n\n** Until 30 April\n\nWe say (**) for it, or “**”.' },
    { body: 'Price: 2*3*4 or (2+3)*(4+5)*(6+7); write to _parks_team_@city.gov.uk.' },
    { section: { title: 'Prices* fall by 5 * 3 < 20 & more > less' } },
    { section: { title: 'Fill in: ____ [sic] (or not), file_name and AT&T; more' } },
    // Addresses may contain these signs.
    { section: { title: 'Write to __team__@city.gov.uk or *office*@city.gov.uk' } },
    { body: 'Follow us on europa.eu/__plans__ and example.org/*a*/b, or **regions.eu/plans**.' },
    { section: { title: 'Read https://urldefense.com/v3/__https://www.exeter.gov.uk/plan2__;!!abc' } },
    // Handles, file names, blanks and letters that look like signs.
    { section: { title: 'Follow @_city_ and my_file_name; call _ or __ then _green_2' } },
    { section: { title: 'Hawai`i and its people; 5 == 5 == 5; 20 > 10; [^] as it is' } },
    { section: { title: '-5 to 20 degrees' } },
    { issue: { preview: '• Eight plans are out now • Jobs in all regions • Dates of all meetings this year' } },
    { body: 'A fair & a market; 3 < 5 and 7 > 6. Call #3 first: A <b is not c> d.' },
  ],
  bad: () => [
    { section: { title: 'Eight **new** plans' }, at: ['**new**'] },
    { section: { title: '## Eight plans' }, at: ['## '] },
    { section: { title: 'Plans and [jobs](https://www.europa.eu/jobs)' }, at: ['[jobs](https://www.europa.eu/jobs)'] },
    { section: { title: 'Our plan: _“We came to see”_' }, at: ['_“We came to see”_'] },
    { issue: { subject: 'Eight regions publish <b>plans</b> for new jobs' }, at: ['<b>', '</b>'] },
    { section: { title: 'Plans&nbsp;for jobs' }, at: ['&nbsp;'] },
    { body: 'Dear reader, {% if name %}hello.', at: ['{% if name %}'] },
    { section: { title: 'Eight __new__ plans and *one* old' }, at: ['__new__', '*one*'] },
    { section: { title: 'Ask **team@city.gov.uk** today' }, at: ['**team@city.gov.uk**'] },
    { section: { title: 'The _Green City_ plan, ***all*** of `it`' }, at: ['_Green City_', '***all***', '`it`'] },
    { section: { title: 'A ==green== city[^1] with \\*trees\\*' }, at: ['==green==', '[^1]', '\\*trees\\*'] },
    { issue: { subject: 'Eight _green_ regions publish their plans' }, at: ['_green_'] },
    {
      section: { link: { text: 'Read the _Green City_ plan', href: 'https://www.europa.eu/plan' } },
      at: ['_Green City_'],
    },
    { section: { title: '- Green city' }, at: ['- '] },
    { section: { title: '> Green city' }, at: ['> '] },
    { section: { title: '• Green city' }, at: ['• '] },
    { body: 'The plans** are out.\n\n**All of them are **here.', at: ['**', '**All of them are **'] },
    { body: 'Their R&amp;amp;D budget.', at: ['&amp;amp;'] },
    { body: 'The plans are ** not bold ** and **new **here.', at: ['** not bold **', '**new **'] },
    { body: 'Plans \\*\\*for jobs in all regions, and ] (for whom)](x).', at: ['](x)'] },
  ],
  look: {
    passage({ passage }, found) {
      if (/^[-•‣▪◦●]|[*_<>&{}`\]#~]|==/.test(passage.text))
        for (const { kind, from, to } of leftoversIn(passage)) {
          const place = passage.at(from, to)
          // Markdown reads a reference; one that is left was written twice over: “&amp;amp;”.
          const isTwice = kind === 'html' && place.source.text.startsWith('&amp;', place.from)
          if (passage.isMarkdown && !isTwice && (kind === 'html' || passage.text.startsWith('~~', from))) continue
          // A backslash before it: the author means the sign itself.
          if (/\\$/.test(place.source.text.slice(Math.max(0, place.from - 1), place.from))) continue
          found(place, { mark: passage.text.slice(from, to), kind, inText: passage.isMarkdown })
        }
    },
  },
})

type Kind = 'markdown' | 'heading' | 'start' | 'html' | 'template'

const says: { readonly [kind in Kind]: string } = {
  markdown: 'signs of Markdown mean nothing here',
  heading: 'this is a heading already, or none',
  start: 'a title begins no list and no quotation',
  html: 'HTML is not read here',
  template: 'it is a template’s code, which nobody fills in',
}

const helps: { readonly [kind in Kind]: string } = {
  markdown: 'Take the signs away. Bold or italic words and links have their place in running text, such as a body.',
  heading: 'Take the signs away.',
  start: 'Take the sign away.',
  html: 'Take it away, or write the character itself.',
  template: 'Take it away, or write what it would say.',
}

const tags =
  'a|abbr|b|blockquote|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|iframe|img|li|mark|meta|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|u|ul'

/** Signs that running text reads, or `markup-not-read` reports there. */
const inPlainText: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ['markdown', /(?<![\w:\\])\\([*_`])[^\\]{1,200}\\\1/g],
  ['markdown', /(?<![*\w])\*{3}(?=[^\s*])(?!SPAM\*)[^*]{1,300}(?<=\S)\*{3}(?![*\w])/g],
  ['markdown', /(?<![\p{L}\p{N}_@/.#:\\])_(?=[\p{L}\p{N}“‘"'(¡¿])[^_]{1,200}(?<=\S)_(?![\p{L}\p{N}_@])/gu],
  ['markdown', /(?<![\p{L}\p{N}`])`(?=[^\s`])[^`]{1,100}(?<=\S)`(?![\p{L}\p{N}`])/gu],
  ['markdown', /(?<![=\w])==(?=[^\s=])[^=]{1,200}(?<=\S)==(?![=\w])/g],
  ['markdown', /(?<=\S)\[\^[\w-]{1,20}\]/g],
]

/** “• Plans • Jobs” sets entries apart, and begins no list. */
const listStart = /^(?:[->]|[•‣▪◦●](?![^•‣▪◦●]*[•‣▪◦●])) +(?=\p{L})/gu

const patterns: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ['heading', /^#{1,6}\s+(?=\S)/g],
  ['markdown', /!?\[[^[\]]{0,300}\]\((?:[^()\s]{1,500}|[^()]{0,300}\s"[^"]{0,200}")\)/g],
  ['markdown', /(?<![*\w])\*\*(?=[^\s*])[^*]{1,300}(?<=\S)\*\*(?!\*)/g],
  ['markdown', /(?<![\w_])__(?=[^\s_])[^_]{1,300}(?<=[^\s_])__(?![\w_])/g],
  ['markdown', /(?<![\w@#])_(?=["“„«‘])[^_\n]{1,300}["”“»’]_(?!\w)/g],
  ['markdown', /(?<![\w*|()[\]{"“‘'])\*(?=[^\s*|)\].])[^*|]{1,200}(?<=[^\s|])\*(?![\w*|])/g],
  ['markdown', /(?<!\*)\*\*(?:[ \t]+[^\s*][^*\n]{0,200}|[^\s*][^*\n]{0,200}[ \t])\*\*(?!\*)/g],
  ['markdown', /(?<!\*)\*\*(?!\*)|\]\([^()\s]{0,500}\)|~~(?=\S)/g],
  ['html', new RegExp(`<(?:(?:${tags})(?:\\s+[a-z-]+\\s*=[^<>]{0,300}|\\s*\\/)?|\\/(?:${tags})\\s*)>|<!--`, 'gi')],
  [
    'html',
    /&(?:nbsp|amp|lt|gt|quot|apos|copy|reg|trade|euro|pound|[nm]dash|[lr][sd]quo|[lr]aquo|hellip|bull|middot|shy|szlig|ensp|emsp|[aeiouyn](?:acute|grave|circ|uml|tilde)|aring|ccedil|oslash|#\d{2,6}|#x[\da-f]{2,6});/gi,
  ],
  ['template', /\{%[^{}]{0,300}%\}|\{%|%\}/g],
]

/** Web and email addresses. */
const addresses =
  /(?:https?:\/\/|www\.)[^\s<>()[\]]{1,2000}|(?<![\w.+*@/-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,12}\/[^\s<>()[\]]{1,2000}|(?<![\w.+*-])[\w.+*-]{1,100}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,}/gi

/** Replaces the stars and underscores inside an address with NUL. Those around a whole address are markup, and stay. */
function maskOwnSigns(address: string, at: number, text: string): string {
  const after = text.slice(at + address.length, at + address.length + 2)
  const around = /[*_]$/.test(address) || /^[*_]/.test(after)
  const [, start = '', own = '', end = ''] = (around ? /^([*_]*)(.*?)([*_]*)$/ : /^()(.*)()$/).exec(address) ?? []
  return start + own.replace(/[*_]/g, '\0') + end
}

/** Replaces the two stars of footnotes with NUL: “£10**”, “** Under 12”, and the sign itself, “(**)”. */
function withoutNoteStars({ text, areNoteStars }: SeenPassage): string {
  if (!text.includes('**')) return text
  return text
    .replace(/(?<=[([{"“‘«„])\*\*(?=[)\]}"”’»“])/g, '\0\0')
    .replace(/(?<!\*)\*\*(?!\*)/g, (stars, from: number) => (areNoteStars(from, from + 2) ? '\0\0' : stars))
}

interface Leftover {
  readonly kind: Kind
  readonly from: number
  readonly to: number
}

/** In the order of the text, without overlaps: each match is replaced with NULs before the next pattern runs. */
function leftoversIn(passage: SeenPassage): Leftover[] {
  const { isMarkdown, role } = passage
  const all: Leftover[] = []
  let left = withoutNoteStars(passage).replace(addresses, maskOwnSigns)
  const own = isMarkdown ? [] : inPlainText
  const start = !isMarkdown && isTitle(role) ? [['start', listStart] as const] : []
  for (const [kind, pattern] of [...own, ...start, ...patterns])
    left = left.replace(pattern, (match: string, ...rest: unknown[]) => {
      const from = Number(rest.find((one) => typeof one === 'number'))
      all.push({ kind, from, to: from + match.length })
      return '\0'.repeat(match.length)
    })
  return all.sort((a, b) => a.from - b.from)
}

function isTitle(role: SeenPassage['role']): boolean {
  return role === 'heading' || role === 'subject' || role === 'preview'
}
