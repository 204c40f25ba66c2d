import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { type AddressSlip, addressSlipIn } from './lib/addressSlips.ts'
import { addressSuggestion } from './lib/linkPlaces.ts'
import { shortAddress } from './lib/webAddress.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })
const bad = (href: string) => ({ ...link(href), at: [href] })

export const linkSlip = defineRule<{ slip: AddressSlip; suggestion: Fix | undefined }>({
  id: 'link-slip',
  group: 'links',
  severity: 'error',
  summary: 'A link’s address has a slip in it, so that it leads nowhere, or a password.',
  why: 'An address that is typed, or pasted behind a beginning that was there already, easily has https:// or www. twice, a comma for a point, a backslash, or a second address at its end. Browsers find no site of that name. And what stands before an @ is a user name or a password, which everybody who gets the letter could use.',
  looksAt: 'how every link’s address begins, and the name of its site.',
  say: ({ slip, suggestion }) => ({
    message: messageOf(slip),
    help: slip.meant
      ? `Write ${slip.meant}${slip.kind === 'user' && slip.hasPassword ? ' – and change the password, if it was sent or shared.' : ''}`
      : slip.kind === 'two-addresses'
        ? 'Keep one of them, or make two links.'
        : 'Open the page in your browser, and copy its address from there.',
    suggestion,
  }),
  good: () => [
    link('https://www.europa.eu/https-explained/'),
    link('https://web.archive.org/web/2020/https://www.europa.eu/plans'),
    link('https://r.jina.ai/https://www.europa.eu/plans'),
    link('https://via.regions.eu/https://www.europa.eu/plans'),
    link('https://www.europa.eu/share?url=https://www.europa.eu/plans'),
    link('https://www.europa.eu/go#https://www.europa.eu/plans'),
    link('https://wwwn.cdc.gov/plans'),
    link('https://www2.europa.eu/plans'),
    link('https://http.cat/404'),
    link('https://httpbin.org/get'),
    link('https://maps.europa.eu/@51.48,-3.18,15z'),
    link('https://medium.com/@regions/plans'),
    link('https://xn--mnchen-3ya.de/plans'),
    link('https://www.münchen.de/plans'),
    link('https://www.europa.eu:8443/plans'),
    link('https://my_office.europa.eu/plans'),
    link('https://lists.europa.eu/office@europa.eu'),
    link('https://about.google/plans'),
    link('https://nic.wales'),
    link('https://www-sop.europa.eu/plans'),
  ],
  bad: () => [
    bad('https://https://www.europa.eu/plans'),
    bad('http://https://www.europa.eu/plans'),
    bad('https://http//www.europa.eu/plans'),
    bad('https://https:www.europa.eu/plans'),
    bad('https://htps://www.europa.eu/plans'),
    bad('https://www.https://www.europa.eu/plans'),
    bad('https://www.www.europa.eu/plans'),
    bad('https://wwwregions.eu/plans'),
    bad('https://wwww.europa.eu/plans'),
    bad('https://www.europa,eu/plans'),
    bad('https://www..europa.eu/plans'),
    bad('https://www.europa.eu:84430/plans'),
    bad('https://www.europa.eu./plans'),
    bad('https://www.europa–plans.eu/map'),
    bad('https://www.regions'),
    bad('https://www.europa.con/plans'),
    bad('https://www.europa.eu\\plans\\8'),
    bad('https://office@europa.eu'),
    bad('https://mailto:office@europa.eu'),
    bad('https://office:secret@www.europa.eu/plans'),
    bad('https://office@www.europa.eu/plans'),
    bad('https://www.europa.eu@regions.eu/plans'),
    bad('https://office:se%40cret@www.europa.eu:8443/plans?a=b@c'),
    bad('https://www.europa.eu/planshttps://www.europa.eu/maps'),
    bad('https://www.europa.eu/https://www.europa.eu/maps'),
    bad('https://www.europa.eu/https://www.regions.eu/maps'),
    bad('https://www.europa.eu/plans,https://www.regions.eu/maps'),
    {
      body: 'Each plan has [a map](https://https://www.europa.eu/map) in it.',
      at: ['https://https://www.europa.eu/map'],
    },
  ],
  look: {
    link({ link }, found) {
      const slip = addressSlipIn(link.href)
      if (slip) found(link.hrefPlace(), { slip, suggestion: addressSuggestion(link, slip.meant) })
    },
  },
})

function messageOf(slip: AddressSlip): string {
  switch (slip.kind) {
    case 'scheme-twice':
      return `${slip.written} stands twice at the start of this address.`
    case 'two-schemes':
      return `This address begins twice: ${shortAddress(slip.written)} stands before it.`
    case 'backslash':
      return 'There is a backslash (\\) in this address, where web addresses have a slash (/).'
    case 'mailbox':
      return 'This is an email address behind the beginning of a web address.'
    case 'user':
      return slip.hasPassword
        ? `A user name and a password stand before the @ in this address, which leads to “${shortAddress(slip.host)}”: every reader could use them.`
        : `A name stands before the @ in this address, which leads to “${shortAddress(slip.host)}”.`
    case 'two-addresses':
      return `Two addresses stand here in one: the second is ${shortAddress(slip.second)}.`
    case 'host':
      return `“${shortAddress(slip.host)}” cannot be the name of a site${hostFault(slip.host)}.`
  }
}

/** Points out a mistake that is easy to overlook. */
function hostFault(host: string): string {
  if (/:\d+$/.test(host)) return ': the number behind the colon is too high'
  if (host.includes(',')) return ': it has a comma where a point belongs'
  if (/[\u2010-\u2015\u2212]/.test(host)) return ': it has a long dash where a hyphen belongs'
  if (/^(?:ww|w{4,6})\./i.test(host)) return ': www. is mistyped'
  if (/^(?:w{2,6}\.){2}/i.test(host)) return ': www. stands twice'
  if (/^www[^.]/i.test(host)) return ': there is no point behind www'
  if (/\.\.|^\./.test(host)) return ': there is a point too many'
  if (/^www\.[^.]+$/i.test(host)) return ': its end is missing, such as .org or .gov.uk'
  return ''
}
