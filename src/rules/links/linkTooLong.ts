import { escapeHtml, toAscii } from '../../lib/html/escape.ts'
import { maxLineLength } from '../../lib/text/breakLongLines.ts'
import { defineRule } from '../rule.ts'

const long = (length: number) => `https://www.europa.eu/plans?key=${'a1b2c3d4'.repeat(200)}`.slice(0, length)

export const linkTooLong = defineRule<{ length: number }>({
  id: 'link-too-long',
  group: 'links',
  severity: 'warning',
  summary: 'A link’s address is longer than a line of an email may be.',
  why: 'A line of an email may have 998 characters. All others are broken where nobody sees it, but an address cannot be: some mail servers break it, and it then leads nowhere. Addresses of this length mostly hold what a search or a tracker has written into them, and what somebody may not want to pass on.',
  looksAt: 'the length of each address, as it stands in the email.',
  say: ({ length }) => ({
    message: `This address has ${length} characters; mail servers may break what is longer than ${maxLineLength - markupLength}.`,
    help: 'Try it without what follows the “?”. If it needs that, ask the site’s people for a shorter address.',
  }),
  good: () => [
    { section: { link: { text: 'Read the eight plans', href: long(900) } } },
    { section: { link: { text: 'Read the eight plans', href: 'https://www.europa.eu/plans?a=1&b=2' } } },
  ],
  bad: () => [{ section: { link: { text: 'Read the eight plans', href: long(1_200) } }, at: [long(1_200)] }],
  look: {
    link({ link }, found) {
      const { length } = toAscii(escapeHtml(link.href))
      if (length > maxLineLength - markupLength) found(link.hrefPlace(), { length })
    },
  },
})

/** The minimum markup around an address on a line. */
const markupLength = 'href="">'.length
