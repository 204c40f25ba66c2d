import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { addressFix, addressPart } from './lib/linkPlaces.ts'
import { unwrap } from './lib/linkWrappers.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })

export const linkLookalike = defineRule<{ name: string; suggestion: Fix | undefined }>({
  id: 'link-lookalike',
  group: 'links',
  severity: 'warning',
  summary: 'A link’s address has a sign in it that a word processor put in the place of a plain one.',
  why: 'Word and mail programs make long dashes of hyphens while somebody types. In an address that is another character, and so another page. If the page has it in its name, as in some encyclopaedias, copy the address from the browser anew: it is written in code there.',
  looksAt: 'long dashes in the address of every link; one that is written in code was copied from a browser.',
  say: ({ name, suggestion }) => ({
    message: `There is ${name} in this address, where most addresses have a hyphen.`,
    help: 'Write a hyphen (-) there, or copy the address from the browser again.',
    suggestion,
  }),
  good: () => [
    link('https://www.europa.eu/plans-2026'),
    link('https://en.wikipedia.org/wiki/Anglo–Irish_Treaty'),
    link('https://www.europa.eu/plans-%E2%80%93-2026'),
    link('https://www.europa.eu/caf\u00e9'),
  ],
  bad: () => [
    { ...link('https://www.europa.eu/plans–2026'), at: ['–'] },
    { ...link('https://www.europa.eu/plans—2026'), at: ['—'] },
    { ...link('https://www.europa.eu/plans\u20112026'), at: ['\u2011'] },
    { ...link('mailto:regions–office@europa.eu'), at: ['–'] },
  ],
  look: {
    link({ link }, found) {
      const match = /[\u2010-\u2015\u2212]/.exec(link.href)
      if (!match || /\/wiki\//.test(link.href) || addressSlipIn(link.href) || unwrap(link.href)) return
      const [from, to] = [match.index, match.index + 1]
      const suggestion = addressFix(link, from, to, '-') ?? undefined
      found(addressPart(link, from, to), { name: names[match[0]] ?? 'a long dash', suggestion })
    },
  },
})

const names: { readonly [sign: string]: string } = {
  '\u2010': 'a typographic hyphen',
  '\u2011': 'a hyphen that forbids a line break',
  '\u2212': 'a minus sign',
}
