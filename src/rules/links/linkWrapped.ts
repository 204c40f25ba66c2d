import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressFix, addressSuggestion } from './lib/linkPlaces.ts'
import { unwrap } from './lib/linkWrappers.ts'
import { shortAddress } from './lib/webAddress.ts'

const safeLink =
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.europa.eu%2Fplans&data=05%7C01&reserved=0'
const proofpoint3 = 'https://urldefense.com/v3/__https://www.europa.eu/plans__;!!abc!tok$'
const proofpoint2 = 'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.europa.eu_our-2Dplans&d=DwMFaQ&c=abc'

const wrapped = (href: string) => ({
  section: { link: { text: 'Read the eight plans', href } },
  at: [href],
  fixed: 'href: https://www.europa.eu/plans\n',
})

export const linkWrapped = defineRule<{
  name: string
  inside: string | null
  href: string
  suggestion: Fix | undefined
}>({
  id: 'link-wrapped',
  group: 'links',
  severity: 'warning',
  summary: 'A link goes through somebody’s mail filter or counter instead of straight to its page.',
  why: 'Outlook, mail filters and other newsletters put an address of their own around the links that pass through them. Copied from an email, such an address may stop working, holds your colleague’s mail address or counts your readers for somebody else, and shows nobody where it leads. Use the page’s own address, copied from the browser.',
  looksAt: 'the address of every link.',
  say: ({ name, inside, href, suggestion }) => ({
    message: `This address was copied out of an email or a page: it goes through ${name} (“${shortAddress(href)}”).`,
    help: inside
      ? `Use the page’s own address: ${inside}`
      : 'Open the link, and copy the address of the page that you come to from the browser.',
    suggestion,
  }),
  good: () => [
    { section: { link: { text: 'Search for the plans', href: 'https://www.google.com/search?q=plans' } } },
    { section: { link: { text: 'Our page on LinkedIn', href: 'https://www.linkedin.com/company/europe' } } },
    { section: { link: { text: 'Read the plans', href: 'https://www.europa.eu/url?q=plans' } } },
    { section: { link: { text: 'How Outlook guards links', href: 'https://learn.microsoft.com/safelinks?url=x' } } },
  ],
  bad: () => [
    {
      section: { link: { text: 'Read the eight plans', href: safeLink } },
      at: [safeLink],
      fixed: 'href: https://www.europa.eu/plans\n',
    },
    {
      body: `Each plan has [a map](${proofpoint3}) in it.`,
      at: [proofpoint3],
      fixed: '[a map](https://www.europa.eu/plans)',
    },
    {
      section: { link: { text: 'Read the eight plans', href: proofpoint2 } },
      at: [proofpoint2],
      fixed: 'href: https://www.europa.eu/our-plans\n',
    },
    {
      section: {
        link: {
          text: 'Read the eight plans',
          href: 'https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fwww.europa.eu%2F&usg=A',
        },
      },
      at: ['https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fwww.europa.eu%2F&usg=A'],
      fixed: 'href: https://www.europa.eu/\n',
    },
    {
      section: { link: { text: 'Read the eight plans', href: 'https://lnks.gd/l/eyJhbGciOiJIUzI1NiJ9.abc' } },
      at: ['https://lnks.gd/l/eyJhbGciOiJIUzI1NiJ9.abc'],
    },
    {
      body: 'Each plan has [a map](https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.europa.eu%2Fmap%20(new)&h=AT0) in it.',
      at: ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.europa.eu%2Fmap%20(new)&h=AT0'],
    },
    {
      section: {
        link: {
          text: 'Read the eight plans',
          href: 'https://urldefense.com/v3/__https://www.europa.eu/*plans__;Iw!!abc$',
        },
      },
      at: ['https://urldefense.com/v3/__https://www.europa.eu/*plans__;Iw!!abc$'],
      fixed: 'href: https://www.europa.eu/#plans\n',
    },
    wrapped('https://links-1.regions.com/CL0/https:%2F%2Fwww.europa.eu%2Fplans/1/0101/abc'),
    wrapped('https://links.regions.com/track?type=click&enid=ZWFz&&&100&&&https://www.europa.eu/plans'),
    wrapped('https://links.regions.com/track?type=click&url=https%3A%2F%2Fwww.europa.eu%2Fplans'),
    wrapped('https://slack-redir.net/link?url=https%3A%2F%2Fwww.europa.eu%2Fplans'),
    wrapped('https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fwww.europa.eu%2Fplans&c=E,1,abc'),
    wrapped('https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fwww.europa.eu%2Fplans&k=abc'),
    wrapped('https://secure-web.cisco.com/1AbC-dEf/https%3A%2F%2Fwww.europa.eu%2Fplans'),
    wrapped('https://protect2.fireeye.com/v1/url?k=1&q=1&e=1&u=https%3A%2F%2Fwww.europa.eu%2Fplans'),
    wrapped('https://url.avanan.click/v2/___https://www.europa.eu/plans___.abc'),
    wrapped('https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fwww.europa.eu%2Fplans'),
    wrapped('https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fwww.europa.eu%2Fplans&trk=1'),
    wrapped(
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fwww.europa.eu%2Fplans__%3B!!abc%24&data=05',
    ),
  ],
  look: {
    link({ link }, found) {
      const wrapped = unwrap(link.href)
      if (!wrapped) return
      const { name, inside } = wrapped
      const fix = inside === null ? null : addressFix(link, 0, link.href.length, inside)
      found(
        link.hrefPlace(),
        { name, inside, href: link.href, suggestion: addressSuggestion(link, inside) },
        fix ?? undefined,
      )
    },
  },
})
