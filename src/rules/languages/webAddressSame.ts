import { languageNameInEnglish } from '../../lib/text/languageNameInEnglish.ts'
import { defineRule } from '../rule.ts'

interface Details {
  readonly original: string
  readonly other: string
  readonly example: string
}

const en = 'https://www.europa.eu/regions/latest'

export const webAddressSame = defineRule<Details>({
  id: 'web-address-same',
  group: 'languages',
  severity: 'warning',
  summary: 'The web address of an issue is the same in two languages.',
  why: 'Of two mails, each begins with a link to the other language on the web. If both have one address, the link leads readers of one language to what they have already.',
  looksAt: '“web:” of the issue, else of newsletter.yaml, where a mail is sent for each language.',
  say: ({ original, other, example }) => ({
    message: `“web:” is the same address for ${original} and ${other}, so the first line of one of the mails leads to its own language.`,
    help: `Give both: “web: ${example}”. If that page is in both languages, allow this rule and say so.`,
  }),
  good: () => [{ issue: { web: { en, cy: `${en}/cy` } }, translation: {} }, { translation: {} }],
  bad: () => [
    { issue: { web: en }, translation: {}, at: ['date'] },
    { newsletter: { web: en }, translation: {}, at: ['name'] },
  ],
  look: {
    variants({ variants: { source, translation } }, found) {
      if (source.issue.bilingual?.form !== 'two-mails') return
      const [own, other] = [source, translation].map(({ issue, newsletter }) => issue.web ?? newsletter.web)
      if (own === null || own !== other) return
      const [from, to] = [source.issue.lang, translation.issue.lang]
      const names = { original: languageNameInEnglish(from), other: languageNameInEnglish(to) }
      const { place } = source.issue.web === null ? source.newsletter : source.issue
      found(place, { ...names, example: `{ ${from}: …, ${to}: … }` })
    },
  },
})
