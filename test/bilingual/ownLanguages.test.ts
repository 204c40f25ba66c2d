import { expect, it } from 'vitest'
import { openProject } from '../../src/pipeline.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { repositoryFiles, textOf } from '../support/project.ts'
import { builtFrom, compileAll, type Texts } from './project.ts'

const target = 'target: { name: govdelivery, pictures: "https://example.org/p" }\n'
const issue = (more: string, sections = '  - { type: story, title: Plans, body: The plans are out. }\n') =>
  `date: 2026-05-01\nsubject: Plans\n${more}sections:\n${sections}`
const german = 'subject: Pläne\nsections:\n  - { title: Pläne, body: Die Pläne sind da. }\n'

const idsIn = async (texts: Texts) => (await compileAll(memoryFiles(texts), {})).findings.map(({ id }) => id)

it('an issue has languages of its own, and newsletter.yaml names for them', async () => {
  const files = {
    'issues/test.yaml': issue('languages: [en, de]\nbilingual: two-mails\n'),
    'issues/test.de.yaml': german,
  }
  const names = async (texts: Texts) =>
    (await builtFrom({ ...files, ...texts })).map((email) => textOf(email, 'text').split('\n')[0])
  const inOneFile = { 'newsletter.yaml': `name: { en: News, de: Nachrichten }\n${target}` }
  const apart = { 'newsletter.yaml': `name: News\n${target}`, 'newsletter.de.yaml': 'name: Nachrichten\n' }
  expect(await names(inOneFile)).toEqual(['News', 'Nachrichten'])
  expect(await names(apart)).toEqual(['News', 'Nachrichten'])
})

it('a newsletter whose texts lack the language of an issue is found, and nothing is shown in another', async () => {
  const newsletter = `name: { en: News, cy: Newyddion }\nlanguages: [en, cy]\n${target}`
  const own = issue('languages: [en, de]\nbilingual: two-mails\n')
  const files = { 'newsletter.yaml': newsletter, 'issues/test.yaml': own, 'issues/test.de.yaml': german }
  expect(await idsIn(files)).toEqual(['text-not-translated'])
})

it('a newsletter in a language that it does not list is found', async () => {
  const newsletter = `name: News\nlanguages: [en, cy]\nlang: fr\n${target}`
  for (const more of ['', 'bilingual: two-mails\n']) {
    const { value, findings } = openProject(memoryFiles({ 'newsletter.yaml': newsletter + more }), repositoryFiles)
    expect([value, findings.map(({ id }) => id)]).toEqual([null, ['language-not-listed']])
  }
})

it('running text of newsletter.yaml in one piece stays out of the other language, and is found', async () => {
  const files = {
    'newsletter.yaml': `name: News\nlanguages: [en, cy]\nbilingual: two-mails\nabout: We look after the villages.\n${target}`,
    'issues/test.yaml': issue(''),
    'issues/test.cy.yaml': 'subject: Cynlluniau\nsections:\n  - { title: Cynlluniau, body: Mae’r cynlluniau allan. }\n',
  }
  const shows = (await builtFrom(files)).map((email) => textOf(email, 'text').includes('We look after the villages.'))
  expect(shows).toEqual([true, false])
  const { findings } = await compileAll(memoryFiles(files), { isChecked: true })
  expect(findings.map(({ id }) => id)).toContain('text-not-in-language')
})

it('running text of a newsletter in one language stays out of the other language of an issue in two', async () => {
  const files = {
    'newsletter.yaml': `name: News\nlang: en\nabout: We look after the villages.\n${target}`,
    'issues/test.yaml': issue('languages: [en, cy]\nbilingual: two-mails\n'),
    'issues/test.cy.yaml': 'subject: Cynlluniau\nsections:\n  - { title: Cynlluniau, body: Mae’r cynlluniau allan. }\n',
  }
  const shows = (await builtFrom(files)).map((email) => textOf(email, 'text').includes('We look after the villages.'))
  expect(shows).toEqual([true, false])
})

const bilingual = `name: News\nlanguages: [en, cy]\nbilingual: two-mails\n${target}`
const welsh = (sections: string) => `subject: Cynlluniau\nsections:\n${sections}`

it('names of people and partners are taken over', async () => {
  const sections = [
    '  - { type: quote, text: It works., person: Ann Author }\n',
    '  - { type: article, title: Plans, author: Ben Writer, body: The plans are out. }\n',
    '  - { type: practices, title: Good practices, partners: [{ name: Harbour Council, practices: [{ name: Boats }] }] }\n',
  ]
  const translated = [
    '  - { text: Mae’n gweithio. }\n',
    '  - { title: Cynlluniau, body: Mae’r cynlluniau ar gael. }\n',
    '  - { title: Arferion da, partners: [{ practices: [{ name: Cychod }] }] }\n',
  ]
  const [, mail] = await builtFrom({
    'newsletter.yaml': bilingual,
    'issues/test.yaml': issue('', sections.join('')),
    'issues/test.cy.yaml': welsh(translated.join('')),
  })
  for (const name of ['Ann Author', 'Ben Writer', 'Harbour Council'])
    expect(mail && textOf(mail, 'text')).toContain(name)
})

it('a translation may say the language that it is in, on a section and on an event', async () => {
  const diary =
    '  - { type: diary, title: Dates, events: [{ title: Fair, start: 2026-06-13 14:00, zone: Europe/London }] }\n'
  const ours = welsh('  - { lang: cy, title: Dyddiadau, events: [{ lang: cy, title: Ffair }] }\n')
  const files = { 'newsletter.yaml': bilingual, 'issues/test.yaml': issue('', diary), 'issues/test.cy.yaml': ours }
  const [, mail] = await builtFrom(files)
  expect(mail && textOf(mail, 'text')).toContain('Ffair')
})

it('an empty text is no translation', async () => {
  const files = {
    'newsletter.yaml': bilingual,
    'issues/test.yaml': issue('preview: A plan for every region.\n'),
    'issues/test.cy.yaml': `preview: ""\n${welsh('  - { title: Cynlluniau, body: Mae’r cynlluniau ar gael. }\n')}`,
  }
  const [, mail] = await builtFrom(files)
  expect(mail?.preview).toBeNull()
})

it('a misspelt field of the source is one finding, with the proposal that fits there', async () => {
  const files = {
    'newsletter.yaml': `name: { en: News, de: Nachrichten }\n${target}`,
    'issues/test.yaml': issue(
      'languages: [en, de]\nbilingual: two-mails\n',
      '  - { type: story, titel: Plans, body: The plans are out. }\n',
    ),
    'issues/test.de.yaml': german,
  }
  const { findings } = await compileAll(memoryFiles(files), {})
  const unknown = findings.filter(({ id }) => id === 'unknown-field')
  expect(unknown.map(({ message, lang }) => [message, lang])).toEqual([
    ['“titel” is not a field of story. Did you mean “title”?', 'en'],
  ])
})
