import { calendarNamesFor } from '../dates/lib/calendarNames.ts'
import { defineRule } from '../rule.ts'
import type { SeenPair } from '../scopes.ts'
import { differingFigures } from './lib/differingFigures.ts'
import { figuresIn } from './lib/figures.ts'
import { namesOf, type PairedPassage, pairedPassages } from './lib/inText.ts'
import { pairedFields } from './lib/pairedFields.ts'

interface Details {
  readonly original: string
  readonly theirs: string
  readonly own: string
}

/** A time in another zone is another time; a publication has pages and numbers of its own in each language. */
const mayDiffer = /\b(?:[BG]MT|BST|UTC|[CEW]ES?T|IST|PDF|DOCX?|XLSX?|ISBN|ISSN|DOI)\b/

const source =
  'The quay opens on Saturday 12 June 2027 at 6.30pm. Entry costs £5, and 240 people can come, 75% of them by boat.'
const right =
  'Mae’r cei yn agor ddydd Sadwrn 12 Mehefin 2027 am 18:30. Mae mynediad yn costio £5, a gall 240 o bobl ddod, 75% ohonynt mewn cwch.'

export const figuresDiffer = defineRule<Details>({
  id: 'figures-differ',
  group: 'languages',
  severity: 'warning',
  summary: 'A date, a time, a price or another figure is not the same in both languages.',
  why: 'A figure that was corrected in one language, or mistyped in the other, sends readers on the wrong day, or tells them another price.',
  looksAt:
    'dates, times, amounts of money, percentages and larger numbers in texts that have as many figures in both languages, where all but one or two are the same. Telephone numbers only where two neighbouring digits have changed places, for each language may have a line of its own.',
  say: ({ original, theirs, own }) => ({
    message: `Here it says “${own}”, and “${theirs}” in the ${original}.`,
    help: 'Correct the one that is wrong. If both are right, allow this rule and say so.',
  }),
  good: () => [
    { body: source, translation: { body: right } },
    // Each language may have a telephone line of its own.
    { body: 'Ring us on 01745 583910.', translation: { body: 'Ffoniwch ni ar 01745 583911.' } },
    {
      body: 'Eight of the 10 regions took part, and we met 25 schools.',
      translation: { body: 'Cymerodd 8 o’r deg rhanbarth ran, a chwrddon ni â 25 ysgol.' },
    },
  ],
  bad: () => [
    {
      body: source,
      translation: { body: right.replace('12 Mehefin', '19 Mehefin').replace('£5', '£50') },
      at: ['ddydd Sadwrn 19 Mehefin 2027', '£50'],
    },
    { body: source, translation: { body: right.replace('18:30', '19:30') }, at: ['19:30'] },
    { body: source, translation: { body: right.replace('240', '420') }, at: ['420'] },
    {
      body: 'Ring us on 01745 583910.',
      translation: { body: 'Ffoniwch ni ar 01745 583901.' },
      at: ['01745 583901'],
    },
    {
      section: { title: 'Book by 1 June' },
      translation: { section: { title: 'Archebwch erbyn 2 Mehefin' } },
      at: ['2 Mehefin'],
    },
  ],
  look: {
    variants({ variants, words }, found) {
      const { original } = namesOf(variants)
      const [theirNames, ownNames] = [variants.source, variants.translation].map(({ language }) =>
        calendarNamesFor({ language, words }),
      )
      if (!theirNames || !ownNames) return
      for (const { source, translation } of pairedTexts(variants)) {
        if (!/\d/.test(source.text) || !/\d/.test(translation.text)) continue
        const isUnsure = mayDiffer.test(source.text) || mayDiffer.test(translation.text)
        const differing = differingFigures(figuresIn(source.text, theirNames), figuresIn(translation.text, ownNames))
        for (const one of differing) {
          if (isUnsure && one.source.kind === 'number') continue
          const { from, to, text } = one.translation
          found(translation.at(from, to), { original, theirs: one.source.text, own: text })
        }
      }
    },
  },
})

/** All texts that belong together, in running text and in fields of one text. */
function pairedTexts(pair: SeenPair): readonly PairedPassage[] {
  const ofFields = pairedFields(pair).flatMap(({ source, translation }) => {
    const [one, other] = [source[0], translation[0]]
    const isOne = source.length === 1 && translation.length === 1
    return one && other && isOne && !(one.isMarkdown && other.isMarkdown) ? [{ source: one, translation: other }] : []
  })
  return [...pairedPassages(pair), ...ofFields]
}
