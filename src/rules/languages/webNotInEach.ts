import { languageNameInEnglish } from '../../lib/text/languageNameInEnglish.ts'
import { defineRule } from '../rule.ts'
import type { SeenVariant } from '../scopes.ts'

interface Details {
  /** The languages that have an address of their own. */
  readonly has: string
  readonly lacks: string
  readonly isSame: boolean
  readonly example: string
}

const en = 'https://www.europa.eu/regions/latest'

export const webNotInEach = defineRule<Details>({
  id: 'web-not-in-each-language',
  group: 'languages',
  severity: 'warning',
  summary: 'The web address of an issue is not given in each of its languages.',
  why: 'Of two mails, each begins with a link to the other language on the web. Where that address is not known, or is the same for both, the link is left out: readers of one language are not told of the other.',
  looksAt: '“web:” of the issue, else of newsletter.yaml, where a mail is sent for each language.',
  say: ({ has, lacks, isSame, example }) => ({
    message: isSame
      ? `“web:” is the same address for the ${has} and the ${lacks}, so neither mail has a link to the other language.`
      : `“web:” has an address of the ${has} alone, so readers of the ${has} get no link to the ${lacks}.`,
    help: isSame
      ? `Give both: “web: ${example}”. If that page is in both languages, allow this rule and say so.`
      : `Give both: “web: ${example}”.`,
  }),
  good: () => [{ issue: { web: { en, cy: `${en}/cy` } }, translation: {} }, { translation: {} }],
  bad: () => [
    { issue: { web: en }, translation: {}, at: ['date'] },
    { issue: { web: { cy: `${en}/cy` } }, translation: {}, at: ['date'] },
    { newsletter: { web: en }, translation: {}, at: ['name'] },
    { newsletter: { web: { en } }, translation: {}, at: ['name'] },
  ],
  look: {
    variants({ variants: { source, translation } }, found) {
      if (source.issue.bilingual?.form !== 'two-mails') return
      const [own, other] = [webOf(source), webOf(translation)]
      const isSame = own === other
      const isFine = isSame ? own === null : own !== null && other !== null
      if (isFine) return
      const [from, to] = [source.issue.lang, translation.issue.lang]
      const [has, lacks] = own === null ? [to, from] : [from, to]
      const isOfIssue = source.issue.web !== null || translation.issue.web !== null
      found((isOfIssue ? source.issue : source.newsletter).place, {
        has: languageNameInEnglish(has),
        lacks: languageNameInEnglish(lacks),
        isSame,
        example: `{ ${from}: …, ${to}: … }`,
      })
    },
  },
})

function webOf({ issue, newsletter }: SeenVariant): string | null {
  return issue.web ?? newsletter.web
}
