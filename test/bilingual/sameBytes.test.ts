import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilingualForms } from '../../src/model/bilingual.ts'
import { randomIssue, randomNewsletter } from '../support/randomIssue.ts'
import {
  type Arrangement,
  bilingualNewsletter,
  type IssueFields,
  inOneLanguage,
  issueFiles,
  sentOf,
  translateIssue,
} from './project.ts'
import { bothInOne, everything, onlyTexts } from './translate.ts'

const numRuns = Number(process.env['RUNS'] ?? 25)

const arrangement = fc.constantFrom<Arrangement>('one file', 'folder', 'Markdown')
const anyIssue = randomIssue.map(({ head, sections, target }) => ({
  issue: { head: { ...head, lang: 'en' }, sections },
  target,
}))
const anyForm = fc.constantFrom(...bilingualForms)

describe('a translation of any issue', () => {
  it('gives the same with all that its source says and with only what differs', async () => {
    await fc.assert(
      fc.asyncProperty(randomNewsletter, anyIssue, anyForm, arrangement, async (newsletter, drawn, form, where) => {
        const { issue, target } = drawn
        const source = { ...bilingualNewsletter(newsletter, form), ...issueFiles(issue, where) }
        const built = (translation: IssueFields) =>
          sentOf({ ...source, ...issueFiles(translation, where, 'cy') }, target)
        const whole = await built(translateIssue(issue, everything))
        expect(whole.length).toBe(form === 'two-mails' ? 2 : 1)
        expect(await built(translateIssue(issue, onlyTexts))).toEqual(whole)
      }),
      { numRuns },
    )
  })

  it('gives the same in a file of its own and beside each text', async () => {
    await fc.assert(
      fc.asyncProperty(randomNewsletter, anyIssue, anyForm, arrangement, async (newsletter, drawn, form, where) => {
        const { issue, target } = drawn
        const common = bilingualNewsletter(newsletter, form)
        const apart = { ...issueFiles(issue, where), ...issueFiles(translateIssue(issue, onlyTexts), where, 'cy') }
        const { head, sections } = translateIssue(issue, bothInOne)
        const types = issue.sections.map(({ type }, i) => ({ type, ...sections[i] }))
        const beside = issueFiles({ head: { lang: 'en', ...head }, sections: types }, where)
        expect(await sentOf({ ...common, ...beside }, target)).toEqual(await sentOf({ ...common, ...apart }, target))
      }),
      { numRuns },
    )
  })
})

it('builds an issue of one language to the same bytes in a newsletter of two, and with ids', async () => {
  await fc.assert(
    fc.asyncProperty(randomNewsletter, anyIssue, anyForm, arrangement, async (newsletter, drawn, form, where) => {
      const { issue, target } = drawn
      const alone = await sentOf({ ...inOneLanguage(newsletter), ...issueFiles(issue, where) }, target)
      const head = { ...issue.head, bilingual: 'none' }
      const sections = issue.sections.map((section, i) => ({ ...section, id: `section-${i}` }))
      const files = { ...bilingualNewsletter(newsletter, form), ...issueFiles({ head, sections }, where) }
      expect(await sentOf(files, target)).toEqual(alone)
    }),
    { numRuns },
  )
})
