import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import { gunningFog, lixOf, type Readability } from './lib/readability.ts'

/** In a shorter text, one long sentence would decide the score. */
const minWords = 60

/** Newspapers score 12, university textbooks 16; above 20 even lawyers read a sentence twice. */
const maxFog = 20

/** LIX calls a text of 60 or more very difficult; German and Polish officials often write so. */
const maxLix = 70

/** Hard to read, for the examples. */
const dense =
  'The operationalisation of multidisciplinary considerations necessitates comprehensive interdepartmental collaboration, notwithstanding institutional complexities. Subsequently, the identification of implementation opportunities facilitates territorial development.'

interface Details {
  readonly reading: Readability
  readonly isEnglish: boolean
}

export const hardToRead = defineRule<Details>({
  id: 'hard-to-read',
  group: 'text',
  severity: 'warning',
  summary: 'A section is much harder to read than a newsletter should be.',
  why: 'Long sentences full of long words lose readers, experts among them: GOV.UK writes for a reading age of nine because everybody reads faster then. The measure for English is Gunning’s fog index, the years of school that a text asks for, without counting names; for other languages it is LIX. It speaks above 20 (or a LIX of 70), where most newspapers are at 10 to 12 (40 to 50).',
  looksAt: 'the running text of each section that has 60 words or more.',
  say: ({ reading: { score, wordsInSentence, hardWords }, isEnglish }) => ({
    message: `${
      isEnglish
        ? `To follow this section at first reading takes ${score > 25 ? 'more than 25' : `about ${Math.round(score)}`} years of school (fog index); newspapers ask for 10 to 12.`
        : `This section is very hard to read: its LIX is ${Math.round(score)}, and newspapers have 40 to 50.`
    } Its sentences have ${Math.round(wordsInSentence)} words on average, and ${Math.round(hardWords)} words in 100 are long.`,
    help: 'Make two sentences of each long one, and say it with the words that you would use on the telephone.',
  }),
  good: () => [
    {
      body: 'Each plan says what a region will do. People who live there helped to write it, and told us why. '.repeat(
        5,
      ),
    },
    { body: 'The Regional Development Fund of the European Union and the Southern Regional Assembly met. '.repeat(6) },
    { body: 'The implementation of multidimensional considerations necessitates interdisciplinary collaboration.' },
  ],
  bad: () => [
    { body: `${dense} `.repeat(4).trim(), at: ['story'] },
    {
      body: [1, 2, 3, 4]
        .map((part) => dense.replace('. Sub', `.\n\nPart ${part}: sub`).replace('The', `${part}: the`))
        .join('\n\n'),
      at: ['story'],
    },
  ],
  partly: (setting) => wordsMissing(setting, 'abbreviations'),
  look: {
    section({ section, language, words: known }, found) {
      const isEnglish = /^en\b/i.test(language.tag)
      const [measure, most] = isEnglish ? ([gunningFog, maxFog] as const) : ([lixOf, maxLix] as const)
      const texts = section.passages
        .filter(({ role }) => role === 'paragraph' || role === 'item')
        .map(({ text }) => text)
      if (texts.reduce((sum, text) => sum + text.length, 0) < minWords * 3) return
      const reading = measure(texts, known)
      if (reading.words >= minWords && reading.score > most) found(section.place(), { reading, isEnglish })
    },
  },
})
