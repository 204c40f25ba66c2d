import { isSlip } from '../../lib/nearest.ts'
import type { WrittenLink } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'
import { addressPart } from './linkPlaces.ts'
import { bareHost, webAddress } from './webAddress.ts'

const link = (href: string) => ({ link: { text: 'Read the eight plans', href } })

export const hostMistyped = defineRule<{ host: string; other: string }>({
  id: 'host-mistyped',
  group: 'links',
  severity: 'warning',
  summary: 'The name of a website differs by a slip from one that is used elsewhere in the issue.',
  why: 'A link to a mistyped name leads nowhere, or to somebody who has bought just that slip. Letters that have changed places are hardly seen.',
  looksAt: 'the hosts of all links and mail addresses, compared with each other and with the newsletter’s own website.',
  say: ({ host, other }) => ({
    message: `This address goes to ${host}; elsewhere it is ${other}.`,
    help: 'Correct the one that is mistyped.',
    suggestion: other,
  }),
  good: () =>
    [
      {
        body: 'See [the north](https://www.region-a.eu/), [the south](https://www.region-b.eu/) and [both](https://www.regions.eu/all).',
        section: link('https://www.region.eu/plans'),
      },
      {
        body: 'See [one](https://www.south-wales.org/a) and [two](https://www.north-wales.org/b).',
        section: link('https://www.europa.eu/plans'),
      },
    ].map(({ body, section }) => ({ body, section: { ...section } })),
  bad: () => [
    {
      newsletter: { website: { text: 'regions-together.eu', href: 'https://www.regions-together.eu/' } },
      section: link('https://www.regions-togehter.eu/plans'),
      at: ['www.regions-togehter.eu'],
    },
    {
      body: 'Read [the plans](https://www.averminster.gov.uk/plans), [the maps](https://www.averminster.gov.uk/maps) or write to [the office](mailto:office@averminister.gov.uk).',
      at: ['averminister.gov.uk'],
    },
  ],
  look({ manuscript: { links } }, found) {
    const uses = new Map<string, number>()
    const hosted = links.flatMap((one) => {
      const host = hostOf(one)
      return host ? [{ one, host, bare: bareHost(host) }] : []
    })
    // The newsletter's own website counts for many.
    for (const { one, bare } of hosted) uses.set(bare, (uses.get(bare) ?? 0) + (one.section === null ? 10 : 1))
    const names = [...uses].filter(([bare]) => bare.length > 8)
    for (const { one, host, bare } of hosted) {
      const count = uses.get(bare) ?? 0
      const other = names.find(([name, often]) => often > count && isMistyped(bare, name))?.[0]
      if (!other) continue
      const from = one.href.toLowerCase().indexOf(host)
      const place = addressPart(one, from, from + host.length)
      found(place, { host, other: host.slice(0, host.length - bare.length) + other })
    }
  },
})

function hostOf({ href }: WrittenLink): string | null {
  return webAddress(href)?.host ?? /^mailto:[^?]*@([^?,;\s]+)/i.exec(href)?.[1]?.toLowerCase() ?? null
}

/** A letter left out or put in, or two that have changed places. Another letter may be another name: a plural is. */
function isMistyped(host: string, meant: string): boolean {
  const [own, known] = [host.split('.'), meant.split('.')]
  if (own.length !== known.length || host === meant) return false
  const differing = own.filter((part, i) => part !== known[i])
  const i = own.findIndex((part, at) => part !== known[at])
  const [label = '', other = ''] = [own[i], known[i]]
  if (differing.length !== 1 || Math.min(label.length, other.length) < 7 || /\d/.test(label + other)) return false
  const isPlural = label === `${other}s` || other === `${label}s`
  const isSubstituted =
    label.length === other.length && [...label].filter((char, at) => char !== other[at]).length === 1
  return isSlip(label, other) && !isPlural && !isSubstituted
}
