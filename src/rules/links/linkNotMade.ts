import type { Passage, Role } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'
import { rawAddressesIn } from './rawAddresses.ts'
import { shortAddress } from './webAddress.ts'

const readable: ReadonlySet<Role> = new Set(['paragraph', 'item', 'line'])

export const linkNotMade = defineRule<{ address: string; canLink: boolean }>({
  id: 'link-not-made',
  group: 'links',
  severity: 'warning',
  summary: 'A web address stands in the text and is not a link.',
  why: 'Some mail programs make a link of an address in the text, others do not, so many readers would have to copy it by hand; a screen reader reads it out letter by letter. Write it as [words](address). A name such as gov.wales in a sentence is fine, and so is an email address.',
  looksAt: 'running text outside of links.',
  say: ({ address, canLink }) => ({
    message: `“${shortAddress(address)}” stands in the text as an address, and is not a link.`,
    help: canLink
      ? `Put it behind the words that name it: [what it leads to](${shortAddress(whole(address))})`
      : 'This field is one line of plain text. Give the section a link, and name what it leads to there.',
  }),
  good: () => [
    { body: 'All plans stand on gov.wales and europa.eu/regions.' },
    { body: 'Write to regions@europa.eu with questions.' },
    { body: 'All plans are on [our site](https://www.europa.eu/regions), and on paper.' },
    { body: 'Type http:// before a name, and the browser does the rest. Who needs www. today?' },
  ],
  bad: () => [
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
  look({ manuscript }, found) {
    const linked = new Map<Passage, { readonly from: number; readonly to: number }[]>()
    for (const { within } of manuscript.links) {
      if (!within) continue
      const ranges = linked.get(within.passage)
      if (ranges) ranges.push(within)
      else linked.set(within.passage, [within])
    }
    for (const passage of manuscript.passages) {
      if (!readable.has(passage.role)) continue
      const addresses = rawAddressesIn(passage.text)
      const ranges = linked.get(passage) ?? []
      let next = 0
      for (const { text, from, to } of addresses) {
        // Both come in order.
        while ((ranges[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1
        if ((ranges[next]?.from ?? Number.POSITIVE_INFINITY) >= to)
          found(passage.at(from, to), { address: text, canLink: passage.role !== 'line' })
      }
    }
  },
})

function whole(address: string): string {
  return /^https?:/i.test(address) ? address : `https://${address}`
}
