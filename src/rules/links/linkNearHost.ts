import { lruMemo } from '../../lib/cache/lruMemo.ts'
import type { Fix } from '../../model/finding.ts'
import type { WrittenLink } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { addressFix, addressPart } from './lib/linkPlaces.ts'
import { unwrap } from './lib/linkWrappers.ts'
import { hostWithoutWww, webAddress } from './lib/webAddress.ts'

const links = (...hrefs: readonly string[]) => ({
  body: hrefs.map((href, i) => `Part ${i + 1} of the plan is about [theme ${i + 1}](${href}).`).join('\n\n'),
})
const right = 'https://www.mountain-regions.eu/'

export const linkNearHost = defineRule<{ host: string; usual: string; suggestion: Fix | undefined }>({
  id: 'link-near-host',
  group: 'links',
  severity: 'warning',
  summary: 'The name of a site differs in one letter from that of other links.',
  why: 'A letter too many, one left out or two in the wrong order lead to nowhere, or to somebody who bought the mistyped name. If both sites exist, allow this rule in the issue and say so.',
  looksAt: 'the hosts of all links and email addresses of the issue and of newsletter.yaml.',
  say: ({ host, usual, suggestion }) => ({
    message: `This address has “${host}”; more often the newsletter has “${usual}”.`,
    help: `If the same site is meant, write ${usual}`,
    suggestion,
  }),
  good: () => [
    links(right, `${right}plans`, 'https://www.mountain-region2.eu/', 'https://www.river-regions.eu/'),
    links(right, `${right}plans`, 'https://www.mountain-regions.org/'),
    links(right, 'https://www.mountain-region.eu/'),
    links('https://region-a-plans.eu/1', 'https://region-a-plans.eu/2', 'https://region-b-plans.eu/'),
  ],
  bad: () => [
    { ...links(right, `${right}plans`, 'https://www.mountian-regions.eu/maps'), at: ['mountian-regions.eu'] },
    { ...links(right, `${right}plans`, 'https://www.mountain-reegions.eu/maps'), at: ['mountain-reegions.eu'] },
    { ...links(right, `${right}plans`, 'mailto:office@mountan-regions.eu'), at: ['mountan-regions.eu'] },
  ],
  look: {
    // Each host is compared with all others.
    issue({ manuscript }, found) {
      const own = manuscript.links.flatMap((link) => {
        const host = hostOf(link)
        return host === null ? [] : [{ link, host }]
      })
      const counts = new Map<string, number>()
      // Addresses in newsletter.yaml count double: more people have checked them.
      for (const { link, host } of own) counts.set(host, (counts.get(host) ?? 0) + (link.section === null ? 2 : 1))
      const hosts = [...counts.keys()].slice(0, maxHosts)
      for (const { link, host } of own) {
        const usual = hosts.find((one) => (counts.get(one) ?? 0) > (counts.get(host) ?? 0) && isSimilar(host, one))
        if (usual === undefined) continue
        const from = link.href.toLowerCase().indexOf(host)
        const suggestion = addressFix(link, from, from + host.length, usual) ?? undefined
        found(addressPart(link, from, from + host.length), { host, usual, suggestion })
      }
    },
  },
})

/** Newsletters have a few dozen hosts; the limit keeps the pairwise comparison fast. */
const maxHosts = 200

/** Memoized: all links are compared after each edit, and most are as they were. */
const hostOf = lruMemo(
  40_000,
  ({ href }: WrittenLink) => href,
  ({ href }) => {
    if (unwrap(href) || addressSlipIn(href)) return null
    const host = hostWithoutWww(
      webAddress(href)?.host ?? /^mailto:[^?,;@]*@([^?,;@]+)/i.exec(href)?.[1]?.toLowerCase() ?? '',
    )
    return /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host) ? host : null
  },
)

/** Whether two hosts differ in one long label by one typo: a letter replaced, added, removed, or two letters swapped. */
function isSimilar(one: string, other: string): boolean {
  const [a, b] = [one.split('.'), other.split('.')]
  if (one === other || a.length !== b.length) return false
  const differing = a.flatMap((label, i) => (label === b[i] ? [] : [[label, b[i] ?? ''] as const]))
  const [pair] = differing
  return (
    pair !== undefined &&
    differing.length === 1 &&
    Math.min(...pair.map((label) => label.length)) >= 6 &&
    isTypo(...pair)
  )
}

function isTypo(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [x, y] = [a.slice(from, a.length - end), b.slice(from, b.length - end)]
  if (!/^[a-z]*$/.test(x + y)) return false
  if (x.length === 2 && y.length === 2) return x[0] === y[1] && x[1] === y[0]
  // A single letter between hyphens is a name: “region-a”, “region-b”.
  const isAlone = /^$|-$/.test(a.slice(0, from)) && /^$|^-/.test(a.slice(a.length - end))
  return x.length <= 1 && y.length <= 1 && !isAlone
}
