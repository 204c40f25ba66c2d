import { signsOf } from '../../lib/address/signs.ts'
import { isJoiner, nameOfUnseen, unseen } from '../../lib/address/unseen.ts'
import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressFix, addressPart } from './lib/linkPlaces.ts'
import { strayEndOf } from './lib/strayEnds.ts'
import { maxAddressLength } from './lib/webAddress.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })
const clean = 'href: https://www.europa.eu/plans\n'

export const linkUnseen = defineRule<{ names: readonly string[]; suggestion: Fix | undefined }>({
  id: 'link-unseen',
  group: 'links',
  severity: 'error',
  summary: 'A link’s address has a character in it that nobody can see.',
  why: 'Copied from a web page, a PDF or a chat, addresses bring soft hyphens, spaces without width and no-break spaces along. They look right and lead to another page than the one meant, which is not there.',
  looksAt:
    'the address of every link, also where such a character is written in code, as %C2%AD. Joiners between letters that need them are left alone.',
  say: ({ names, suggestion }) => ({
    message: `There is something in this address that cannot be seen: ${names.join(' and ')}.`,
    help: 'Delete it: put the cursor behind it and press the backspace key, or copy the address from the browser again.',
    suggestion,
  }),
  good: () => [
    link('https://fa.wikipedia.org/wiki/می‌خواهم'),
    link('https://fa.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85'),
    link('https://www.europa.eu/two%20words'),
    link('https://www.europa.eu/search?q=25%C2%A0km'),
    link('https://www.europa.eu/caf%C3%A9'),
  ],
  bad: () => [
    { ...link('https://www.europa.eu/pl\u00adans'), at: ['\u00ad'], fixed: clean },
    { ...link('https://www.eu\u200bropa.eu/plans'), at: ['\u200b'], fixed: clean },
    { ...link('https://www.europa.eu/plans\u200b'), at: ['\u200b'], fixed: clean },
    { ...link('https://www.europa.eu/plans%E2%80%8B'), at: ['%E2%80%8B'], fixed: clean },
    { ...link('https://www.europa.eu/pl%C2%ADans'), at: ['%C2%AD'], fixed: clean },
    { ...link('https://www.europa.eu/plans%C2%A0'), at: ['%C2%A0'], fixed: clean },
    { ...link('https://www.europa.eu/plans%20'), at: ['%20'], fixed: clean },
    { ...link('https://www.europa.eu/plans\ufeff'), at: ['\ufeff'], fixed: clean },
    { ...link('https://www.europa.eu/plans\u00a0'), at: ['\u00a0'], fixed: clean },
    { ...link('\u200ehttps://www.europa.eu/plans'), at: ['\u200e'], fixed: clean },
    { ...link('https://www.europa.eu/pl\u2060\u00adans'), at: ['\u2060\u00ad'], fixed: clean },
    { ...link('https://www.europa.eu/two\u00a0plans'), at: ['\u00a0'] },
    { ...link('mailto:office@europa.eu\u200b'), at: ['\u200b'], fixed: 'href: mailto:office@europa.eu\n' },
    {
      body: 'Each plan has [a map](https://www.europa.eu/m\u00adap) in it.',
      at: ['\u00ad'],
      fixed: '[a map](https://www.europa.eu/map)',
    },
  ],
  look: {
    link({ link }, found) {
      for (const { from, to, chars } of unseenRunsIn(link.href)) {
        // Between two words, the author may have meant a space, a hyphen or nothing, so there is no fix.
        const isBetween = from > 0 && to < link.href.length && /\s/.test(chars.replaceAll('\ufeff', ''))
        const fix = isBetween ? null : addressFix(link, from, to, '')
        const names = [...new Set([...chars].map(nameOfUnseen))]
        found(addressPart(link, from, to), { names, suggestion: fix ?? undefined }, fix ?? undefined)
      }
    },
  },
})

/** Whether the path of a web address ends at an offset, but for spaces: no page’s name ends in a space. */
function isAtPathEnd(href: string, to: number): boolean {
  return /^https?:/i.test(href) && /^(?:%20)*(?:$|[?#])/.test(href.slice(to)) && !/[?#]/.test(href.slice(0, to))
}

interface Run {
  readonly from: number
  to: number
  chars: string
}

/** Runs of unseen characters, without those that link-end removes. */
function unseenRunsIn(href: string): readonly Run[] {
  if (!unseen.test(href) && !/%(?:20|C2%A[0D]|CD%8F|E[123]%)|%EF%B[8B]/i.test(href)) return []
  if (href.length > maxAddressLength) return []
  const end = strayEndOf(href)
  const runs: Run[] = []
  let before = ''
  const signs = signsOf(href)
  const query = href.search(/[?#]/)
  for (const { char, from, to, isEncoded } of signs) {
    const isOdd =
      (unseen.test(char) || (char === ' ' && isAtPathEnd(href, to))) &&
      !isJoiner(char, before) &&
      !(end && from >= end.from && to <= end.to)
    // In the words of a search, a space is legitimate.
    const isSearched = isEncoded && /\s/.test(char) && query !== -1 && from > query && to < href.length
    if (isOdd && !isSearched) {
      const last = runs.at(-1)
      if (last?.to === from) Object.assign(last, { to, chars: last.chars + char })
      else runs.push({ from, to, chars: char })
    } else before = char
  }
  return runs
}
