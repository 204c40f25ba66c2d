import { defineRule } from '../rule.ts'
import { namesOf, pairedPassages } from './lib/inText.ts'

interface Details {
  readonly longer: string
  readonly shorter: string
  readonly percent: number
}

/** In characters. Shorter texts can differ much in length, and say the same. */
const minLength = 200
const minShare = 0.5

const long =
  'Each plan says what a region will do in the next two years, who takes part, what it costs and who pays for it. The partners met four times, in spring and in autumn, and listened to hundreds of people before they wrote their plans.'

export const textShorter = defineRule<Details>({
  id: 'text-shorter-in-one-language',
  group: 'languages',
  severity: 'warning',
  summary: 'A paragraph is less than half as long in one language.',
  why: 'A translation is about as long as its source. One that is much shorter is often a summary, or has lost a sentence, so its readers get less than others. Where it says all the same, allow this rule and say so.',
  looksAt: 'the lengths of paragraphs that have 200 characters or more in one of the languages.',
  say: ({ longer, shorter, percent }) => ({
    message: `The ${shorter} of this is only ${percent} % as long as the ${longer}. Does it say all the same?`,
    help: `Compare the two, and add what is missing in the ${shorter}.`,
  }),
  good: () => [
    {
      body: long,
      translation: {
        body: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud yn y ddwy flynedd nesaf, pwy sy’n cymryd rhan, beth yw’r gost a phwy sy’n talu. Cyfarfu’r partneriaid bedair gwaith, gan wrando ar gannoedd o bobl.',
      },
    },
    {
      body: 'Many of the people who helped to write the plans are here today.',
      translation: { body: 'Diolch i bawb.' },
    },
  ],
  bad: () => [
    {
      body: long,
      translation: { body: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud.' },
      at: ['Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud.'],
    },
  ],
  look: {
    variants({ variants }, found) {
      const { original, other } = namesOf(variants)
      for (const { source, translation } of pairedPassages(variants)) {
        const [a, b] = [source.text.length, translation.text.length]
        const share = Math.min(a, b) / Math.max(a, b)
        if (Math.max(a, b) < minLength || share >= minShare) continue
        const [longer, shorter] = a > b ? [original, other] : [other, original]
        found(translation.at(0, b), { longer, shorter, percent: Math.round(share * 100) })
      }
    },
  },
})
