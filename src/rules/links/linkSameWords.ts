import { weakMemo } from '../../lib/cache/memo.ts'
import type { LanguageWords } from '../../model/languageWords.ts'
import type { WrittenLink } from '../../model/manuscript.ts'
import { plainWords } from '../lib/wholePhrases.ts'
import { defineRule } from '../rule.ts'
import { openEmptyWordsTest } from './lib/emptyWords.ts'
import { wordsPlace } from './lib/linkPlaces.ts'
import { shortAddress } from './lib/webAddress.ts'

const pair = (first: string, second: string) => ({
  body: `The [first plan](${first}) and the [second plan](${second}) are out.`,
})
const one = 'https://www.europa.eu/plans/1'
const two = 'https://www.europa.eu/plans/2'

const storyOf = (title: string) => ({ type: 'story', title, body: 'Each plan says what a region **will do**.' })

export const linkSameWords = defineRule<{ text: string; href: string; other: string }>({
  id: 'link-same-words',
  group: 'links',
  severity: 'warning',
  summary: 'Two links have the same words and lead to different addresses.',
  why: 'In the list of links that a screen reader makes, two links of the same name cannot be told apart; and often one of the two addresses is a slip. Below the headings of two events, “Book your place” is right. Give each the name of what it leads to. Web Content Accessibility Guidelines 2.2, 2.4.9 (W3C, 2023).',
  looksAt: 'the words and addresses of all links.',
  eachLanguage: true,
  say: ({ text, href, other }) => ({
    message: `“${text}” leads to ${shortAddress(href)} here, and to ${shortAddress(other)} elsewhere.`,
    help: 'Give each link words of its own, as in “Book your place in Cardiff” and “Book your place in Essen”, or put the same address in both.',
  }),
  good: () => [
    {
      section: {
        type: 'diary',
        title: 'Dates for your diary',
        events: [
          { title: 'How regions learn', start: '2026-06-09', book: { text: 'Book your place', href: one } },
          { title: 'How regions learn', start: '2026-06-16', book: { text: 'Book your place', href: two } },
        ],
      },
    },
    {
      sections: [
        { ...storyOf('Eight plans published'), link: { text: 'Read the full story', href: one } },
        { ...storyOf('Ten questions asked'), link: { text: 'Read the full story', href: two } },
      ],
    },
    pair(one, two),
    { body: `The [first plan](${one}) is out. Do read the [first plan](${one}/).` },
    { body: `The [first plan](${one}) is out. Do read the [First plan](https://europa.eu/plans/1).` },
    {
      newsletter: {
        social: [
          { network: 'LinkedIn', text: 'Regions together', href: 'https://www.linkedin.com/company/regions-together' },
          { network: 'Facebook', text: 'Regions together', href: 'https://www.facebook.com/regions.together' },
        ],
      },
    },
    {
      section: {
        type: 'output',
        title: 'Eight plans published',
        body: 'Each plan says what a region will do.',
        downloads: [
          { text: 'The eight plans', href: `${one}.pdf`, format: 'PDF', size: '2 MB', language: 'English' },
          { text: 'The eight plans', href: `${two}.pdf`, format: 'PDF', size: '2 MB', language: 'Polish' },
        ],
      },
    },
  ],
  bad: () => [
    {
      sections: [
        { ...storyOf('Eight plans published'), link: { text: 'Read the plan for the north', href: one } },
        { ...storyOf('Ten questions asked'), link: { text: 'Read the plan for the north', href: two } },
      ],
      at: ['Read the plan for the north'],
    },
    { body: `Read [the plan](${one}) of the north and [The plan](${two}) of the south.`, at: ['The plan'] },
    {
      body: `[Book your place](${one}) in May, [book your **place**!](${two}) in June, or [Book your place](${two}) in July.`,
      at: ['book your **place**!', 'Book your place'],
    },
  ],
  look: {
    // Each link is compared with all others.
    issue({ manuscript, newsletter, language, words: known, issue }, found) {
      const isEmpty = openEmptyWordsTest(known, [language.tag, issue.lang, ...newsletter.languages])
      const keyed = manuscript.links.flatMap((link) => {
        const words = plainWords(link.text)
        // A field beside a link, such as a download's language, distinguishes links with the same words.
        const key = JSON.stringify([words, link.beside, distinguishingHeading(link, isCallToAction(words, known))])
        return words === '' ? [] : [{ link, key }]
      })
      const seen = new Set<string>()
      const repeated = new Set(keyed.flatMap(({ key }) => (seen.has(key) ? [key] : seen.add(key) && [])))
      const firsts = new Map<string, WrittenLink>()
      for (const { link, key } of keyed) {
        if (!repeated.has(key) || isEmpty(link.text)) continue
        const first = firsts.get(key)
        if (!first) firsts.set(key, link)
        else if (comparableAddress(first.href) !== comparableAddress(link.href))
          found(wordsPlace(link), { text: link.text, href: link.href, other: first.href })
      }
    },
  },
})

/**
 * A key for the heading that distinguishes links with the same words: that of its event, partner or practice; or, for a
 * call to action, that of its section. Web Content Accessibility Guidelines 2.2, 2.4.4.
 */
function distinguishingHeading({ entry, section }: WrittenLink, isCall: boolean): string | null {
  return entry || isCall ? `${section} ${entry ?? ''}` : null
}

/** “Book your place”, “Read the full story”, “Cofrestrwch nawr”: these words may repeat under many headings. */
function isCallToAction(words: string, known: readonly LanguageWords[]): boolean {
  const all = words.split(' ')
  return all.length < 6 && all.every((word) => callToActionWords(known).has(word))
}

const callToActionWords = weakMemo(
  (known: readonly LanguageWords[]) =>
    new Set(known.flatMap(({ emptyLinks }) => emptyLinks?.calls ?? []).map(plainWords)),
)

/** Normalizes an address, so that addresses of one page are equal. */
function comparableAddress(href: string): string {
  return href
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?=$|[?#])/, '')
    .toLowerCase()
}
