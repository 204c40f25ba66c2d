import { defineRule } from '../rule.ts'
import { wordsPlace } from './lib/linkPlaces.ts'
import { rawAddressesIn } from './lib/rawAddresses.ts'
import { shortAddress } from './lib/webAddress.ts'

const href = 'https://www.europa.eu/regions/plans-for-innovation-and-skills-2026'

export const linkRawWords = defineRule<{ address: string }>({
  id: 'link-raw-words',
  group: 'links',
  severity: 'warning',
  summary: 'The words of a link are a web address.',
  why: 'A screen reader reads an address out letter by letter, and a long one runs over the edge of a telephone. Put the link on words that say what it leads to. A short, plain name such as gov.wales is fine.',
  looksAt: 'the words of every link.',
  say: ({ address }) => ({
    message: `The words of this link are an address: “${shortAddress(address)}”.`,
    help: 'Write what it leads to instead, as in “The eight plans for innovation”, and keep the address behind it.',
  }),
  good: () => [
    { section: { link: { text: 'europa.eu', href: 'https://www.europa.eu/' } } },
    { section: { link: { text: 'europa.eu/regions', href: 'https://www.europa.eu/regions' } } },
    { body: 'Write to [regions@europa.eu](mailto:regions@europa.eu) with questions.' },
    { body: 'The [http and https protocols](https://www.europa.eu/protocols) differ in one letter.' },
    { body: 'The [research/innovation/skills partnership for the regions](https://www.europa.eu/skills) grows.' },
  ],
  bad: () => [
    { section: { link: { text: href, href } }, at: [href] },
    {
      section: { link: { text: 'www.europa.eu/regions', href: 'https://www.europa.eu/regions' } },
      at: ['www.europa.eu/regions'],
    },
    { body: `The plans stand at <${href}>.`, at: [href] },
    { body: `The plans stand at [${href.slice(12)}](${href}).`, at: [href.slice(12)] },
    { body: `Read [the plans at ${href}](${href}).`, at: [`the plans at ${href}`] },
  ],
  look: {
    link({ link }, found) {
      const address = rawAddressesIn(link.text)[0]?.text ?? longAddress(link.text.trim())
      if (address) found(wordsPlace(link), { address })
    },
  },
})

/** A host and path too long for readers to say or type. */
function longAddress(text: string): string | null {
  return text.length > 35 && /^[a-z\d-]+(?:\.[a-z\d-]+)+\/[^\s]+$/i.test(text) ? text : null
}
