import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { addressFix, addressPart } from './lib/linkPlaces.ts'
import { unwrap } from './lib/linkWrappers.ts'
import { placeholderIn } from './lib/placeholders.ts'
import { type StrayEnd, strayEndOf } from './lib/strayEnds.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })
const page = 'https://www.europa.eu/plans'

export const linkEnd = defineRule<{ end: StrayEnd; isLast: boolean; meant: string; suggestion: Fix | undefined }>({
  id: 'link-end',
  group: 'links',
  severity: 'warning',
  summary: 'A link’s address ends in a sign that belongs to the sentence it was copied from.',
  why: 'A full stop, a comma, a bracket or a quotation mark that was copied along makes another address of it, and readers come to “Page not found”. Some addresses do end so, such as those of an encyclopaedia; if this one does, allow this rule in the issue and say so.',
  looksAt: 'the end of every link’s address, also before a ? or a #.',
  say: ({ end, isLast, meant, suggestion }) =>
    end.isCut
      ? {
          message: `This address ends in “${end.signs}”: it was cut off where it was copied.`,
          help: 'Open the page, and copy its whole address from the browser.',
        }
      : {
          message: `This address has ${nameOf(end)} at ${isLast ? 'its end' : 'the end of one of its parts'}, which is hardly a part of it.`,
          help: `Write ${meant}`,
          suggestion,
        },
  good: () => [
    link('https://en.wikipedia.org/wiki/Snowdonia_(Wales)'),
    link('https://en.wikipedia.org/wiki/Apple_Inc.'),
    link('https://en.wikipedia.org/wiki/Made_in_U.S.'),
    link('https://en.wikipedia.org/wiki/Yahoo!'),
    link('https://en.wikipedia.org/wiki/Rock_%27n%27'),
    link('https://www.europa.eu/made-in-the-U.S.'),
    link('https://www.europa.eu/search?q=what?'),
    link('https://www.europa.eu/search?q=%22plans%22'),
    link('https://www.europa.eu/search?ids[]=1&ids[]'),
    link('https://www.europa.eu/plans?filter=(a,b)'),
    link('https://www.europa.eu/map?data={a}'),
    link('https://www.europa.eu/plans#:~:text=in%20the%20next%20two%20years.'),
    link('https://www.europa.eu/plans/'),
    link('https://youtu.be/dQw4w9WgXc_'),
    link('https://www.europa.eu/plans?id=QUJD=='),
    link('https://www.europa.eu/v1.2'),
    link('https://www.europa.eu/plans-'),
    link('https://www.youtube.com/watch?v=dQw4w9WgXc_'),
    link('https://www.europa.eu/?'),
    link('mailto:office@europa.eu?subject=Who%20comes?'),
    link('[[SUBSCRIBER_PREFERENCES_URL]]'),
  ],
  bad: () => [
    { ...link(`${page}.`), at: ['.'], fixed: `href: ${page}\n` },
    { ...link(`${page},`), at: [','], fixed: `href: ${page}\n` },
    { ...link(`${page}/,`), at: [','], fixed: `href: ${page}/\n` },
    { ...link(`${page}.”`), at: ['.”'], fixed: `href: ${page}\n` },
    { ...link(`${page}%0D%0A`), at: ['%0D%0A'], fixed: `href: ${page}\n` },
    { ...link(`${page}&nbsp;`), at: ['&nbsp;'], fixed: `href: ${page}\n` },
    { ...link(`${page}%22`), at: ['%22'], fixed: `href: ${page}\n` },
    { ...link(`${page}%E2%80%9D`), at: ['%E2%80%9D'], fixed: `href: ${page}\n` },
    { ...link(`${page}).`), at: [').'], fixed: `href: ${page}\n` },
    { ...link(`${page}>`), at: ['>'], fixed: `href: ${page}\n` },
    { ...link(`${page}%60`), at: ['%60'], fixed: `href: ${page}\n` },
    { ...link(`${page}.html.`), at: ['.'], fixed: `href: ${page}.html\n` },
    { ...link('https://www.europa.eu.'), at: ['.'], fixed: 'href: https://www.europa.eu\n' },
    { ...link(`${page}.?lang=en`), at: ['.'], fixed: `href: ${page}?lang=en\n` },
    { ...link(`${page},#top`), at: [','], fixed: `href: ${page}#top\n` },
    { ...link(`${page}:`), at: [':'], fixed: `href: "${page}"\n` },
    { ...link(`${page}?id=5.`), at: ['.'] },
    { ...link(`${page}#maps,`), at: [','] },
    { ...link(`${page}!`), at: ['!'] },
    { ...link(`${page}?`), at: ['?'] },
    { ...link(`${page}?.`), at: ['?.'] },
    { ...link(`${page}/*`), at: ['*'] },
    { ...link(`${page}/**`), at: ['**'] },
    { ...link(`${page}_`), at: ['_'] },
    { ...link(`${page}’`), at: ['’'], fixed: `href: ${page}\n` },
    { ...link('https://en.wikipedia.org/wiki/Snowdonia_(Wales),'), at: [','] },
    { ...link('https://en.wikipedia.org/wiki/Cardiff.'), at: ['.'] },
    { ...link(`${page}/2026/…`), at: ['…'] },
    { ...link(`${page}/20...`), at: ['...'] },
    { body: `Each plan has [a map](${page}.) in it.`, at: ['.'], fixed: `[a map](${page}) in it` },
  ],
  look: {
    link({ link }, found) {
      const { href } = link
      const end = strayEndOf(href)
      if (!end || placeholderIn(href) !== null || unwrap(href) || addressSlipIn(href)) return
      const fix = end.isCut ? null : addressFix(link, end.from, end.to, '')
      const meant = href.slice(0, end.from) + href.slice(end.to)
      const details = { end, isLast: end.to === href.length, meant, suggestion: fix ?? undefined }
      found(addressPart(link, end.from, end.to), details, (end.isCertain && fix) || undefined)
    },
  },
})

const names: { readonly [sign: string]: string } = {
  ...{ '.': 'a full stop', ',': 'a comma', ';': 'a semicolon', ':': 'a colon', '!': 'an exclamation mark' },
  ...{ '?': 'a question mark', ')': 'a closing bracket', ']': 'a closing bracket', '}': 'a closing bracket' },
  ...{ '>': 'a “greater than” sign', '*': 'an asterisk', _: 'a low line', '`': 'a backtick' },
  ...{ '"': 'a quotation mark', '”': 'a quotation mark', '“': 'a quotation mark', '„': 'a quotation mark' },
  ...{ "'": 'an apostrophe', '’': 'an apostrophe', '‘': 'an apostrophe' },
}

function nameOf({ signs, isEncoded, from, to }: StrayEnd): string {
  const chars = [...signs]
  if (/^(?:%|&\w)/.test(signs)) return `“${signs}”`
  const name = chars.length === 1 ? (names[signs] ?? `“${signs}”`) : `the signs ${chars.join(' ')}`
  return isEncoded && to - from > 1 ? `${name}, written in code,` : name
}
