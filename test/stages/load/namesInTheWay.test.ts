import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion } from '../../support/cli.ts'
import { put, springProject } from '../../support/springProject.ts'

const template = 'templates/sections/story/section.mjml.hbs'

function replaced(project: string, name: string, make: (file: string) => void): void {
  rmSync(path.join(project, name), { recursive: true, force: true })
  make(path.join(project, name))
}

const wrong: readonly (readonly [string, string, (project: string) => void])[] = [
  [
    'newsletter.yaml is a link to itself',
    'its links go in a circle',
    (project) => replaced(project, 'newsletter.yaml', (file) => symlinkSync('newsletter.yaml', file)),
  ],
  [
    'newsletter.yaml is a link to nothing',
    'a link to a file that is not there',
    (project) => replaced(project, 'newsletter.yaml', (file) => symlinkSync('nowhere.yaml', file)),
  ],
  [
    'newsletter.yaml is a folder',
    'newsletter.yaml is a folder; a file of that name is read',
    (project) => replaced(project, 'newsletter.yaml', (file) => mkdirSync(file)),
  ],
  [
    'an issue’s file is a folder',
    'issue.yaml is a folder',
    (project) => replaced(project, 'issues/spring/issue.yaml', (file) => mkdirSync(file)),
  ],
  [
    'issues is a file',
    'issues is a file; it should be the folder',
    (project) => replaced(project, 'issues', () => put(project, { issues: 'hello' })),
  ],
  [
    'issues has a capital',
    'Rename it to “issues”',
    (project) => renameSync(path.join(project, 'issues'), path.join(project, 'Issues')),
  ],
  [
    'dictionary.txt is a folder',
    'dictionary.txt is a folder',
    (project) => mkdirSync(path.join(project, 'dictionary.txt')),
  ],
  [
    'dictionary.txt is a link to nothing',
    'Put the file itself in its place',
    (project) => symlinkSync('nowhere.txt', path.join(project, 'dictionary.txt')),
  ],
  ['a template is empty', 'This file is empty', (project) => put(project, { [template]: '' })],
  [
    'a template includes a file by MJML',
    'mj-include is not supported here',
    (project) =>
      put(project, { [template]: '<mj-section><mj-column><mj-include path="x.mjml" /></mj-column></mj-section>' }),
  ],
]

it.each(wrong)('an error says that %s', async (_, words, make) => {
  const project = springProject()
  make(project)
  const { code, stderr } = await cohes3ion(project, 'build', 'spring')
  expect(code).toBe(1)
  expect(stderr).toContain(words)
  expect(stderr).not.toMatch(/fault in cohes3ion|\n {4}at /)
})

it('an issue’s name with a line break is reported in one line', async () => {
  const project = springProject()
  put(project, { 'issues/sum\nmer.yaml': readFileSync(path.join(project, 'issues/spring/issue.yaml')) })
  const { code, stderr } = await cohes3ion(project, 'build', '--all')
  expect(code).toBe(1)
  expect(stderr).toContain('issues/sum\\nmer.yaml has a space or another sign in its name')
})

it('--out may lead to a folder that is not there', async () => {
  const project = springProject()
  symlinkSync('nowhere/deep', path.join(project, 'folder'))
  const { code, stderr } = await cohes3ion(project, 'build', 'spring', '--out', 'folder')
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('a link that leads nowhere') })
})

it.each(['', ' '])('--out “%s” is refused: it names no folder', async (out) => {
  const project = springProject()
  const { code, stderr } = await cohes3ion(project, 'build', 'spring', '--out', out)
  expect(code).toBe(2)
  expect(stderr).toContain('Name a folder')
})

describe('the dictionary', () => {
  const told = async (files: { readonly [name: string]: string }) => {
    const project = springProject()
    put(project, files)
    return (await cohes3ion(project, 'build', 'spring')).stderr
  }

  it.each(['Dictionary.txt', 'dictionary.txt.txt', 'dictionary', 'DICTIONARY.TXT'])('is not %s', async (name) => {
    expect(await told({ [name]: 'blorf' })).toContain(`${name} is not read`)
  })

  it('is not one among the issues', async () => {
    expect(await told({ 'issues/dictionary.txt': 'blorf' })).toContain('Move its words into dictionary.txt')
  })

  it.skipIf(process.platform === 'win32')('is not a file outside, which hinders no build', async () => {
    const project = springProject()
    symlinkSync('/etc/hosts', path.join(project, 'dictionary.txt'))
    const { code, stderr } = await cohes3ion(project, 'build', 'spring')
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('dictionary-outside') })
  })

  it.each(['/blorf/', 'zibbl*', 'a: b', 'blorf/S', '^blorf$', '[Bb]lorf'])('has no entry %s', async (line) => {
    expect(await told({ 'dictionary.txt': `${line}\n` })).toContain('allows nothing')
  })

  it('takes words, remarks and names with signs as they are', async () => {
    const text = '# https://example.org/ (our list)\nblorf # a plant: green\nAT&T\nC++\nd’Hondt\nYahoo!\nco-op\n***\n'
    expect(await told({ 'dictionary.txt': text })).not.toContain('dictionary')
  })
})

it.each([
  ['name: Parish: news', 'name: "Parish: news"'],
  ["name: The parish's: news", 'name: "The parish\'s: news"'],
  ['social: LinkedIn', 'text: Follow us on LinkedIn'],
  ['website: [a]', 'website: { text: The parish council’s website, href: "https://www.example.org/" }'],
])('of %s, the example is of that field, and works', async (line, example) => {
  const project = springProject()
  const target = 'target: { name: govdelivery, pictures: "https://example.org/p" }\n'
  const name = target + (line.startsWith('name:') ? '' : 'name: Parish news\n')
  put(project, { 'newsletter.yaml': `${name}${line}\n` })
  const { code, stderr } = await cohes3ion(project, 'build', 'spring')
  expect(code).toBe(1)
  expect(stderr).toContain(example)
  const shown = /(?:For example|whole value): (.*?)\.?\n/.exec(stderr)?.[1]
  // Only the author knows the address: an example’s own address is reported where it stays.
  const followed = shown?.replace('www.example.org', 'www.parish.gov.uk')
  put(project, { 'newsletter.yaml': `${name}${followed}\n` })
  expect((await cohes3ion(project, 'check', 'spring', '--only', 'links')).stdout).not.toContain('newsletter.yaml')
  expect((await cohes3ion(project, 'build', 'spring')).code).toBe(0)
})
