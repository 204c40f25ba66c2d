import { isPrivateHost } from '../../lib/address/privateHost.ts'
import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { placeholderIn } from './lib/placeholders.ts'
import { shortAddress, webAddress } from './lib/webAddress.ts'

const at = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } }, at: [href] })

export const linkIntranet = defineRule<{ host: string }>({
  id: 'link-intranet',
  group: 'links',
  severity: 'error',
  summary: 'A link leads to an address that only works inside your organisation, or on one computer.',
  why: 'Addresses without a dot in their name, names that end in .local or .internal, and private numbers such as 10.0.0.5 mean something in one network only. It works on your desk and for nobody outside. Publish the page on your public web site and link to that.',
  looksAt: 'the host of every link.',
  say: ({ host }) => ({
    message: `“${shortAddress(host)}” is an address inside a network; readers outside of it cannot open this link.`,
    help: 'Use the address that the page has on your public web site. If it has none yet, publish it there first.',
  }),
  good: () => [
    { section: { link: { text: 'Read the eight plans', href: 'https://intranet.europa.eu/plans' } } },
    { section: { link: { text: 'Read the eight plans', href: 'https://172.64.0.1/plans' } } },
    { section: { link: { text: 'Visit local producers', href: 'https://www.local.gov.uk/' } } },
    { section: { link: { text: 'Set your preferences', href: '[[SUBSCRIBER_PREFERENCES_URL]]' } } },
  ],
  bad: () => [
    at('https://localhost:8080/plans'),
    at('https://intranet/plans'),
    at('https://10.0.0.5/plans'),
    at('https://[::1]/plans'),
    at('https://news.office.corp/plans'),
    {
      body: 'Each plan has [a map](https://files.regions.internal/map) in it.',
      at: ['https://files.regions.internal/map'],
    },
  ],
  look: {
    link({ link }, found) {
      const host = webAddress(link.href)?.host
      if (host && isPrivateHost(host) && !placeholderIn(link.href) && !addressSlipIn(link.href))
        found(link.hrefPlace(), { host })
    },
  },
})
