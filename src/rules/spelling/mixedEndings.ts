import { baseLanguage, isAmericanEnglish } from '../../lib/text/baseLanguage.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Passage } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'
import { isInIssue } from '../text/lib/writing.ts'

export const mixedEndings = defineRule<{ word: string; twin: string }>({
  id: 'mixed-endings',
  group: 'spelling',
  severity: 'warning',
  summary: 'One word is spelt with -ise here and with -ize there.',
  why: 'British English has both, “specialisation” and “specialization”, and each house uses one. Both in one issue look like two writers who have not read each other. GOV.UK and the European Union write -ise.',
  looksAt: 'words in small letters, in English issues; in American English -ize is always right.',
  eachLanguage: true,
  say: ({ word, twin }) => ({
    message: `“${word}” is spelt with a z here, and with an s elsewhere in this issue.`,
    help: `Write “${twin}”, or the z everywhere.`,
  }),
  good: () => [
    { body: 'They organize and recognize. The organization is well recognized.' },
    { body: 'They organise what the World Health Organization asks for, in all sizes, and are wise to size them.' },
  ],
  bad: () => [
    { section: { title: 'Smart Specialisation', body: 'It is about smart specialization.' }, at: ['specialization'] },
    { body: 'We organize what others organised. All organising is fun.', at: ['organize'] },
  ],
  look: {
    // Compares every word with all others.
    issue({ manuscript, language }, found) {
      if (baseLanguage(language.tag) !== 'en' || isAmericanEnglish(language.tag)) return
      const withS = new Set<string>()
      const withZ: {
        readonly word: string
        readonly stem: string
        readonly from: number
        readonly passage: Passage
      }[] = []
      for (const passage of manuscript.passages)
        if (isInIssue(passage) && passage.role !== 'credit')
          for (const { 0: word, 1: stem = '', 2: letter = '', index: from } of passage.text.matchAll(
            ending(passage.text),
          )) {
            if (letter === 's') withS.add(stem.toLowerCase())
            else if (word === word.toLowerCase()) withZ.push({ word, stem, from, passage })
          }
      for (const { word, stem, from, passage } of withZ)
        if (withS.has(stem)) {
          const twin = `${stem}is${word.slice(stem.length + 2)}`
          found(passage.at(from, from + word.length), { word, twin })
        }
    },
  },
})

/** A word with -ise, -ize, -isation … The stem has at least three letters, so that “size” does not match. */
const ending = letterRegExp(
  String.raw`(?<![\p{L}\p{M}])([a-z]{3,30})i([sz])(?:e[sdr]?|ers|ing|ations?|ational|able)(?![\p{L}\p{M}])`,
  'gi',
)
