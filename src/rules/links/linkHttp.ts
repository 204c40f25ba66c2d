import { isPrivateHost } from '../../lib/address/privateHost.ts'
import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { addressFix, addressPart } from './lib/linkPlaces.ts'
import { unwrap } from './lib/linkWrappers.ts'
import { placeholderIn } from './lib/placeholders.ts'
import { webAddress } from './lib/webAddress.ts'

export const linkHttp = defineRule<{ answers: boolean | null }>({
  id: 'link-http',
  group: 'links',
  severity: 'warning',
  summary: 'A link leads to a site over http, which is not encrypted.',
  why: 'Browsers call pages under http:// “not secure”, and anybody on the same network can read or change what a reader is sent. Nearly every site answers under https:// today; write that. `check --online` finds out whether it does, and `--fix` then fixes it.',
  looksAt: 'how every link’s address begins.',
  say: ({ answers }) => ({
    message: 'This address begins with http://, so readers’ browsers may call the page “not secure”.',
    help: answers
      ? 'The same address answers under https:// too: write that.'
      : 'Try it with https:// in your browser. If the page comes, write that.',
  }),
  good: () => [
    { section: { link: { text: 'Read the eight plans', href: 'https://www.europa.eu/?from=http://www.europa.eu/' } } },
    {
      section: { link: { text: 'Read the eight plans', href: 'http://archive.europa.eu/plans' } },
      answers: { 'https://archive.europa.eu/plans': 'no-answer' },
    },
    {
      section: { link: { text: 'Read the eight plans', href: 'http://archive.europa.eu/plans' } },
      answers: { 'https://archive.europa.eu/plans': 404 },
    },
  ],
  bad: () => [
    { section: { link: { text: 'Read the eight plans', href: 'http://www.europa.eu/plans' } }, at: ['http'] },
    {
      body: 'Each plan has [a map](http://www.europa.eu/map) in it.',
      answers: { 'http://www.europa.eu/map': { movedTo: 'https://www.europa.eu/map' } },
      at: ['http'],
      fixed: '[a map](https://www.europa.eu/map)',
    },
  ],
  look: {
    link({ link }, found) {
      const address = /^http:/i.test(link.href) ? webAddress(link.href) : null
      if (!address || isPrivateHost(address.host) || placeholderIn(link.href) || unwrap(link.href)) return
      if (addressSlipIn(link.href)) return
      const answer = link.secureAnswer
      // Without https the author can do nothing; link-gone reports missing pages.
      if (answer?.kind === 'no-answer' || answer?.kind === 'gone') return
      if (link.answer?.kind === 'gone') return
      const scheme = [0, 'http'.length] as const
      const fix = answer?.kind === 'fine' ? addressFix(link, ...scheme, 'https') : null
      found(addressPart(link, ...scheme), { answers: answer ? answer.kind === 'fine' : null }, fix ?? undefined)
    },
  },
})
