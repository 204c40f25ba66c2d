import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule, type Found } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'
import type { Setting } from '../setting.ts'
import { languageName, stopWordsFor } from './lib/stopWords.ts'

interface Details {
  readonly tag: string
  readonly name: string
  readonly own: string
  readonly isOwnEdition: boolean
}

export const otherLanguage = defineRule<Details>({
  id: 'other-language',
  group: 'structure',
  severity: 'warning',
  summary: 'A text is clearly in another language than its issue.',
  why: 'A screen reader reads the whole issue with the voice of its language; a paragraph in another one comes out as gibberish (WCAG 2.2, 3.1.2). A part of an issue cannot be given a language of its own yet: an issue can, with “lang:”. Names and titles of a few words are no fault.',
  looksAt: 'texts of eight words and more, for the small words of each language that it knows.',
  say: ({ tag, name, own, isOwnEdition }) => ({
    message: `This text is in another language (${name}) than the issue (${own}), and a screen reader would read it with the wrong voice.`,
    help: isOwnEdition
      ? `Put it into an issue of its own that says “lang: ${tag}”, or translate it.`
      : `Translate it; or put it into an issue of its own that says “lang: ${tag}”, for which newsletter.yaml must name “${tag}” under “languages:”.`,
  }),
  good: () => [
    // Names and titles.
    {
      body: 'The partners are Consejería de Economía y Hacienda de la Junta de Andalucía and Diputación Foral de Bizkaia.',
    },
    {
      body: 'Partners:\n\n- Llyfrgell Genedlaethol Cymru, Amgueddfa Cymru, Prifysgol Cymru y Drindod Dewi Sant a Choleg y Cymoedd\n',
    },
    { body: 'Authors:\n\n- R. N. Jones, N. R. Evans, W. Y. Davies, D. L. Price\n' },
    { body: 'Agencia de Innovación y Desarrollo de Andalucía, Gobierno de Navarra, Junta de Castilla y León' },
    { body: 'Her book “Was die Region für uns alle tun kann” was read by all of them in the spring of last year.' },
    // A phrase is too short to be sure.
    { body: 'Diolch yn fawr i bawb.' },
    {
      issue: {
        lang: 'cy',
        subject: 'Wyth rhanbarth yn cyhoeddi eu cynlluniau',
        preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud, a phwy sy’n rhan ohono.',
      },
      section: {
        type: 'article',
        title: 'Wyth cynllun newydd',
        body: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud yn y ddwy flynedd nesaf.',
        link: { text: 'Darllenwch yr wyth cynllun', href: 'https://www.europa.eu/cynlluniau' },
      },
    },
  ],
  bad: () => [
    other('Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud yn y ddwy flynedd nesaf.'),
    other('Chaque plan dit ce que la région fera au cours des deux prochaines années.'),
    other('Jeder Plan sagt, was eine Region in den nächsten zwei Jahren tun wird.'),
    other('Cada plan dice lo que hará la región en los próximos dos años.'),
    other('Ogni piano dice che cosa farà la regione nei prossimi due anni.'),
    other('Każdy plan mówi, co region zrobi w ciągu najbliższych dwóch lat.'),
    other('Fiecare plan spune ce va face regiunea în următorii doi ani.'),
    other('Varje plan säger vad en region ska göra under de kommande två åren.'),
    {
      body: 'We hear it like this:\n\nMae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud.\n\nBydd y digwyddiad yn cael ei gynnal ym mis Mai.\n',
      at: ['Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud.'],
    },
    {
      issue: {
        lang: 'cy',
        subject: 'Wyth rhanbarth yn cyhoeddi eu cynlluniau',
        preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud, a phwy sy’n rhan ohono.',
      },
      section: {
        type: 'article',
        title: 'Wyth cynllun newydd',
        body: 'Each plan says what a region will do in the next two years.',
        link: { text: 'Darllenwch yr wyth cynllun', href: 'https://www.europa.eu/cynlluniau' },
      },
      at: ['Each plan says what a region will do in the next two years.'],
    },
  ],
  unable: (setting) => wordsMissing(setting, 'stopWords'),
  look: {
    // Texts of newsletter.yaml are left out: all issues share them, whatever their language.
    passage({ passage, ...setting }, found) {
      if (passage.role === 'subject' || passage.role === 'preview') reportOtherLanguages([passage], setting, found)
    },
    section({ section, ...setting }, found) {
      reportOtherLanguages(section.passages, setting, found)
    },
  },
})

/** Reports the first text in each other language. */
function reportOtherLanguages(
  passages: readonly SeenPassage[],
  { language, words, newsletter }: Pick<Setting, 'language' | 'words' | 'newsletter'>,
  found: Found<Details>,
): void {
  const { own, clearlyIn } = stopWordsFor({ language, words })
  const reported = new Set<string>()
  for (const { text, at } of passages) {
    const tag = clearlyIn(text)
    if (tag === null || reported.has(tag)) continue
    reported.add(tag)
    const isOwnEdition = newsletter.languages.some((one) => baseLanguage(one) === tag)
    const [name, ownName] = [languageName(words, tag), languageName(words, own)]
    found(at(0, text.length), { tag, name, own: ownName, isOwnEdition })
  }
}

function other(body: string) {
  return { body, at: [body] }
}
