import { defineRule } from '../rule.ts'
import { placeOfText } from './lib/region.ts'
import { firstDifference, type Word, wordsOfHtml, wordsOfText } from './lib/wordSequence.ts'

type Kind = 'missing' | 'more' | 'order'

interface Details {
  readonly words: string
  /** null for a link whose address breaks the plain text. */
  readonly kind: Kind | null
}

const story = (text: string) => ({ 'templates/sections/story/section.txt.hbs': text })

const rest = '{{> picture picture=image}}\n\n{{> links links=links}}\n'

export const textDiffersFromHtml = defineRule<Details>({
  id: 'text-differs-from-html',
  group: 'output',
  severity: 'warning',
  summary: 'The plain text does not say the same as the HTML.',
  why: 'An email goes out in two forms, and the reader’s mail program chooses. Whoever reads the plain text should miss nothing; and junk filters count a letter whose two forms differ as suspicious (2.2 points of SpamAssassin’s, measured 2026). So a section’s two templates say the same words in the same order. Lists of links and numbers, and the texts of pictures, may differ.',
  looksAt: 'the words of the plain text and of the HTML, in their order.',
  say: ({ words, kind }) => ({
    message: {
      missing: `The plain text leaves out “${words}”, which stands in the HTML.`,
      more: `The plain text says “${words}”, which does not stand there in the HTML.`,
      order: `From “${words}” on, the plain text says things in another order than the HTML.`,
    }[kind ?? 'order'],
    help: 'Compare the section’s templates section.mjml.hbs and section.txt.hbs: both should name the same fields in the same order.',
  }),
  good: () => [
    {
      body: '1. First a plan.\n2. Then [a visit](https://www.europa.eu/visits).\n\nIn **S**3, 2 of 8 took part: “all” [sic].',
    },
    {
      section: { image: { src: 'plans.png', alt: 'Eight report covers [on a shelf' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
    },
    // A number after a link's number.
    { body: 'All is in [the plan](https://www.europa.eu/plan)\n\n1 region of 8 wrote it alone.' },
    // A decorative picture, and a number at the start of a line.
    {
      body: 'It was a long way to go, and nobody was sure if it would be worth it, in\n2019. Then it was.',
      section: { image: { src: 'plans.png', alt: 'Eight plans published on a shelf' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      files: story('{{heading title}}\n\n{{markdown body}}\n\n{{> links links=links}}\n{{#if image}}{{/if}}'),
    },
  ],
  bad: () => [
    {
      body: 'Each plan says what a region will do.',
      files: story(`{{heading title}}\n\n${rest}{{#if body}}{{/if}}`),
      at: ['Each plan says what a region will'],
    },
    {
      body: 'Each plan says what a region will do.',
      files: story(`{{heading title}}\n\nOn sale now.\n\n{{markdown body}}\n\n${rest}`),
      at: [null],
    },
    // What is quoted ends with the heading, above its underline.
    {
      body: 'Each plan says what a region will do.',
      files: story(`{{heading title}}\n\n{{heading title}}\n\n{{markdown body}}\n\n${rest}`),
      at: ['Eight plans published'],
    },
    {
      body: 'Each plan says what a region will do.\n\nMany people helped to write it.',
      files: story(`{{markdown body}}\n\n{{heading title}}\n\n${rest}`),
      at: ['Eight plans published'],
    },
    {
      body: 'Each plan says what a region will do.',
      files: story('{{heading title}}\n\n{{markdown body}}\n{{#if image}}{{/if}}{{#if links}}{{/if}}'),
      at: ['Read the eight plans'],
    },
  ],
  look: {
    // A space in an address, which link-unseen reports, splits it in the plain text.
    link({ link: { href } }, found) {
      if (/\s/.test(href)) found(null, { words: href, kind: null })
    },
    block({ block }, found) {
      if (block.plain === null) return
      const [html, text] = [wordsOfHtml(block), wordsOfText(block.plain)]
      const difference = firstDifference(html, text)
      if (!difference) return
      const [i, j] = difference
      const later = occurs(text, j, html.slice(i))
      const earlier = occurs(html, i, text.slice(j))
      const kind = later && earlier ? 'order' : later || i >= html.length ? 'more' : 'missing'
      const [words, at] = kind === 'more' ? [text, j] : [html, i]
      const quote = quoteFrom(words, at)
      found(kind === 'more' ? block.placeOf(quote) : placeOfText(block, quote), { words: quote, kind })
    },
  },
  gather: (all) => (all.some(({ details }) => details.kind === null) ? [] : all.slice(0, 1)),
})

/** Whether the first required words of `wanted` occur together in `words`, from an index on. */
function occurs(words: readonly Word[], from: number, wanted: readonly Word[]): boolean {
  const next = wanted.filter(({ optional }) => optional === 0).slice(0, 3)
  if (next.length === 0) return false
  const [first] = next
  for (let i = from; i < words.length; i += 1)
    if (words[i]?.letters === first?.letters && next.every(({ letters }, n) => words[i + n]?.letters === letters))
      return true
  return false
}

/** Up to seven words from an index, as written. */
function quoteFrom(words: readonly Word[], at: number): string {
  const first = words[at]
  if (!first) return ''
  const same = words.slice(at, at + 7).filter(({ source }) => source === first.source)
  const last = same.at(-1) ?? first
  const end = last.from + last.letters.length
  // A heading of the plain text is underlined.
  const [quote = ''] = first.source.slice(first.from, end).split(/\n[=~-]+\n/, 1)
  return quote.replace(/\s+/g, ' ').trim()
}
