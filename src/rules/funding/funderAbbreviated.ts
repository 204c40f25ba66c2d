import { defineRule } from '../rule.ts'
import { abbreviationsIn } from './lib/abbreviations.ts'
import { isStatement, whyNoProfile } from './lib/acknowledgement.ts'
import { funded } from './lib/masthead.ts'

export const funderAbbreviated = defineRule<{ short: string; full: readonly string[] }>({
  id: 'funder-abbreviated',
  group: 'funding',
  severity: 'error',
  summary: 'The funder’s line has a short form where the funder wants its name in full.',
  why: 'The name “European Union” is always to be spelled out beside the emblem (Implementing Regulation (EU) No 821/2014, Article 4 (4); Regulation (EU) 2021/1060, Annex IX). In the texts of the newsletter a short form may stand.',
  looksAt: 'the funder’s line in newsletter.yaml.',
  say: ({ short, full }) => ({
    message: `“${short}” must not stand for the name in the funder’s line.`,
    help: `Write the name in full: ${full.map((name) => `“${name}”`).join(' or ')}.`,
  }),
  good: () => [
    funded({}, { body: 'The EU pays for it.' }),
    funded({ statement: ['European Union (EU)', 'European Regional Development Fund'] }),
    funded({ statement: ['EURES, European Union', 'European Social Fund'] }),
  ],
  bad: () => [
    { ...funded({ statement: ['EU', 'European Regional Development Fund'] }), at: ['EU'] },
    { ...funded({ statement: ['European Union', 'ERDF'] }), at: ['ERDF'] },
    { ...funded({ profile: 'eu-2021-2027', statement: ['Co-funded by the EU'] }), at: ['EU'] },
    { ...funded({ profile: 'eu-2021-2027', statement: ['Cofinancé par l’UE'] }), at: ['UE'] },
  ],
  look: {
    passage({ passage, funder }, found) {
      if (!isStatement(passage)) return
      for (const { short, full, from } of abbreviationsIn(passage.text, funder?.abbreviations ?? []))
        found(passage.at(from, from + short.length), { short, full })
    },
  },
  unable: whyNoProfile,
})
