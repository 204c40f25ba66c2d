import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { compileOne } from '../support/compileOne.ts'
import { shown } from './fixture.ts'
import { project } from './project.ts'

const builtIn = diskFiles(path.resolve(import.meta.dirname, '../..'))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsletter-'))
  write('home/issues/issue-1.yaml', issueWith('image: { src: plans.png, decorative: true }'))
  for (const [name, content] of Object.entries(project)) write(`home/${name}`, content)
  write('home-private/plans.png', project['issues/images/plans.png'] ?? '')
  write('home-private/story.md', '---\ntype: story\ntitle: Secrets\n---\nNobody may read this.\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

const onSystemsWithLinks = test.skipIf(process.platform === 'win32')

onSystemsWithLinks('a picture behind a link that stays inside is taken', async () => {
  link('home/issues/plans.png', 'images/plans.png')
  expect(await findingsOf('issue-1')).toEqual([])
})

onSystemsWithLinks('a picture behind a link that leads outside is refused', async () => {
  link('home/issues/plans.png', '../../home-private/plans.png')
  expect(await findingsOf('issue-1')).toEqual(['issues/issue-1.yaml:7:19 picture-outside'])
})

onSystemsWithLinks('a picture in a folder behind a link that leads outside is refused', async () => {
  link('home/issues/shared', '../../home-private')
  write('home/issues/issue-1.yaml', issueWith('image: { src: shared/plans.png, decorative: true }'))
  expect(await findingsOf('issue-1')).toEqual(['issues/issue-1.yaml:7:19 picture-outside'])
})

onSystemsWithLinks('a section behind a link that leads outside is refused', async () => {
  link('home/issues/story.md', '../../home-private/story.md')
  write('home/issues/issue-1.yaml', 'date: 2022-01-28\nsubject: Plans\nsections:\n  - file: story.md\n')
  expect(await findingsOf('issue-1')).toEqual(['issues/issue-1.yaml:4:11 section-file-outside'])
})

onSystemsWithLinks('an issue behind a link that leads outside is refused', async () => {
  link('home/issues/issue-2.md', '../../home-private/story.md')
  expect(await findingsOf('issue-2')).toEqual(['section-file-outside'])
})

onSystemsWithLinks('a link in a circle is a file that cannot be read, and hides no other', async () => {
  link('home/issues/issue-2.yaml', 'issue-2.yaml')
  expect(await findingsOf('issue-2')).toEqual(['issues/issue-2.yaml:1:1 file-unreadable'])
  expect(await findingsOf('issue-1')).toEqual(['issues/issue-1.yaml:7:19 picture-missing'])
})

onSystemsWithLinks('a link to nothing is not passed over without a word', async () => {
  link('home/issues/issue-2.yaml', 'nowhere.yaml')
  expect(await findingsOf('issue-2')).toHaveLength(1)
})

onSystemsWithLinks('a picture behind a link in a circle is a file that cannot be read', async () => {
  link('home/issues/plans.png', 'plans.png')
  expect(await findingsOf('issue-1')).toEqual(['issues/issue-1.yaml:7:19 file-unreadable'])
})

test('a folder without newsletter.yaml', async () => {
  rmSync(path.join(folder, 'home/newsletter.yaml'))
  expect(await findingsOf('issue-1')).toEqual(['no-newsletter'])
})

async function findingsOf(issue: string): Promise<string[]> {
  const { value: opened, findings } = openProject(diskFiles(path.join(folder, 'home')), builtIn)
  const compiled = opened ? await compileOne(openCompiler(opened, { leftOut: () => 'its own tests do' }), issue) : null
  return [...findings, ...(compiled?.findings ?? [])].map(shown)
}

function issueWith(image: string): string {
  return `date: 2022-01-28\nsubject: Plans\nsections:\n  - type: story\n    title: Plans\n    body: x\n    ${image}\n`
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}

function link(name: string, target: string): void {
  symlinkSync(target, path.join(folder, name))
}
