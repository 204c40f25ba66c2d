import type { Fix } from '../../model/finding.ts'
import type { Role } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { unwrap } from './lib/linkWrappers.ts'
import { rawAddressesIn } from './lib/rawAddresses.ts'
import { hostWithoutWww, shortAddress, webAddress } from './lib/webAddress.ts'

const rolesToCheck: ReadonlySet<Role> = new Set(['paragraph', 'item', 'line'])

const safeLink =
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.europa.eu%2Fregions%2Fplans-for-innovation-and-skills-in-the-next-two-years&data=05%7C01%7Cann%40europa.eu&reserved=0'

export const linkNotMade = defineRule<{
  address: string
  real: IntendedAddress
  canLink: boolean
  suggestion: Fix | undefined
}>({
  id: 'link-not-made',
  group: 'links',
  severity: 'warning',
  summary: 'A web address stands in the text and is not a link.',
  why: 'Some mail programs make a link of an address in the text, others do not, so many readers would have to copy it by hand; a screen reader reads it out letter by letter. Write it as [words](address). A name such as gov.wales in a sentence is fine, and so is an email address.',
  looksAt: 'running text outside of links.',
  say: ({ address, real, canLink, suggestion }) => ({
    message: real.wrapper
      ? `“${shortAddress(address)}” stands in the text as an address of ${real.wrapper}, which leads on to another page.`
      : `“${shortAddress(address)}” stands in the text as an address, and is not a link${real.hasSlip ? '; there is a slip in it too' : ''}.`,
    help: helpFor(real, canLink),
    suggestion,
  }),
  good: () => [
    { body: 'Type “https://” first.' },
    { body: 'All plans stand on gov.wales and europa.eu/regions.' },
    { body: 'Write to regions@europa.eu with questions.' },
    { body: 'All plans are on [the regions’ pages](https://www.europa.eu/regions), and on paper.' },
    { body: 'Type http:// before a name, and the browser does the rest. Who needs www. today?' },
  ],
  bad: () => [
    {
      body: `The plans stand at ${safeLink} today.`,
      at: [safeLink],
    },
    { body: 'See www.regions-plan,eu today.', at: ['www.regions-plan,eu'] },
    { body: 'See `https://www.europa.eu/plans` today.', at: ['https://www.europa.eu/plans'] },
    { body: 'See „https://www.europa.eu/plans“ today.', at: ['https://www.europa.eu/plans'] },
    { body: 'See “https://www.europa.eu/plans”, please.', at: ['https://www.europa.eu/plans'] },
    { body: 'See https://www.europa.eu/plans-and… for more.', at: ['https://www.europa.eu/plans-and'] },
    { body: 'It is https://www.europa.eu/plans’s map.', at: ['https://www.europa.eu/plans'] },
    { body: 'See https://www.europa.eu/_plans_ for more.', at: ['https://www.europa.eu/_plans_'] },
    { body: '(See [the map] or (https://www.europa.eu/plans_(new)).)', at: ['https://www.europa.eu/plans_(new)'] },
    {
      body: 'All plans stand on https://www.europa.eu/regions/plans, with maps.',
      at: ['https://www.europa.eu/regions/plans'],
    },
    { body: 'All plans stand on our site (www.europa.eu/regions).', at: ['www.europa.eu/regions'] },
    {
      body: 'Read [the plans](https://www.europa.eu/plans), or see\nwww.europa.eu. Maps: https://www.europa.eu/maps_(new).',
      at: ['www.europa.eu', 'https://www.europa.eu/maps_(new)'],
    },
    {
      section: {
        type: 'diary',
        title: 'Dates for your diary',
        events: [
          {
            title: 'How regions learn',
            start: '2026-06-09 09:30',
            zone: 'Europe/London',
            where: 'www.europa.eu/learn',
          },
        ],
      },
      at: ['www.europa.eu/learn'],
    },
  ],
  look: {
    passage({ passage }, found) {
      if (!rolesToCheck.has(passage.role)) return
      const addresses = rawAddressesIn(passage.text)
      const ranges = passage.links
      let next = 0
      for (const { text, from, to, isCut } of addresses) {
        // Addresses and links are both sorted.
        while ((ranges[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1
        if ((ranges[next]?.from ?? Number.POSITIVE_INFINITY) >= to) {
          const [place, real, canLink] = [
            passage.at(from, to),
            isCut ? cutAddress : intendedAddress(text),
            passage.role !== 'line',
          ]
          found(place, { address: text, real, canLink, suggestion: linkNamedBySite(place, text, real, canLink) })
        }
      }
    },
  },
})

interface IntendedAddress {
  /** The whole address; null if only a mail filter's wrapper of it is known. */
  readonly href: string | null
  /** The service that wrapped it, if any. */
  readonly wrapper: string | null
  /** Whether it cannot work as written. */
  readonly hasSlip: boolean
}

/** Where an ellipsis stands for the end of the address: what stands before it may lead nowhere. */
const cutAddress: IntendedAddress = { href: null, wrapper: null, hasSlip: false }

function intendedAddress(address: string): IntendedAddress {
  const href = /^https?:/i.test(address) ? address : `https://${address}`
  const wrapped = unwrap(href)
  if (wrapped) return { href: wrapped.inside, wrapper: wrapped.name, hasSlip: false }
  const slip = addressSlipIn(href)
  return { href: slip ? slip.meant : href, wrapper: null, hasSlip: slip !== null }
}

function helpFor({ href, wrapper, hasSlip }: IntendedAddress, canLink: boolean): string {
  if (href === null)
    return 'Open it, copy the address of the page that you come to from the browser, and put that behind words that name it: [words](https://…).'
  if (canLink && hasSlip) return `Put the right address behind the words that name it: [words](${href})`
  if (canLink) return `Put ${wrapper ? 'the page’s own address' : 'it'} behind the words that name it: [words](${href})`
  const own = wrapper ? ` The page’s own address is ${href}` : ''
  return `This field is one line of plain text. Give the section a link, and name what it leads to there.${own}`
}

/** A suggestion to make a link with the host as its words, since the page's title is not known. */
function linkNamedBySite(place: Place, address: string, { href }: IntendedAddress, canLink: boolean): Fix | undefined {
  const host = webAddress(href ?? '')?.host
  const isPlain = place.source.text.slice(place.from, place.to) === address && !/[\s()<>\\]/.test(href ?? ' ')
  if (!canLink || !host || !isPlain) return undefined
  return { place: withBackticks(place), replacement: `[${hostWithoutWww(host)}](${href})` }
}

/** Extends a place over backticks around it, since Markdown reads no link between them. */
function withBackticks(place: Place): Place {
  const { source, from, to } = place
  const isCode = source.text[from - 1] === '`' && source.text[to] === '`'
  return isCode ? { source, from: from - 1, to: to + 1 } : place
}
