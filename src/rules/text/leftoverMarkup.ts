import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'

export const leftoverMarkup = defineRule<{ mark: string; kind: Kind; inText: boolean }>({
  id: 'leftover-markup',
  group: 'text',
  severity: 'warning',
  summary: 'Signs of Markdown, HTML or a template stand in a text as they are, and readers would see them.',
  why: 'Stars for bold and brackets for links work in running text alone; a title or a link’s words are printed as they are written. HTML and template code are printed everywhere. Take the signs away.',
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
    { body: 'Price: 2*3*4 or (2+3)*(4+5)*(6+7); write to _parks_team_@city.gov.uk.' },
    { section: { title: 'Prices* fall by 5 * 3 < 20 & more > less' } },
    { section: { title: 'Fill in: ____ [sic] (or not), file_name and AT&T; more' } },
    // Addresses may contain these signs.
    { section: { title: 'Write to __team__@city.gov.uk or *office*@city.gov.uk' } },
    { body: 'Follow us on europa.eu/__plans__ and example.org/*a*/b, or **regions.eu/plans**.' },
    { section: { title: 'Read https://urldefense.com/v3/__https://www.exeter.gov.uk/plan2__;!!abc' } },
    { body: 'A fair & a market; 3 < 5 and 7 > 6. Call #3 first: A <b is not c> d.' },
  ],
  bad: () => [
    { section: { title: 'Eight **new** plans' }, at: ['**new**'] },
    { section: { title: '## Eight plans' }, at: ['## '] },
    { section: { title: 'Plans and [jobs](https://www.europa.eu/jobs)' }, at: ['[jobs](https://www.europa.eu/jobs)'] },
    { issue: { subject: 'Eight regions publish <b>plans</b> for new jobs' }, at: ['<b>', '</b>'] },
    { section: { title: 'Plans&nbsp;for jobs' }, at: ['&nbsp;'] },
    { body: 'Dear reader, {% if name %}hello.', at: ['{% if name %}'] },
    { section: { title: 'Eight __new__ plans and *one* old' }, at: ['__new__', '*one*'] },
    { section: { title: 'Ask **team@city.gov.uk** today' }, at: ['**team@city.gov.uk**'] },
    { body: 'Their R&amp;amp;D budget.', at: ['&amp;amp;'] },
    { body: 'The plans are ** not bold ** and **new **here.', at: ['** not bold **', '**new **'] },
    { body: 'Plans \\*\\*for jobs in all regions, and ] (for whom)](x).', at: ['](x)'] },
  ],
  look: {
    passage({ passage }, found) {
      if (/[*_<>&{}`\]#~]/.test(passage.text))
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

type Kind = 'markdown' | 'heading' | 'html' | 'template'

const says: { readonly [kind in Kind]: string } = {
  markdown: 'signs of Markdown mean nothing here',
  heading: 'this is a heading already, or none',
  html: 'HTML is not read here',
  template: 'it is a template’s code, which nobody fills in',
}

const helps: { readonly [kind in Kind]: string } = {
  markdown: 'Take the signs away. Bold words and links have their place in running text, such as a body.',
  heading: 'Take the signs away.',
  html: 'Take it away, or write the character itself.',
  template: 'Take it away, or write what it would say.',
}

const tags =
  'a|abbr|b|blockquote|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|iframe|img|li|mark|meta|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|u|ul'

const patterns: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ['heading', /^#{1,6}\s+(?=\S)/g],
  ['markdown', /!?\[[^[\]]{0,300}\]\((?:[^()\s]{1,500}|[^()]{0,300}\s"[^"]{0,200}")\)/g],
  ['markdown', /(?<![*\w])\*\*(?=[^\s*])[^*]{1,300}(?<=\S)\*\*(?!\*)/g],
  ['markdown', /(?<![\w_])__(?=[^\s_])[^_]{1,300}(?<=[^\s_])__(?![\w_])/g],
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

interface Leftover {
  readonly kind: Kind
  readonly from: number
  readonly to: number
}

/** In the order of the text, without overlaps: each match is replaced with NULs before the next pattern runs. */
function leftoversIn({ text }: SeenPassage): Leftover[] {
  const all: Leftover[] = []
  let left = text.replace(addresses, maskOwnSigns)
  for (const [kind, pattern] of patterns)
    left = left.replace(pattern, (match: string, ...rest: unknown[]) => {
      const from = Number(rest.find((one) => typeof one === 'number'))
      all.push({ kind, from, to: from + match.length })
      return '\0'.repeat(match.length)
    })
  return all.sort((a, b) => a.from - b.from)
}
