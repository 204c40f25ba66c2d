import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fieldTypes } from '../src/fields/index.ts'
import { findingKinds } from '../src/findings/index.ts'
import { compile } from '../src/index.ts'
import { openCatalogue } from '../src/openCatalogue.ts'
import { openCompiler, openProject } from '../src/pipeline.ts'
import { fieldList } from '../src/report/fieldList.ts'
import { examplesText } from '../src/report/ruleText.ts'
import { openMessageExamples } from '../src/report/topics/messageExamples.ts'
import { allFindingKinds } from '../src/rules/allFindingKinds.ts'
import { rules } from '../src/rules/index.ts'
import { ruleGroups } from '../src/rules/rule.ts'
import { dateInWords } from '../src/stages/compose/dates.ts'
import { clock, timeInZone } from '../src/stages/compose/times.ts'
import { memoryFiles } from '../src/stages/load/memoryFiles.ts'
import { drawPicture } from './rules/drawPicture.ts'
import { compileWell, inShort, issueOf, projectAround, repository, repositoryFiles, textOf } from './support/project.ts'

const note = '<!-- Generated from the program by `npm run docs`; a test holds it to it. -->'
const doc = (name: string) => path.join(repository, 'docs', name)
const byId = <T extends { readonly id: string }>(kinds: readonly T[]) =>
  kinds.toSorted((a, b) => (a.id < b.id ? -1 : 1))

it('documents every finding', async () => {
  const exampleFor = openMessageExamples(repositoryFiles)
  const entries = byId(findingKinds).map(({ id, severity, summary, advice }) => {
    const example = exampleFor(id)
    const block = example === '' ? '' : `\n\`\`\`\n${example}\n\`\`\`\n`
    return `## ${id}\n\n*${severity}* · ${summary}\n\n${advice}\n${block}`
  })
  const intro =
    'What can be said about an issue while it is read, built and written; [rules.md](rules.md) has what it is checked for. `cohes3ion explain ID` prints the same.'
  await expect(`# Findings\n\n${note}\n\n${intro}\n\n${entries.join('\n')}`).toMatchFileSnapshot(doc('findings.md'))
})

it('documents every rule', async () => {
  const groups = ruleGroups.map((group) => {
    const entries = rules
      .filter((rule) => rule.group === group)
      .map((rule) => {
        const { kind, severity, looksAt } = rule
        const { good, bad } = examplesText(rule)
        const block = (title: string, text: string) => `${title}\n\n\`\`\`\n${text}\n\`\`\`\n`
        // An example of a link in a sentence stays what it is.
        const advice = kind.advice.replaceAll('](', ']\\(')
        const prose = `*${severity}* · ${kind.summary}\n\n${advice} It looks at ${looksAt}\n`
        return [`### ${rule.id}\n`, prose, block('Content with:', good), block('Speaks about:', bad)].join('\n')
      })
    return `## ${group}\n\n${entries.join('\n')}`
  })
  const intro =
    'What `cohes3ion check` looks for. Build and preview look for the same, but for spelling and for what addresses answer. `cohes3ion explain ID` prints the same.'
  await expect(`# Rules\n\n${note}\n\n${intro}\n\n${groups.join('\n')}`).toMatchFileSnapshot(doc('rules.md'))
})

it('documents every section type', async () => {
  const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })
  const entries = catalogue.sectionTypes.map((id) => {
    const type = catalogue.sectionType(id).value
    return `## ${id}\n\n${type?.summary}\n\n\`\`\`\n${fieldList(type?.fields ?? {}, fieldTypes)}\n\`\`\`\n\n\`\`\`yaml\n${catalogue.example(id)}\`\`\`\n`
  })
  const intro = 'What an issue can be made of. `cohes3ion explain TYPE` prints the same.'
  await expect(`# Section types\n\n${note}\n\n${intro}\n\n${entries.join('\n')}`).toMatchFileSnapshot(
    doc('sections.md'),
  )
})

it('documents what each language was checked against', async () => {
  const { languages, language } = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })
  const rows = languages.map((id) => {
    const known = language(id).value
    const comment = readFileSync(path.join(repository, `templates/languages/${id}/language.yaml`), 'utf8')
    const checked = /Checked in ([\d-]+) against: (.*?)\. (No native speaker has read it)\./.exec(
      comment.replaceAll('\n# ', ' '),
    )
    if (!known || !checked) throw new Error(`${id} does not say what it was checked against`)
    const [, month, sources, reader] = checked
    const date = dateInWords({ year: 2026, month: 11, day: 1 }, known)
    const time = timeInZone(clock(570, known), ['CET'], known)
    return `| \`${id}\` | ${known.words['languageName']} | ${date}; ${time} | ${month}: ${sources}. ${reader}. |\n`
  })
  const table = `| folder | language | for example | checked against |\n|---|---|---|---|\n${rows.join('')}`
  const [before, after] = readFileSync(doc('languages.md'), 'utf8').split(
    /(?<=Generated from .* -->\n)[\s\S]*(?=<!-- \/Gen)/,
  )
  await expect(`${before}\n${table}\n${after}`).toMatchFileSnapshot(doc('languages.md'))
})

it('shows a look of one’s own that is right', async () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(doc('look.md'), 'utf8')) ?? []
  const files = {
    'newsletter.yaml': `name: Harbour news\n${yaml}`,
    'pictures/harbour-school.png': drawPicture({ width: 192, height: 128, inkOnNothing: '#ffffff' }),
    'issues/spring.yaml':
      'date: 2026-05-01\nsubject: Spring\nsections:\n  - { type: story, title: Spring, body: "[It is spring](https://www.europa.eu/)" }\n',
  }
  const { findings, email } = await compile({
    files,
    issue: 'spring',
    only: ['logo-faint', 'logo-tiny', 'picture-small'],
  })
  expect(findings).toEqual([])
  const html = email?.artifacts.find(({ role }) => role === 'document')?.text
  for (const part of ['images/harbour-school.png', '#002244', '#A6192E', 'Georgia, Times, serif'])
    expect(html).toContain(part)
})

it('shows two languages that build as they stand there', async () => {
  const text = readFileSync(doc('two-languages.md'), 'utf8')
  const blocks = [...text.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, name = '', yaml = '']) => [name, yaml])
  expect(blocks.map(([name]) => name)).toEqual(['newsletter.yaml', 'issues/spring.yaml', 'issues/spring.cy.yaml'])
  const { value: project, findings } = openProject(memoryFiles(Object.fromEntries(blocks)), repositoryFiles)
  expect(findings).toEqual([])
  const compiled = project && (await openCompiler(project).compile('spring'))
  expect(compiled?.findings.map(inShort)).toEqual([])
  expect(compiled?.emails.map(({ lang, subject }) => `${lang} ${subject}`)).toEqual([
    'cy Y gwanwyn yn ein pentrefi',
    'en-GB Spring in our villages',
  ])
  expect(textOf(compiled?.emails[0] ?? { artifacts: [] }, 'text')).toContain('Dydd Sadwrn 13 Mehefin 2026')
})

it('gives every finding a unique id in the same form', () => {
  const ids = allFindingKinds.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, summary, advice } of allFindingKinds) {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/)
    expect(summary).toMatch(/^[A-Z“].*\.$/)
    expect(advice).toMatch(/[.”"]$/)
  }
})

it('shows events that are right, and what readers see of the first one', async () => {
  const text = readFileSync(doc('dates.md'), 'utf8')
  const [events, printed] = ['yaml', 'text'].map((kind) =>
    [...text.matchAll(new RegExp(`\\n\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) => block),
  )
  expect(events?.length).toBeGreaterThan(10)
  const section = `type: diary\ntitle: Diary\nevents:\n${events?.join('').replace(/^(?=.)/gm, '  ')}`
  const email = await compileWell(projectAround(issueOf(section)))
  expect(textOf(email, 'text').replaceAll('\u00a0', ' ')).toContain(printed?.[0])
})

it('shows how calendar files are linked to: by a folder on the web, and by addresses of their own', async () => {
  const text = readFileSync(doc('calendar.md'), 'utf8')
  const [section = '', newsletter = '', record = '', moved = ''] = [...text.matchAll(/\n```yaml\n([\s\S]*?)```/g)].map(
    ([, block = '']) => block,
  )
  const htmlOf = async (files: { readonly [path: string]: string }) =>
    textOf(await compileWell(projectAround(issueOf(section), files)), 'document')
  expect(await htmlOf({ 'newsletter.yaml': `name: X\n${newsletter}` })).toContain(
    'href="https://www.example.org/newsletter/calendar/test.spring-forum.ics"',
  )
  expect(await htmlOf({ 'records/test/hosted.yaml': record.replaceAll('issue-6.', 'test.') })).toContain(
    'href="https://content.govdelivery.com/attachments/7/test.spring-forum.ics"',
  )
  const again = `type: diary\ntitle: Dates\nevents:\n${moved}`
  expect(textOf(await compileWell(projectAround(issueOf(again))), 'text')).toContain(
    'Moved from Wednesday 24 March 2027',
  )
})
