import type { EmphasisedPart, Passage } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'
import { namesOf, pairedPassages } from './lib/inText.ts'

interface Details {
  readonly kind: EmphasisedPart['kind']
  readonly words: string
  readonly has: string
  readonly lacks: string
  readonly isOnlyInTranslation: boolean
}

const looks = { strong: 'bold', emphasis: 'italic' } as const
const example = { strong: '**words**', emphasis: '*words*' } as const

export const emphasisDiffers = defineRule<Details>({
  id: 'emphasis-differs',
  group: 'languages',
  severity: 'warning',
  summary: 'A paragraph has bold or italic words in one language only.',
  why: 'What is bold is what readers see first, such as a closing date. If it is bold in one language alone, the other says the same less clearly.',
  looksAt: 'how many parts of a paragraph are bold, and how many italic, in both languages.',
  say: ({ kind, words, has, lacks, isOnlyInTranslation }) => ({
    message: isOnlyInTranslation
      ? `“${words}” is ${looks[kind]} in the ${has}, and the ${lacks} has nothing ${looks[kind]} in its place.`
      : `“${words}” is ${looks[kind]} in the ${has}, and nothing is ${looks[kind]} here in its place.`,
    help: isOnlyInTranslation
      ? `Make the same words ${looks[kind]} in the ${lacks}, or take the signs away here.`
      : `Make the same words ${looks[kind]} here: ${example[kind]}.`,
  }),
  good: () => [
    {
      body: 'The call closes on **31 May**, and the *rules* are out.',
      translation: { body: 'Mae’r *rheolau* ar gael, a daw’r alwad i ben ar **31 Mai**.' },
    },
  ],
  bad: () => [
    {
      body: 'The call closes on **31 May**.',
      translation: { body: 'Daw’r alwad i ben ar 31 Mai.' },
      at: ['Daw’r alwad i ben ar 31 Mai.'],
    },
    {
      body: 'The call closes on 31 May.',
      translation: { body: 'Daw’r alwad i ben ar **31 Mai**.' },
      at: ['31 Mai'],
    },
    // Bold words stand out more than italic ones.
    {
      body: 'The call closes on **31 May**.',
      translation: { body: 'Daw’r alwad i ben ar *31 Mai*.' },
      at: ['31 Mai'],
    },
  ],
  look: {
    variants({ variants }, found) {
      const { original, other } = namesOf(variants)
      for (const { source, translation } of pairedPassages(variants)) {
        const added = firstExtra(translation, source)
        const lost = firstExtra(source, translation)
        if (added) {
          const words = translation.text.slice(added.from, added.to)
          const details = { kind: added.kind, words, has: other, lacks: original, isOnlyInTranslation: true }
          found(translation.at(added.from, added.to), details)
        } else if (lost) {
          const words = source.text.slice(lost.from, lost.to)
          const details = { kind: lost.kind, words, has: original, lacks: other, isOnlyInTranslation: false }
          found(translation.at(0, translation.text.length), details)
        }
      }
    },
  },
})

/** The first part of a kind that the one passage has more often than the other. */
function firstExtra(one: Passage, other: Passage): EmphasisedPart | undefined {
  const count = ({ emphasised }: Passage, kind: EmphasisedPart['kind']) =>
    emphasised.filter((part) => part.kind === kind).length
  return one.emphasised.find(({ kind }) => count(one, kind) > count(other, kind))
}
