import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule, type Found } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'
import type { Setting } from '../setting.ts'
import { languageName, stopWordsFor } from './lib/stopWords.ts'

interface Details {
  /** Of the text. */
  readonly tag: string
  readonly name: string
  /** Of the issue. */
  readonly ownTag: string
  readonly own: string
  /** `own`: in a section or an event that says which language it is in. */
  readonly where: 'own' | 'section' | 'issue' | 'newsletter'
}

const inEnglish = 'This newsletter is for all who want to know what the regions do together.'

export const otherLanguage = defineRule<Details>({
  id: 'other-language',
  group: 'structure',
  severity: 'warning',
  summary: 'A text is clearly in another language than its issue.',
  why: 'A screen reader reads a text with the voice of the issue’s language; one in another language comes out as gibberish (WCAG 2.2, 3.1.2). A section or an event can say with “lang:” that it is in another language; a text of newsletter.yaml can be given in each language. Names and titles of a few words are no fault.',
  looksAt: 'texts of eight words and more. It tells languages apart by their small words, such as “the” and “of”.',
  say: ({ tag, name, ownTag, own, where }) => ({
    message: `This text is in another language (${name}) than ${where === 'own' ? 'its “lang:” says' : 'the issue'} (${own}), and a screen reader would read it with the wrong voice.`,
    help: helpFor[where](tag, ownTag),
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
    {
      section: {
        lang: 'cy',
        title: 'Wyth cynllun newydd',
        body: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud yn y ddwy flynedd nesaf.',
      },
    },
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
    {
      newsletter: { about: `${inEnglish}\n\nIt is about jobs, homes and the other things that we all need.\n` },
      issue: { lang: 'cy' },
      at: [inEnglish],
    },
    { section: { lang: 'cy', body: inEnglish }, at: [inEnglish] },
    {
      newsletter: { about: { en: 'News for all the regions.', cy: inEnglish } },
      translation: {},
      at: [inEnglish],
    },
  ],
  unable: (setting) => wordsMissing(setting, 'stopWords'),
  look: {
    passage({ passage, ...setting }, found) {
      const { sectionType, role, path } = passage
      if (isInOwnEvent(passage)) reportOtherLanguages([passage], 'own', setting, found)
      // The joint subject of one mail is in all languages.
      if (sectionType !== null || path.startsWith('joint.')) return
      const where = role === 'subject' || role === 'preview' ? 'issue' : 'newsletter'
      reportOtherLanguages([passage], where, setting, found)
    },
    section({ section, ...setting }, found) {
      const passages = section.passages.filter((one) => !isInOwnEvent(one))
      const where = passages.some(({ lang }) => lang !== null) ? 'own' : 'section'
      reportOtherLanguages(passages, where, setting, found)
    },
  },
  // Each text of newsletter.yaml is looked at by itself, and reported together.
  gather(found) {
    const first = found.find(({ details }) => details.where === 'newsletter')
    return found.filter((one) => one === first || one.details.where !== 'newsletter')
  },
})

/** Whether a passage is in an event that may say which language it is in: another than that of its section. */
function isInOwnEvent({ event, lang }: SeenPassage): boolean {
  return event !== null && lang !== null
}

/** How to solve it, by where the text stands, from its language and the issue's. */
const helpFor: { readonly [W in Details['where']]: (tag: string, own: string) => string } = {
  own: (tag) => `Write “lang: ${tag}” there, or translate it.`,
  section: (tag) => `Translate it; or, if it is to stay as it is, write “lang: ${tag}” on its section or event.`,
  issue: (tag) => `Translate it; or, if the whole issue is in that language, write “lang: ${tag}” in it.`,
  newsletter: (tag, own) => `Translate it, or give both, such as “about: { ${tag}: …, ${own}: … }”.`,
}

/** Reports the first text in each other language. */
function reportOtherLanguages(
  passages: readonly SeenPassage[],
  where: Details['where'],
  { language, words }: Pick<Setting, 'language' | 'words'>,
  found: Found<Details>,
): void {
  const { own, clearlyIn } = stopWordsFor({ language, words })
  const reported = new Set<string>()
  for (const { text, at } of passages) {
    const tag = clearlyIn(text)
    if (tag === null || reported.has(tag)) continue
    reported.add(tag)
    const [name, ownName] = [languageName(words, tag), languageName(words, own)]
    found(at(0, text.length), { tag, name, ownTag: language.id, own: ownName, where })
  }
}

function other(body: string) {
  return { body, at: [body] }
}
