import { describe, expect, it } from 'vitest'
import { textOf } from '../support/project.ts'
import { bilingualNewsletter, builtFrom, type Texts } from './project.ts'

const newsletter = { name: 'News', target: { name: 'govdelivery', pictures: 'https://example.org/p' } }
const issue = (more: string) => `date: 2026-05-01
subject: Plans
preview: ${'What each region does. '.repeat(4)}
${more}sections:
  - { type: story, title: Plans, body: The plans are out. }
`
const welsh = (more = '') => `subject: Cynlluniau
preview: ${'Beth mae pob rhanbarth yn ei wneud. '.repeat(2)}
${more}sections:
  - { title: Cynlluniau, body: Mae'r cynlluniau ar gael. }
`

describe('the link from one mail to the other', () => {
  const linksIn = async (web: string, own: object = {}, inWelsh = '') => {
    const files: Texts = {
      ...bilingualNewsletter({ ...newsletter, ...own }, 'two-mails'),
      'issues/test.yaml': issue(web),
      'issues/test.cy.yaml': welsh(inWelsh),
    }
    const mails = await builtFrom(files)
    expect(mails).toHaveLength(2)
    return mails.map((mail) => /example\.org\/(\w+)/.exec(textOf(mail, 'text'))?.[1] ?? null)
  }

  it.each([
    ['of each language', 'web: { en: https://example.org/en, cy: https://example.org/cy }\n', {}, '', ['cy', 'en']],
    ['of one language', 'web: { en: https://example.org/en }\n', {}, '', [null, 'en']],
    ['of the source alone', 'web: https://example.org/en\n', {}, '', [null, 'en']],
    ['of the translation alone', '', {}, 'web: https://example.org/cy\n', ['cy', null]],
    ['of both files', 'web: https://example.org/en\n', {}, 'web: https://example.org/cy\n', ['cy', 'en']],
    [
      'of the latest issue',
      '',
      { web: { en: 'https://example.org/en', cy: 'https://example.org/cy' } },
      '',
      ['cy', 'en'],
    ],
    ['that is the same for both', '', { web: 'https://example.org/latest' }, '', [null, null]],
    ['of none', '', {}, '', [null, null]],
  ])('leads to the address %s', async (_, web, own, inWelsh, expected) => {
    expect(await linksIn(web, own, inWelsh)).toEqual(expected)
  })
})

describe('the lines of the inbox of one email', () => {
  const linesOf = async (more: string) => {
    const [mail] = await builtFrom({
      ...bilingualNewsletter(newsletter, 'top-and-bottom'),
      'issues/test.yaml': issue(more),
      'issues/test.cy.yaml': welsh(),
    })
    return { subject: mail?.subject, preview: mail?.preview }
  }

  it('joins the subjects, and the previews that have room', async () => {
    const { subject, preview } = await linesOf('')
    expect(subject).toBe('Plans / Cynlluniau')
    expect(preview).toBe('What each region does. '.repeat(4).trim())
  })

  it('shows what the issue says for all languages', async () => {
    const joint = 'joint: { subject: Plans for all, preview: For everybody. }\n'
    expect(await linesOf(joint)).toEqual({ subject: 'Plans for all', preview: 'For everybody.' })
  })
})

it('names files by the source, in the order of the languages', async () => {
  const mails = await builtFrom({
    ...bilingualNewsletter({ ...newsletter, lang: 'en' }, 'two-mails', ['cy', 'en', 'fr']),
    'issues/test.yaml': issue(''),
    'issues/test.cy.yaml': welsh(),
    'issues/test.fr.yaml': welsh(),
  })
  expect(mails.map(({ lang, artifacts }) => `${lang} ${artifacts[0]?.name}`)).toEqual([
    'cy test.cy.html',
    'en-GB test.html',
    'fr test.fr.html',
  ])
})

describe('a language without a file of its own', () => {
  const languagesOf = async (issue: string) => {
    const files = { ...bilingualNewsletter(newsletter, 'two-mails'), 'issues/test.yaml': issue }
    return (await builtFrom(files)).flatMap(({ languages }) => languages)
  }

  it.each([
    ['in the subject', 'subject: { en: Plans, cy: Cynlluniau }\nsections: [{ type: contents }]\n', ['en', 'cy']],
    [
      'in a section, with a subject of no language',
      'subject: "12"\nsections: [{ type: contents, title: { en: This, cy: Hyn } }]\n',
      ['en', 'cy'],
    ],
    ['nowhere, with nothing to translate', 'subject: "12"\nsections: [{ type: contents }]\n', ['en', 'cy']],
    [
      'in an address alone',
      'subject: Plans\nweb: { cy: https://example.org/ }\nsections: [{ type: contents }]\n',
      ['en'],
    ],
  ])('is there by what is written %s', async (_, fields, languages) => {
    expect(await languagesOf(`date: 2026-05-01\nlang: en\n${fields}`)).toEqual(languages)
  })
})

it('one mail for both marks the language of each part of its hidden preview text', async () => {
  const short = (text: string, preview: string) => text.replace(/preview: .*/, `preview: ${preview}`)
  const [mail] = await builtFrom({
    ...bilingualNewsletter(newsletter, 'top-and-bottom'),
    'issues/test.yaml': short(issue(''), 'A plan for every region.'),
    'issues/test.cy.yaml': short(welsh(), 'Cynllun i bob rhanbarth.'),
  })
  expect(mail?.preview).toBe('A plan for every region. / Cynllun i bob rhanbarth.')
  expect(mail && textOf(mail, 'document')).toContain(
    '<span lang="en-GB" dir="ltr">A plan for every region.</span> / <span lang="cy" dir="ltr">Cynllun i bob rhanbarth.</span>',
  )
})
