import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'

/** Words that a possessive can follow, and “it is” cannot. */
const wordsBefore =
  'of|with|within|into|in|from|by|under|through|across|towards|behind|beyond|against|during|despite|throughout|among|around|' +
  'open(?:s|ed)|launch(?:es|ed)|publish(?:es|ed)|celebrat(?:es|ed)|loses|lost|changed|doubled|renewed|updated|improved|' +
  'expanded|extended|reduced|increased|completed|replaced|rebuilt|reached|hosted|presented'

/** “in it’s infancy”; not before words that often follow “it is”, such as “unclear” or “the”. */
const possessive = letterRegExp(
  String.raw`(?<!\p{L})(?:(?:${wordsBefore})\s+(it[’'‘]s)(?=\s+(?!(?:a|an|the|not|been|all|just|only|still|now|no|so|too|very|being|going|possible|hard|easy|clear)(?!\p{L}))\p{L})|(it[’'‘]s)(?=\s+own(?!\p{L}))|(?:finds?|found|lost|loses)\s+(it[’'‘]s)(?=\s+(?:way|feet|place|home|voice|gear|match|rhythm|shape|roof|name|funding)(?!\p{L}))|(?:the|an?)\s+\p{L}+\s+and\s+(it[’'‘]s)(?=\s+(?:\d+\s+\p{L}+|staff|members?|partners?|users|people|volunteers|customers|owners?|team|teams|board|projects?|plans?|region|regions|neighbours?|surroundings|history|future|role|impact|results|work)(?!\p{L})(?!\s+(?:who|that|which))))`,
  'gi',
)

export const itsApostrophe = defineRule<{ written: string }>({
  id: 'its-apostrophe',
  group: 'text',
  severity: 'warning',
  summary: '“It’s” stands where “its” is meant.',
  why: '“It’s” is short for “it is” or “it has”. What belongs to it is written without the apostrophe, as “his” and “her” are. Spelling programs pass both.',
  looksAt: 'texts in English: “it’s” before “own”, and after words that “it is” cannot follow, such as “of”.',
  say: ({ written }) => ({
    message: `“${written}” means “it is”. What belongs to it is “its”.`,
    help: 'Write “its” if that is meant.',
    suggestion: written.startsWith('I') ? 'Its' : 'its',
  }),
  good: () => [
    { body: "It's here, and it's good. We know it's ours. Of its plans we heard; in its own way it's clear." },
    { body: "Come with us, it's free. For it's a good plan. The team and it's the best thing here." },
    { body: "What it stands for and the world it lives in: it's all here." },
  ],
  bad: () => [
    { body: "The region and its firms are proud of it's plans.", at: ["it's"] },
    { body: "Each region wrote it's own plan. The project is in it's second year.", at: ["it's", "it's"] },
    { body: "The company and it's 40 volunteers found it's way.", at: ["it's", "it's"] },
    { body: "The company and it's staff moved. The town celebrated it's birthday.", at: ["it's", "it's"] },
  ],
  unable: ({ language }) => (baseLanguage(language.tag) === 'en' ? null : 'it looks at English alone'),
  look: {
    passage({ passage, language }, found) {
      if (baseLanguage(language.tag) !== 'en') return
      const { text, at } = passage
      if (!/it[’'‘]s/i.test(text)) return
      for (const match of firstMatches(text, possessive(text))) {
        const written = match.slice(1).find(Boolean) ?? ''
        const from = match.index + match[0].lastIndexOf(written)
        found(at(from, from + written.length), { written })
      }
    },
  },
})
