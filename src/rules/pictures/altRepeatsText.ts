import { plainWord } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'
import { isOwnLogo } from './lib/logos.ts'

export const altRepeatsText = defineRule<{ text: string; isInText: boolean }>({
  id: 'alt-repeats-text',
  group: 'pictures',
  severity: 'warning',
  summary: 'An alternative text says the same as a text beside its picture.',
  why: 'Whoever listens to the newsletter hears the same words twice in a row and still does not know what the picture shows. If it shows something, say what; if the text beside it says it all, the picture is decoration.',
  looksAt:
    'alternative texts, and the titles, credits and paragraphs of the same section; that of the newsletter’s logo, and the newsletter’s name.',
  say: ({ text, isInText }) => ({
    message: `The alternative text “${text}” stands beside the picture as well, so a listener hears it twice.`,
    help: isInText
      ? 'Say what the picture shows, or take out the text that it repeats.'
      : 'Say what the picture shows; or write “decorative: true” in place of “alt” if it adds nothing to the text.',
  }),
  good: () => [
    withLogo({ alt: 'The harbour school' }),
    withLogo({ decorative: true }),
    inStory('Eight report covers on a shelf'),
    inStory('The cover of “Eight plans published”'),
    // The text contains the names and says more.
    {
      body: 'Ana Lopez and Jo Price opened the day in Bilbao.\n',
      section: { image: { src: 'plans.png', alt: 'Ana Lopez and Jo Price' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
    },
    // The same words in another section.
    {
      sections: [
        {
          type: 'story',
          title: 'A shelf for every region',
          image: { src: 'plans.png', alt: 'Eight plans published' },
          body: 'Each region has one in its library.',
          link: { text: 'Find the libraries', href: 'https://www.europa.eu/libraries' },
        },
        { type: 'quote', text: 'Eight plans published', person: 'Ana Lopez' },
      ],
      pictures: { 'plans.png': { width: 1200, height: 600 } },
    },
  ],
  bad: () => [
    { ...withLogo({ alt: 'Parish News' }), at: ['Parish News'] },
    { ...withLogo({ alt: 'The logo of Parish news' }), at: ['The logo of Parish news'] },
    { ...inStory('Eight plans published.'), at: ['Eight plans published.'] },
    {
      section: { image: { src: 'plans.png', alt: 'A shelf in Cardiff', credit: 'A shelf in Cardiff' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: ['A shelf in Cardiff'],
    },
    {
      body: 'Many wrote them.\n\n![Eight covers on a shelf](plans.png)\n\n_Eight covers on a shelf_\n',
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: ['Eight covers on a shelf'],
    },
  ],
  look: {
    picture({ picture, newsletter }, found) {
      if (!isOwnLogo(picture) || !picture.alternative) return
      const { text, at, isInText } = picture.alternative
      if (withoutLogoWords(text) === wordsOf(newsletter.name)) found(at(0, text.length), { text, isInText })
    },
    section({ section: { pictures, passages } }, found) {
      const texts = pictures.flatMap(({ alternative }) => alternative ?? [])
      if (texts.length === 0) return
      const beside = passages.filter(({ role, text }) => role !== 'alt' && text.length <= maxLength)
      const textsBeside = new Set(beside.map(({ text }) => wordsOf(text)))
      for (const { text, at, isInText } of texts)
        if (textsBeside.has(wordsOf(text))) found(at(0, text.length), { text, isInText })
    },
  },
})

/** Longer texts cannot equal an alternative text. */
const maxLength = 1000

/** The words in lower case, without punctuation. */
function wordsOf(text: string): string {
  const lower = text.toLowerCase()
  return (lower.match(plainWord(lower)) ?? []).join(' ')
}

/** “The logo of Parish news” tells no more than “Parish news”. */
function withoutLogoWords(text: string): string {
  return wordsOf(text)
    .replace(/^(?:the |our )?logo(?: of| for)? /, '')
    .replace(/ logo$/, '')
}

function withLogo(own: { readonly alt: string } | { readonly decorative: true }) {
  return {
    newsletter: { name: 'Parish news', logo: { src: 'issues/example/sign.png', ...own } },
    pictures: { 'sign.png': { width: 192, height: 128 } },
  }
}

function inStory(alt: string) {
  return {
    section: { image: { src: 'plans.png', alt } },
    pictures: { 'plans.png': { width: 1200, height: 600 } },
  }
}
