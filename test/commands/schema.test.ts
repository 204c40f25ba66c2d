import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemaComment } from '../../src/schema/schemaComment.ts'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { repository } from '../support/project.ts'

const folder = '.cohes3ion/schema'
const note = 'Your editor’s help is out of date. Run “cohes3ion schema” to renew it.\n'

function project(newsletter = 'name: Parish news\n'): string {
  const root = temporaryFolder()
  write(root, 'newsletter.yaml', newsletter)
  write(
    root,
    'issues/spring.yaml',
    'date: 2026-05-01\nsubject: Spring\npreview: What is new in the village hall, and whom to ask for a key.\nsections:\n  - { type: story, title: Spring, body: "[Read more](https://www.example.org/)." }\n',
  )
  return root
}

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

const read = (root: string, name: string) => readFileSync(path.join(root, folder, name), 'utf8')

describe('schema', () => {
  it('writes the schemas beside newsletter.yaml, and only what is not as it should be', async () => {
    const root = project()
    const first = await cohes3ion(path.join(root, 'issues'), 'schema')
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining(schemaComment('issues/spring.yaml')) })
    expect(first.stdout.trim().split('\n').sort()).toEqual(
      readdirSync(path.join(root, folder))
        .map((name) => `${folder}/${name}`)
        .sort(),
    )
    const issue = read(root, 'issue.json')
    write(root, `${folder}/issue.json`, '{}')
    write(root, `${folder}/section.json`, read(root, 'section.json').replaceAll('\n', '\r\n'))
    expect(await cohes3ion(root, 'schema')).toMatchObject({ code: 0, stdout: `${folder}/issue.json\n` })
    expect(read(root, 'issue.json')).toBe(issue)
    expect(await cohes3ion(root, 'schema')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('up to date'),
    })
  })

  it('knows the project’s own sections, languages, themes and funders', async () => {
    const root = project('name: Parish news\nlanguages: [en, cy]\n')
    write(
      root,
      'templates/sections/vacancy/section.yaml',
      'summary: A post to apply for.\nfields:\n  title: { type: text, help: the post }\n',
    )
    write(root, 'templates/themes/dusk/theme.yaml', '')
    write(root, 'templates/funders/lottery.yaml', '')
    write(root, 'templates/languages/nl/language.yaml', '')
    expect((await cohes3ion(root, 'schema')).code).toBe(0)
    const issue = read(root, 'issue.json')
    for (const word of ['A post to apply for.', '"dusk"', '"nl"', '"cy"', 'text-by-language'])
      expect(issue).toContain(word)
    expect(read(root, 'newsletter.json')).toContain('"lottery"')
  })

  it('says what keeps it from being written', async () => {
    expect(await cohes3ion(temporaryFolder(), 'schema')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('no newsletter.yaml'),
    })
    const broken = project()
    write(broken, 'newsletter.yaml', 'name: "Parish\n')
    expect(await cohes3ion(broken, 'schema')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('newsletter.yaml:1'),
    })
    const section = project()
    write(section, 'templates/sections/vacancy/section.yaml', 'summary: A post.\nfields: 3\n')
    expect(await cohes3ion(section, 'schema')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('section.yaml:2'),
    })
    const taken = project()
    write(taken, '.cohes3ion', 'a file')
    expect(await cohes3ion(taken, 'schema')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('could not be written: '),
    })
    for (const root of [broken, section]) expect(existsSync(path.join(root, '.cohes3ion'))).toBe(false)
  })
})

describe('build', () => {
  it('says when a schema is out of date, and leaves it as it is', async () => {
    const root = project()
    const build = async () => (await cohes3ion(root, 'build', 'spring')).stderr
    expect(await build()).not.toContain('editor')
    await cohes3ion(root, 'schema')
    expect(await build()).not.toContain('editor')
    write(root, 'newsletter.yaml', 'name: Parish news\nabout: Other words are in no schema.\n')
    expect(await build()).not.toContain('editor')
    const before = read(root, 'issue.json')
    write(
      root,
      'templates/sections/vacancy/section.yaml',
      'summary: A post to apply for.\nfields:\n  title: { type: text, help: the post }\n',
    )
    expect(await build()).toContain(note)
    expect(read(root, 'issue.json')).toBe(before)
    await cohes3ion(root, 'schema')
    expect(await build()).not.toContain('editor')
    write(root, 'newsletter.yaml', 'name: Parish news\nlanguages: [en, cy]\n')
    expect(await build()).toContain(note)
    rmSync(path.join(root, '.cohes3ion'), { recursive: true })
    expect(await build()).not.toContain('editor')
  })
})

const guide = readFileSync(path.join(repository, 'docs/editor.md'), 'utf8')
const rows = [...guide.matchAll(/\| `(\S+)` \| `(# yaml-language-server: \S+)` \|/g)].map(
  ([, file = '', line = '']) => [file, line],
)

it.each([
  ...rows,
  ['issues/spring.fr-CA.yaml', '# yaml-language-server: $schema=../.cohes3ion/schema/issue-translation.json'],
  ['issues/issue-5/10-story.md', '# yaml-language-server: $schema=../../.cohes3ion/schema/front-matter.json'],
  ['issues/issue-5/10-story.cy.md', '# yaml-language-server: $schema=../../.cohes3ion/schema/section-translation.json'],
])('%s begins with %s, as docs/editor.md says', (file, line) => {
  expect(rows).toHaveLength(7)
  expect(schemaComment(file)).toBe(line)
})
