import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { wordsPlace } from './lib/linkPlaces.ts'
import { unwrap } from './lib/linkWrappers.ts'
import { hostWithoutWww, shortAddress, tryDecode, webAddress } from './lib/webAddress.ts'
import { isShortened } from './linkShortened.ts'

export const linkShowsOther = defineRule<{ shown: string; real: string }>({
  id: 'link-shows-other',
  group: 'links',
  severity: 'warning',
  summary: 'A link shows one address and leads to another.',
  why: 'This happens when a link is copied and only its words are changed. Readers come to the wrong place; and because fraudsters hide addresses in the same way, mail filters warn of such links or hold the email back.',
  looksAt: 'links whose words are a web address or an email address.',
  say: ({ shown, real }) => ({
    message: `This link shows “${shown}” and leads to “${shortAddress(real)}”.`,
    help: 'Make both the same, or write in words where it leads.',
  }),
  good: () => [
    { body: 'Call [(029) 2012 3456](tel:+442920123456).' },
    { body: 'Call [+44 (0)29 2012 3456](tel:+442920123456).' },
    { body: 'Call [the office on 029 2012 3456](tel:02920123456).' },
    { body: 'Write to [the office (regions@europa.eu)](mailto:regions@europa.eu).' },
    { body: 'All is on [europa.eu](https://www.europa.eu/regions/plans).' },
    { body: 'All is on [europa.eu/regions](https://regions.europa.eu/).' },
    { body: 'Write to [Regions@Europa.eu](mailto:regions@europa.eu?subject=Plans).' },
    { body: 'The platform [Matchmaker.Ruhr](https://www.europa.eu/matchmaker) is open.' },
    { body: 'It was written in [node.js](https://www.europa.eu/programs).' },
    { body: 'Follow us on [twitter.com/europe](https://x.com/europe).' },
    { body: 'Ask [regions@europa.eu](https://www.europa.eu/contact).' },
  ],
  bad: () => [
    { body: 'Write to [post@brohafren.org](mailto:post@brohafern.org).', at: ['post@brohafren.org'] },
    {
      body: 'Write to [our office, regions@europa.eu](mailto:region@europa.eu).',
      at: ['our office, regions@europa.eu'],
    },
    { body: 'All is on [europa.eu](https://www.euopra.eu/regions).', at: ['europa.eu'] },
    { body: 'Call [029 2012 3456](tel:+442920123465).', at: ['029 2012 3456'] },
    { body: 'All is on [gov.wales](https://www.europa.eu/regions).', at: ['gov.wales'] },
    { body: 'Write to [regions@europa.eu](mailto:plans@europa.eu).', at: ['regions@europa.eu'] },
  ],
  look: {
    link({ link }, found) {
      if (unwrap(link.href) || isShortened(link.href) || addressSlipIn(link.href)) return
      const shown = link.text.length < 200 ? link.text.trim() : ''
      const real = otherAddress(shown, link.href)
      if (real !== null) found(wordsPlace(link), { shown, real })
    },
  },
})

/** Where a link leads if its words show another address; else null. */
function otherAddress(shown: string, href: string): string | null {
  if (/^tel:/i.test(href)) return otherNumber(shown, href)
  if (shown.includes('@')) return otherMailbox(/[^\s@<>()]+@[^\s@<>()]+[^\s@<>().,;:]/.exec(shown)?.[0] ?? '', href)
  return otherHost(shown, href) ?? otherPage(shown, href)
}

/** Compares the last digits, since a number may begin with a country code or a zero. */
function otherNumber(shown: string, href: string): string | null {
  const written = /\+?\d[\d\s().-]{5,24}\d/.exec(shown)?.[0]?.replace(/\(0\)/, '').replace(/\D/g, '')
  const dialled = href.replace(/;.*/, '').replace(/\D/g, '')
  if (written === undefined || written.length < 7 || dialled.length < 7) return null
  const [a, b] = [written.replace(/^0+/, ''), dialled.replace(/^0+/, '')]
  return a.endsWith(b) || b.endsWith(a) ? null : href
}

/** Compares pages only if the words show a whole address with https://. */
function otherPage(shown: string, href: string): string | null {
  const [one, other] = [/^https?:\/\/\S+$/i.test(shown) ? webAddress(shown) : null, webAddress(href)]
  if (!one || !other) return null
  const [a, b] = [one, other].map(({ path }) => path.toLowerCase().replace(/\/+$/, ''))
  if (a === undefined || b === undefined || a === '' || /…|\.\.\.$/.test(shown)) return null
  return b.startsWith(a) || a.startsWith(b) || b.endsWith(a.slice(a.lastIndexOf('/'))) ? null : href
}

function otherMailbox(shown: string, href: string): string | null {
  const real = /^mailto:([^?,;]+)(?:\?|$)/i.exec(href)?.[1]
  if (real === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown)) return null
  const mailbox = tryDecode(real) ?? real
  return mailbox.toLowerCase() === shown.toLowerCase() ? null : mailbox
}

/** A host with “www.” or a common top-level domain; other names with dots may be products or people. */
const shownHost =
  /^(?:https?:\/\/)?(www\.(?:[a-z\d-]+\.)+[a-z]{2,}|(?:[a-z\d-]+\.)+(?:com|org|net|gov|edu|int|info|eu|uk|wales|cymru|scot|ie|fr|de|es|it|pl|ro|se|nl|be|at|ch|pt|dk|fi|cz))(?:[/?#]\S*)?$/i

/** Compares hosts without “www.”; a subdomain counts as the same site. */
function otherHost(shown: string, href: string): string | null {
  const [shownName, real] = [shownHost.exec(shown)?.[1]?.toLowerCase(), webAddress(href)?.host]
  if (shownName === undefined || !real) return null
  const [a, b] = [canonicalHost(shownName), canonicalHost(real)]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`) ? null : real
}

/** Other host names of the same site. */
const aliases: { readonly [host: string]: string } = {
  'twitter.com': 'x.com',
  'youtu.be': 'youtube.com',
  'fb.com': 'facebook.com',
  'fb.me': 'facebook.com',
}

function canonicalHost(host: string): string {
  const name = hostWithoutWww(host)
  return aliases[name] ?? name
}
