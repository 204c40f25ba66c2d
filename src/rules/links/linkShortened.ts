import type { Answer } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { hostWithoutWww, shortAddress, webAddress } from './lib/webAddress.ts'

/** Public services only; shorteners of one organisation for its own pages (youtu.be, aka.ms, forms.gle) are left out. */
const shorteners = new Set(
  `bit.ly bitly.com tinyurl.com t.co ow.ly lnkd.in goo.gl is.gd v.gd buff.ly rb.gy cutt.ly tiny.cc dlvr.it shorturl.at
  t.ly rebrand.ly bl.ink j.mp soo.gd hubs.ly hubs.la eepurl.com conta.cc ift.tt snip.ly smarturl.it shorte.st adf.ly
  trib.al qrco.de s.id tiny.one tinyurl.is short.gy x.gd urlz.fr surl.li zpr.io u.to clck.ru`.split(/\s+/),
)

export const linkShortened = defineRule<{ host: string; to: string | null }>({
  id: 'link-shortened',
  group: 'links',
  severity: 'warning',
  summary: 'A link goes through a service that shortens addresses.',
  why: 'A short address hides where it leads, which careful readers are taught not to click on. It is on the lists of many spam filters because fraudsters use the same services, and it dies with the service. Nobody has to type a link in an email, so the page’s own address can be as long as it is.',
  looksAt: 'the host of every link.',
  say: ({ host, to }) => ({
    message: `This address is shortened by ${host}, so readers cannot see where it leads.`,
    help: to ? `It leads to ${to}: use that address.` : 'Open it, and copy the address of the page that you come to.',
  }),
  good: () => [
    { section: { link: { text: 'Watch the film', href: 'https://youtu.be/abc' } } },
    { section: { link: { text: 'How short addresses work', href: 'https://bit.ly/' } } },
    { section: { link: { text: 'Read the plans', href: 'https://www.habit.ly/plans' } } },
  ],
  bad: () => [
    { section: { link: { text: 'Read the eight plans', href: 'https://bit.ly/3abc' } }, at: ['https://bit.ly/3abc'] },
    {
      body: 'Each plan has [a map](https://tinyurl.com/regions-map) in it.',
      answers: { 'https://tinyurl.com/regions-map': { movedTo: 'https://www.europa.eu/map' } },
      at: ['https://tinyurl.com/regions-map'],
    },
  ],
  look: {
    link({ link }, found) {
      if (!isShortened(link.href)) return
      const host = hostWithoutWww(webAddress(link.href)?.host ?? '')
      found(link.hrefPlace(), { host, to: destination(link.answer) })
    },
  },
})

export function isShortened(href: string): boolean {
  const address = webAddress(href)
  return address !== null && shorteners.has(hostWithoutWww(address.host)) && address.path.length > 1
}

function destination(answer: Answer | null): string | null {
  return answer?.kind === 'moved' ? shortAddress(answer.to) : null
}
