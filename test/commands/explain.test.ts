import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type ExplainOptions, explain } from '../../src/commands/explain.ts'
import { compile } from '../../src/index.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { openPaint } from '../../src/report/paint.ts'
import { allFindingKinds } from '../../src/rules/allFindingKinds.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { drawPicture } from '../rules/drawPicture.ts'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { copySamples, inShort, repositoryFiles } from '../support/project.ts'
import { unattended } from '../support/unattended.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })
const final = { name: '--final', flags: '--final' }
const commands = [
  { name: 'preview', summary: 'look at an issue', help: () => 'Usage: cohes3ion preview\n', options: [] },
  { name: 'build', summary: 'build', help: () => 'b\n', options: [{ ...final, summary: 'build what is sent' }] },
  { name: 'check', summary: 'check', help: () => 'c\n', options: [{ ...final, summary: 'say what keeps it' }] },
]

function explained(topic?: string, options: ExplainOptions = {}) {
  const out: string[] = []
  const err: string[] = []
  const status = explain(topic, options, commands, {
    root: null,
    builtIn: repositoryFiles,
    packagePath: unattended.packagePath,
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    paint: openPaint(false),
    paintOut: openPaint(false),
    forReader: (text) => text,
  })
  return { status, out: out.join(''), err: err.join('') }
}

/** What stands set in below a title, up to the next line that is not. */
function block(topic: string, title = 'Example:'): string {
  const { out } = explained(topic)
  const [, text = ''] = out.split(`\n${title}\n\n`)
  const lines = text.split('\n')
  const end = lines.findIndex((line) => line !== '' && !line.startsWith('  '))
  const shown = (end === -1 ? lines : lines.slice(0, end)).map((line) => line.slice(2)).join('\n')
  expect(shown.trim(), topic).not.toBe('')
  return shown
}

const picture = drawPicture({ width: 1200, height: 600 })
const newsletter = 'name: Test\nlanguages: [en]\n'
const story = 'sections:\n  - { type: story, title: Spring, body: It is spring. }\n'
const issue = `date: 2026-05-01\nsubject: Spring\n`

async function findingsOf(files: { readonly [path: string]: string }, id = 'spring') {
  const around = {
    'newsletter.yaml': newsletter,
    [`issues/${id}.yaml`]: issue + story,
    'issues/hall.png': picture,
    'emblem.png': picture,
  }
  const { findings } = await compile({ files: { ...around, ...files }, issue: id, only: [] })
  return findings.map(inShort)
}

const setIn = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by))
const inStory = (text: string) => {
  const fields = { title: 'title: Spring\n', body: 'body: It is spring.\n' }
  const missing = Object.entries(fields).filter(([field]) => !text.startsWith(`${field}:`))
  return `${issue}sections:\n  - type: story\n${setIn(missing.map(([, line]) => line).join('') + text, 4)}\n`
}
const inEvent = (text: string) => {
  const fields = { title: 'title: Open day\n', start: 'start: 2026-10-06 09:30\n', zone: 'zone: Europe/London\n' }
  const missing = Object.entries(fields).filter(([field]) => !text.startsWith(`${field}:`))
  return inDiary(`event:\n${setIn(missing.map(([, line]) => line).join('') + text, 2)}`)
}
const inDiary = (text: string) => `${issue}sections:\n  - type: diary\n    title: Dates\n${setIn(text, 4)}\n`

/** Where the example of each field type can stand. */
const places: { readonly [type: string]: (example: string) => { readonly [path: string]: string } } = {
  ...Object.fromEntries(
    ['text', 'markdown', 'link', 'image', 'list'].map((type) => [
      type,
      (text: string) => ({ 'issues/spring.yaml': inStory(text) }),
    ]),
  ),
  url: (text) => ({ 'issues/spring.yaml': issue + text + story }),
  number: (text) => ({ 'issues/spring.yaml': issue + text + story }),
  date: (text) => ({ 'issues/spring.yaml': `subject: Spring\n${text}${story}` }),
  moment: (text) => ({ 'issues/spring.yaml': inEvent(text) }),
  zone: (text) => ({ 'issues/spring.yaml': inEvent(text) }),
  event: (text) => ({ 'issues/spring.yaml': inDiary(text) }),
  choice: (text) => ({ 'newsletter.yaml': newsletter + text }),
  color: (text) => ({ 'newsletter.yaml': `${newsletter}colours:\n${setIn(text, 2)}` }),
  group: (text) => ({ 'newsletter.yaml': newsletter + text }),
  flag: (text) => ({ 'issues/spring.yaml': inStory(`image:\n  src: hall.png\n${setIn(text, 2)}`) }),
}

describe('examples that build as they are printed', () => {
  it.each([...catalogue.fields.keys()])('of the field type %s', async (type) => {
    expect(await findingsOf(places[type]?.(`${block(type).trimEnd()}\n`) ?? {})).toEqual([])
    expect(Object.keys(places)).toContain(type)
  })

  it.each(['The shortest newsletter.yaml:', 'One that says more:'])('of newsletter: %s', async (title) => {
    expect(await findingsOf({ 'newsletter.yaml': block('newsletter', title) })).toEqual([])
  })

  it('of an issue and its translation', async () => {
    const files = { 'newsletter.yaml': 'name: Parish news\nlanguages: [en, cy]\nbilingual: two-mails\n' }
    const both = { 'issues/spring.yaml': block('issue'), 'issues/spring.cy.yaml': block('translation') }
    expect(await findingsOf({ ...files, ...both })).toEqual([])
    expect(explained('newsletter').out).toContain('  name: Parish news\n\n')
  })

  it.each([
    ...catalogue.themes,
    ...catalogue.languages,
    ...catalogue.funders,
    ...catalogue.targets.map(({ id }) => id),
  ])('of %s', async (name) => {
    const example = block(name, 'In newsletter.yaml:')
    expect(await findingsOf({ 'newsletter.yaml': `name: Test\n${example}` })).toEqual([])
  })

  it.each(catalogue.sectionTypes)('of the section %s', async (type) => {
    const section = setIn(block(type), 4).replace(/^ {4}/, '  - ')
    expect(await findingsOf({ 'issues/spring.yaml': `${issue}sections:\n${section}` })).toEqual([])
  })
})

/** The names in a list that `explain` prints. */
const namesIn = (group: string) =>
  [...explained(group).out.matchAll(/^ {2}([a-z]\S*) {2}/gm)].map(([, name = '']) => name)

/** Values of a YAML text that say nothing. */
function emptyValues(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length === 0 ? [value] : value.flatMap(emptyValues)
  if (value !== null && typeof value === 'object') {
    const parts = Object.values(value)
    return parts.length === 0 ? [value] : parts.flatMap(emptyValues)
  }
  return value === null || /^(Some words)?$/.test(String(value)) ? [value] : []
}

describe('what is said of folders', () => {
  it('names each file that a build leaves in out', async () => {
    const folder = temporaryFolder()
    copySamples(folder)
    expect((await cohes3ion(folder, 'build', 'issue-5')).code).toBe(0)
    const written = readdirSync(path.join(folder, 'out/issue-5')).filter((name) => !name.startsWith('.'))
    const shown = new Set([...explained('out').out.matchAll(/^ {2}spring\/(\S+)/gm)].map(([, name = '']) => name))
    const forms = written.map((name) =>
      name
        .replace('issue-5.', 'spring.')
        .replace('.govdelivery.', '.PLATFORM.')
        .replace(/^spring\..*\.ics$/, 'spring.EVENT.ics'),
    )
    expect(forms.length).toBeGreaterThan(5)
    for (const form of forms) expect(shown).toContain(form)
  })

  it('shows a dictionary that is read without a complaint', async () => {
    expect(await findingsOf({ 'dictionary.txt': block('dictionary.txt') })).toEqual([])
  })
})

describe('explain', () => {
  it('takes an option of another command for a name', async () => {
    const { code, stdout } = await cohes3ion(temporaryFolder(), 'explain', '--only')
    expect(code).toBe(0)
    expect((await cohes3ion(temporaryFolder(), 'explain', '--all')).stdout).toContain(
      'explain --all  show all examples',
    )
    expect(stdout).toMatch(/^--only {2}\(option\)\n {2}check --only <rules> {2}these rules or groups alone/)
  })

  it.each(namesIn('fields'))('shows an example of the field %s that says something', (name) => {
    const [, text = ''] = explained(name).out.split(/\(field\)\n[\s\S]*?\nExample:\n\n/)
    const [example = ''] = text.split('\n\n')
    expect(Object.keys(parse(example))).toEqual([name])
    expect(emptyValues(parse(example))).toEqual([])
  })

  it('lists all there is on one screen', () => {
    const { out, status } = explained()
    expect(status).toBe(0)
    expect(out.split('\n').length).toBeLessThan(25)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(78)
    for (const name of ['diary', 'newsletter', 'zone', 'default', 'cy', 'eu-2021-2027', 'preview', 'links ('])
      expect(out).toContain(name)
  })

  it('knows every name that it lists, and every message', () => {
    const listed = ['fields', 'messages', 'sections', 'languages'].flatMap(namesIn)
    expect(listed.length).toBeGreaterThan(200)
    for (const name of [...listed, ...allFindingKinds.map(({ id }) => id)])
      expect(explained(name), name).toMatchObject({ status: 0, err: '' })
  })

  it('shows both where two things have one name', () => {
    expect(explained('preview').out).toMatch(/^preview {2}\(field\)[\s\S]*^preview {2}\(command\)\nUsage: /m)
    expect(explained('links').out).toMatch(
      /^links {2}\(section type\)[\s\S]*^links {2}\(field\)[\s\S]*explain rules about links/m,
    )
    expect(explained('event').out).toMatch(/^event {2}\(what a field may hold\)[\s\S]*^event {2}\(field\)/m)
  })

  it('says where each page of the documentation and the sample newsletter are', () => {
    const listed = namesIn('pages')
    expect(listed).toEqual(expect.arrayContaining(['first-issue', 'two-languages', 'rules', 'sample']))
    for (const name of listed) {
      const files = [...explained(name).out.matchAll(/^ {2}(\S*(?:\.md|\.yaml|issues))$/gm)].map(
        ([, file = '']) => file,
      )
      expect(files.length, name).toBeGreaterThan(0)
      expect(files.filter((file) => !existsSync(file))).toEqual([])
    }
    expect(explained('docs/look.md').out).toMatch(
      /^look {2}\(page of the documentation\)\n.+\n\n {2}\S+docs.look\.md\n$/,
    )
  })

  it.each([
    ['picture', /^image /],
    ['Welsh', /^cy /],
    ['Newsletter.yaml', /^newsletter /],
    ['“diary”', /^diary /],
    ['field types', /^field types /],
    ['time zone', /^zone /],
    ['rules-about-links', /^rules about links /],
    ['type', /^type {2}\(field\)\nWhat kind of section it is\. One of article, /],
    ['dictionary', /^dictionary\.txt {2}\(file\)/],
    ['hosted.yaml', /^records {2}\(folder\)/],
    ['.cohes3ion', /^\.cohes3ion {2}\(folder\)/],
    ['.cohes3ion/schema', /^\.cohes3ion {2}\(folder\)/],
    ['out', /^out {2}\(folder\)/],
    ['handoff', /^hand-off {2}\(page/],
    ['.ics', /^calendar {2}\(page/],
    ['exit codes', /^when-something-is-wrong {2}\(page/],
    [
      '--final',
      /^--final {2}\(option\)\n {2}build --final {2}build what is sent\n {2}check --final {2}say what keeps it\n/,
    ],
  ])('takes %s for what it means', (typed, shown) => {
    expect(explained(typed).out).toMatch(shown)
  })

  it('shows what leads to a message, what is said then, and how it is right', () => {
    const { out } = explained('unknown-field')
    const [, wrong = ''] = out.split('Wrong, in issues/issue-1.yaml:\n\n')
    expect(wrong).toContain('    - type: story\n      tittle: Plans\n      ^^^^^^\n')
    expect(wrong).toMatch(/^Right:\n[\s\S]*\n {6}title: Plans\n[\s\S]*^What it says:\n\n {2}“tittle” is not a field/m)
  })

  it('folds the examples of a rule that has many, and shows them all when asked', () => {
    const { out } = explained('placeholder-text')
    const [, more = ''] = /\nAnd (\d+) more examples: “cohes3ion explain placeholder-text --all”\.\n$/.exec(out) ?? []
    const whole = explained('placeholder-text', { all: true }).out
    const marksIn = (text: string) => text.match(/→ marks/g)?.length ?? 0
    expect(marksIn(out)).toBe(2)
    expect(marksIn(whole)).toBeGreaterThan(10)
    expect(Number(more)).toBeGreaterThan(marksIn(whole) - 2)
    expect(whole).not.toContain('more examples')
    expect(explained('alt-not-translated').out).not.toContain('more examples')
  })

  it('says of an example’s pictures what they are, and what is left out', () => {
    const { out } = explained('picture-not-hosted')
    expect(out).toContain('  pictures:\n    plans.png, 1200 × 600 pixels\n')
    expect(out).toContain('  in newsletter.yaml:\n    (without “target”)\n')
  })

  it('suggests what a slip may have meant', () => {
    expect(explained('stori')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('Did you mean story') })
    expect(explained('constructor').status).toBe(2)
  })

  it.each([
    ['templates/sections/recipe/section.yaml', 'recipe', 'fields: { dish: { type: txet } }\n'],
    ['templates/themes/ours/theme.yaml', 'ours', 'fnot: Arial\n'],
    ['templates/languages/pt/language.yaml', 'pt', 'words: 7\n'],
    ['templates/funders/lottery.yaml', 'lottery', 'sumary: Lottery\n'],
  ])('shows what is wrong with %s, and does not call that explained', async (file, name, text) => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Parish news\n')
    writeFileSync(path.join(folder, file), text)
    const { code, stdout, stderr } = await cohes3ion(folder, 'explain', name)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(file)
    expect(stderr).toContain(`“${name}” can be explained when this is corrected.`)
  })

  it('says of a field’s places each once, and of “every” all that it takes', () => {
    const { out } = explained('note')
    expect(out.match(/^ {2}in links \(links\)/gm)).toHaveLength(1)
    expect(out).not.toContain('in link (links)')
    expect(explained('event').out.replace(/\s+/g, ' ')).toContain('week, 2 weeks, month, year, second Wednesday')
  })

  it('finds a field also by what it is of', () => {
    expect(explained('issue.subject').out).toMatch(/^subject {2}\(field\)/)
    expect(explained('issue.sbject').err).toContain('Did you mean subject')
  })

  it.each([
    ['two-mails', 'bilingual  (field)'],
    ['cancelled', 'status  (field)'],
    ['en-GB', 'en  (language: English)'],
    ['de-AT', 'de  (language: German)'],
  ])('explains %s where it belongs: %s', (typed, head) => {
    const { out, err } = explained(typed)
    expect(err).toBe('')
    expect(out).toContain(head)
  })
})
