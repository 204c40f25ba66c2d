import { defineRule } from '../rule.ts'
import { addressFix, addressPart } from './lib/linkPlaces.ts'
import { unwrap } from './lib/linkWrappers.ts'
import { type Parameter, parametersOf, webAddress } from './lib/webAddress.ts'

/** Query keys that advertisers, social networks and mail services add; no page needs them. */
const trackingKeys = new Set(
  `fbclid gclid gbraid wbraid dclid gclsrc msclkid yclid ymclid twclid ttclid igshid igsh li_fat_id epik
  mc_cid mc_eid _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok vero_id vero_conv oly_enc_id oly_anon_id
  _openstat wickedid rb_clickid ml_subscriber ml_subscriber_hash _ga _gl _kx dm_i elqtrackid elqtrack`.split(/\s+/),
)

const body = (href: string) => `Each plan has [a map](${href}) in it.`

export const linkTracked = defineRule<{ names: readonly string[] }>({
  id: 'link-tracked',
  group: 'links',
  severity: 'warning',
  summary: 'An address carries marks that were made to follow people.',
  why: 'Addresses copied from social networks, advertisements and other newsletters end in marks such as fbclid=… or utm_campaign=…. They count your readers as if they had come from there, may name the colleague who copied them, and no page needs them. If you have set utm marks yourself to count visits from this newsletter, allow this rule in the issue and say so.',
  looksAt: 'the parameters in every link’s address.',
  say: ({ names }) => ({
    message: `This address carries ${names.length > 1 ? 'marks that follow' : 'a mark that follows'} people around the web: ${names.join(', ')}.`,
    help: `Take ${names.length > 1 ? 'them' : 'it'} out; the link leads to the same page.`,
  }),
  good: () => [
    { body: body('https://www.europa.eu/search?q=utm_campaign&page=2') },
    { body: body('https://www.europa.eu/map?campaign=spring&ref=home') },
    { body: body('https://www.europa.eu/map#fbclid=1') },
  ],
  bad: () => [
    {
      body: body('https://www.europa.eu/map?fbclid=IwAR0x'),
      at: ['fbclid=IwAR0x'],
      fixed: '[a map](https://www.europa.eu/map)',
    },
    {
      body: body('https://www.europa.eu/map?b=2&utm_campaign=spring&a=%C3%A9&mc_cid=1&mc_eid=2&z#part'),
      at: ['utm_campaign=spring&a=%C3%A9&mc_cid=1&mc_eid=2'],
      fixed: '[a map](https://www.europa.eu/map?b=2&a=%C3%A9&z#part)',
    },
    {
      section: { link: { text: 'Read the eight plans', href: 'https://www.europa.eu/plans?gclid=1&lang=en' } },
      at: ['gclid=1'],
      fixed: 'href: https://www.europa.eu/plans?lang=en\n',
    },
    { body: body('https://www.europa.eu/map?b=2&utm_campaign=spring'), at: ['utm_campaign=spring'] },
    {
      body: body('https://www.europa.eu/map?a=1\\&fbclid=2'),
      at: ['[a map](https://www.europa.eu/map?a=1\\&fbclid=2)'],
    },
  ],
  look: {
    link({ link }, found) {
      const address = webAddress(link.href)
      if (!address || address.query === '' || unwrap(link.href)) return
      const { query, queryFrom } = address
      const parameters = parametersOf(query)
      const tracking = parameters.filter(isTrackingKey)
      const [first, last] = [tracking[0], tracking.at(-1)]
      if (!first || !last) return
      const place = addressPart(link, queryFrom + first.from, queryFrom + last.to)
      const names = [...new Set(tracking.map(({ name }) => name))]
      const fix = withoutTracking(parameters, first, last)
      // utm_ keys alone may be the author's own; with another key, the address was copied after a click.
      const isCopied = tracking.some(({ name }) => !name.startsWith('utm_'))
      const change = isCopied ? addressFix(link, queryFrom + fix.from, queryFrom + fix.to, fix.text) : null
      found(place, { names }, change ?? undefined)
    },
  },
})

/** The sending platform adds utm_medium and utm_source itself; link-platform-keys reports those. */
function isTrackingKey({ name }: Parameter): boolean {
  return trackingKeys.has(name) || (name.startsWith('utm_') && name !== 'utm_medium' && name !== 'utm_source')
}

/** An edit of the query from the first tracking key to the last that keeps the other parameters between them. */
function withoutTracking(parameters: readonly Parameter[], first: Parameter, last: Parameter) {
  const [from, to] = [parameters.indexOf(first), parameters.indexOf(last) + 1]
  const kept = parameters.slice(from, to).filter((one) => !isTrackingKey(one))
  const text = kept.map(({ source }) => source).join('&')
  const isEnd = to === parameters.length
  if (kept.length === 0 && !isEnd) return { from: first.from, to: last.to + 1, text: '' }
  if (kept.length === 0) return { from: first.from - 1, to: last.to, text: '' }
  return { from: first.from, to: last.to, text }
}
