import { once } from '../../lib/cache/memo.ts'
import { languageNameInEnglish } from '../../lib/text/languageNameInEnglish.ts'
import type { WrittenLink } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import { shortAddress } from '../links/lib/webAddress.ts'
import { defineRule } from '../rule.ts'
import { twinAddress } from './lib/twinAddress.ts'

interface Details {
  readonly original: string
  readonly other: string
  readonly twin: string
  /** Whether the address is taken over from the source. */
  readonly isTaken: boolean
}

const title = 'Y cynlluniau'
const link = (href: string) => ({ link: { text: 'Read the eight plans', href } })
const own = (href: string) => ({ section: { title, link: { text: 'Darllenwch yr wyth cynllun', href } } })

export const linkToOtherLanguage = defineRule<Details>({
  id: 'link-to-other-language',
  group: 'languages',
  severity: 'warning',
  summary: 'A link of a translation leads to a page in the language of its source.',
  why: 'Addresses are taken over from the source, so a translation can lead to a page of its source’s language although it exists in its own. The rule knows some pairs of websites, such as gov.wales and llyw.cymru, and addresses that name a language. It cannot tell whether the other page exists; a link whose words say which language its page is in is no fault.',
  looksAt: 'the addresses of links in a translation, for what they say of their language.',
  say: ({ original, other, twin, isTaken }) => ({
    message: `In ${other}, this link leads to a page that is in ${original} by its address.`,
    help: `Look for the page in ${other}, ${twin.startsWith('http') ? 'such as' : 'on'} ${shortAddress(twin)}. ${isTaken ? `Then give the link an “href:” of its own in the ${other}` : 'Then correct the address here'}; or say with the link that its page is in ${original}.`,
  }),
  good: () => [
    { section: link('https://gov.wales/plans'), translation: own('https://llyw.cymru/cynlluniau') },
    { section: link('https://www.cardiff.gov.uk/en/plans'), translation: own('https://www.cardiff.gov.uk/cy/plans') },
    {
      section: link('https://businesswales.gov.wales/plans'),
      translation: own('https://businesswales.gov.wales/cy/cynlluniau'),
    },
    // The Union’s websites do not have every language.
    { section: link('https://commission.europa.eu/en/plans'), translation: {} },
    {
      section: link('https://gov.wales/plans'),
      translation: { section: { link: { text: 'Darllenwch y cynlluniau (Saesneg)' } } },
    },
  ],
  bad: () => [
    { section: link('https://gov.wales/plans'), translation: {}, at: ['https://gov.wales/plans'] },
    {
      section: link('https://www.cardiff.gov.uk/en/plans'),
      translation: {},
      at: ['https://www.cardiff.gov.uk/en/plans'],
    },
    {
      section: link('https://www.cardiff.gov.uk/plans?lang=en'),
      translation: {},
      at: ['https://www.cardiff.gov.uk/plans?lang=en'],
    },
    {
      section: link('https://en.wikipedia.org/wiki/Wales'),
      translation: {},
      at: ['https://en.wikipedia.org/wiki/Wales'],
    },
    {
      section: link('https://www.cardiff.gov.uk/energy/en?a=1'),
      translation: {},
      at: ['https://www.cardiff.gov.uk/energy/en?a=1'],
    },
    {
      translation: own('https://www.gov.wales/plans'),
      at: ['https://www.gov.wales/plans'],
    },
  ],
  look: {
    variants({ variants: { source, translation } }, found) {
      const [from, to] = [source.issue.lang, translation.issue.lang]
      const [original, other] = [languageNameInEnglish(from), languageNameInEnglish(to)]
      const namesOfSource = [source, translation].map(({ language: { tag } }) =>
        (new Intl.DisplayNames(tag, { type: 'language' }).of(from) ?? original).toLowerCase(),
      )
      const inSource = once(() => new Set(source.manuscript.links.map((one) => startOf(one.hrefPlace()))))
      for (const link of translation.manuscript.links) {
        const twin = link.lang === null ? twinAddress(link.href, from, to) : null
        if (twin === null || saysSo(link, namesOfSource)) continue
        const place = link.hrefPlace()
        found(place, { original, other, twin, isTaken: inSource().has(startOf(place)) })
      }
    },
  },
})

function startOf({ source, from }: Place): string {
  return `${source.path} ${from}`
}

/** Whether a link, or what stands beside it, names the language of its page. */
function saysSo({ text, beside, within }: WrittenLink, names: readonly string[]): boolean {
  const words = [text, ...beside, within?.passage.text ?? ''].join(' ').toLowerCase()
  return names.some((name) => words.includes(name))
}
