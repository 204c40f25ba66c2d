import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilingualForms } from '../../src/model/bilingual.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { drawPicture } from '../rules/drawPicture.ts'
import { randomIssue, randomNewsletter } from '../support/randomIssue.ts'
import {
  type Arrangement,
  bilingualNewsletter,
  compileAll,
  issueFiles,
  sentOf,
  type Texts,
  translateIssue,
} from './project.ts'
import { everything, type Translator } from './translate.ts'

const numRuns = Number(process.env['RUNS'] ?? 25)
const arrangement = fc.constantFrom<Arrangement>('one file', 'folder', 'Markdown')

const source = `date: 2026-05-01
subject: Plans
sections:
  - type: story
    title: Plans
    body: The plans are out.
    image: { src: picture.png, alt: A plan }
    link: { text: Read the plans, href: "https://example.org/plans" }
  - type: diary
    title: Dates
    event: { title: A visit, start: 2026-10-06 09:30, zone: Europe/London }
`
const translation = `subject: Cynlluniau
sections:
  - title: Cynlluniau
    body: Mae'r cynlluniau ar gael.
    image: { alt: Cynllun }
    link: { text: Darllenwch y cynlluniau }
  - title: Dyddiadau
    event: { title: Ymweliad }
`

describe('an edit of the source alone', () => {
  const built = (text: string) =>
    sentOf({
      ...bilingualNewsletter(
        { name: 'News', target: { name: 'govdelivery', pictures: 'https://example.org/p' } },
        'two-mails',
      ),
      'issues/test.yaml': text,
      'issues/test.cy.yaml': translation,
      'issues/picture.png': drawPicture({ width: 320, height: 160 }),
      'issues/other.png': drawPicture({ width: 480, height: 240 }),
    })

  it.each([
    ['a date', '2026-10-06 09:30', '2026-11-07 09:30', ['November 2026', 'Tachwedd 2026']],
    ['a time', '2026-10-06 09:30', '2026-10-06 14:30', ['14:30', '14:30']],
    ['the date of the issue', '2026-05-01', '2026-06-02', ['2 June 2026', '2 Mehefin 2026']],
    [
      'a link',
      'https://example.org/plans',
      'https://example.org/new',
      ['https://example.org/new', 'https://example.org/new'],
    ],
    ['a picture', 'picture.png', 'other.png', ['images/other.png', 'images/other.png']],
  ])('changes both mails: %s', async (_, from, to, expected) => {
    const [before, after] = [await built(source), await built(source.replace(from, to))]
    expect(after).toHaveLength(2)
    for (const [i, { files }] of after.entries()) {
      const words = String(expected[i])
      const all = (mails: typeof after) => JSON.stringify(mails[i]?.files)
      expect(all(before)).not.toContain(words)
      expect(JSON.stringify(files)).toContain(words)
    }
  })
})

/** Marks each text, and leaves out every `nth`. */
function marked(mark: string, nth = Number.POSITIVE_INFINITY): Translator {
  let count = 0
  return {
    text(text, isMarkdown) {
      count += 1
      if (count % nth === 0) return undefined
      return isMarkdown ? `${mark}\n\n${text}` : `${mark} ${text}`
    },
    other: (value) => value,
  }
}

it('never shows a text of the source in another language’s mail', async () => {
  let built = 0
  await fc.assert(
    fc.asyncProperty(
      randomNewsletter,
      randomIssue,
      arrangement,
      fc.integer({ min: 2, max: 12 }),
      async (newsletter, issue, where, nth) => {
        const plain = { head: { ...issue.head, lang: 'en' }, sections: issue.sections }
        const translated = translateIssue(plain, marked('Wqz', nth))
        const english = translateIssue(plain, marked('Eqz'))
        const types = plain.sections.map(({ type }, i) => ({ type, ...english.sections[i] }))
        const files: Texts = {
          ...bilingualNewsletter(newsletter, 'two-mails'),
          ...issueFiles({ head: { ...plain.head, ...english.head }, sections: types }, where),
          ...issueFiles(translated, where, 'cy'),
        }
        const { emails, findings } = await compileAll(memoryFiles(files), { target: issue.target })
        if (emails.length === 0) {
          // What must not be missing stops the build.
          expect(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toContain(
            'text-not-translated',
          )
          return
        }
        built += 1
        const [inEnglish = '', inWelsh = ''] = emails.map(({ subject, preview, artifacts }) =>
          JSON.stringify([subject, preview, artifacts.map(({ text }) => text)]),
        )
        expect(inEnglish).toContain('Eqz')
        expect(inEnglish).not.toContain('Wqz')
        expect(inWelsh).not.toContain('Eqz')
      },
    ),
    { numRuns: numRuns * 2 },
  )
  expect(built).toBeGreaterThan(numRuns / 5)
})

it('points with each finding into the file that holds the value', async () => {
  let inWelsh = 0
  await fc.assert(
    fc.asyncProperty(
      randomNewsletter,
      randomIssue,
      fc.constantFrom(...bilingualForms),
      arrangement,
      async (newsletter, issue, form, where) => {
        const plain = { head: { ...issue.head, lang: 'en' }, sections: issue.sections }
        const both = {
          ...bilingualNewsletter(newsletter, form),
          ...issueFiles(plain, where),
          ...issueFiles(translateIssue(plain, everything), where, 'cy'),
        }
        const { findings } = await compileAll(memoryFiles(both), { isChecked: true, target: issue.target })
        for (const { lang, place, id } of findings) {
          const path = place?.source.path ?? 'newsletter.yaml'
          if (path === 'newsletter.yaml' || lang === undefined) continue
          expect(path.includes('.cy.'), `${id} of ${lang} in ${path}`).toBe(lang === 'cy')
          inWelsh += lang === 'cy' ? 1 : 0
        }
      },
    ),
    { numRuns },
  )
  expect(inWelsh).toBeGreaterThan(numRuns)
})
