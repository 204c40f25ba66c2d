import { chmodSync, chownSync, linkSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFixes } from '../../src/fix/writeFixes.ts'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { disturbed, killedAtEachChange } from '../support/disturbed.ts'
import { copyOf } from '../support/rebuilding.ts'
import { put, treeOf } from '../support/springProject.ts'

const issue = 'date: 2026-05-01\nsubject: Spring\nsections:\n  - file: story.md\n'
const story = '---\ntype: story\ntitle: A\u200b story\n---\nRead [more](https://example.org/?utm_source=x).\n'

function fixable(): string {
  const project = temporaryFolder()
  put(project, {
    'newsletter.yaml': 'name: Test newsletter\nabout: About the\u200b newsletter\ntarget: { name: document }\n',
    'issues/spring/issue.yaml': issue,
    'issues/spring/story.md': story,
    'issues/spring/.keep': 'mine',
  })
  return project
}

const fix = ['check', 'spring', '--fix'] as const
const file = 'issues/spring/story.md'
const textIn = (project: string, name = file) => readFileSync(path.join(project, name), 'utf8')

it('a fix that is killed at any change of the disk leaves each file complete, and the next run fixes all', async () => {
  const start = fixable()
  const before = treeOf(start)
  const done = copyOf(start)
  await cohes3ion(done, ...fix)
  const after = treeOf(done)
  expect(after[file]).not.toBe(before[file])
  expect(after['newsletter.yaml']).not.toBe(before['newsletter.yaml'])
  const whole = copyOf(start)
  const copies = killedAtEachChange(whole, ...fix)
  expect(treeOf(whole)).toEqual(after)
  for (const [i, copy] of copies.entries()) {
    const kill = i + 1
    // Every few changes it is really killed: it leaves the same files as the copy.
    const project = kill % 5 === 1 ? copyOf(start) : copy
    if (project !== copy) expect(disturbed(project, { kill }, ...fix).killed).toBe(true)
    for (const [name, content] of Object.entries(treeOf(project)))
      if (!/\/?\.[^/]+\.cohes3ion-fix$/.test(name))
        expect([before[name], after[name]], `${name}, killed at ${kill}`).toContain(content)
    await cohes3ion(project, ...fix)
    expect(treeOf(project), `killed at ${kill}`).toEqual(after)
  }
  expect(copies.length).toBeGreaterThan(5)
}, 200_000)

it('the drafts of a killed fix are removed also when the author has fixed the file by hand', async () => {
  const project = fixable()
  await cohes3ion(project, ...fix)
  const before = treeOf(project)
  put(project, { 'issues/spring/.story.md.cohes3ion-fix': 'half', '.newsletter.yaml.cohes3ion-fix': '' })
  await cohes3ion(project, ...fix)
  expect(treeOf(project)).toEqual(before)
})

describe('a fix of a file that another program holds', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('for a moment (%s) is tried again', async (code) => {
    const project = fixable()
    const refuse = [
      { call: 'renameSync', file: 'story.md$', code, times: 3 },
      { call: 'writeFileSync', file: 'newsletter', code, times: 1 },
    ]
    const done = copyOf(project)
    await cohes3ion(done, ...fix)
    disturbed(project, { refuse }, ...fix)
    expect(treeOf(project)).toEqual(treeOf(done))
  })

  it.each([
    ['EPERM', 'another program has it open, or there is no right to write there'],
    ['EBUSY', 'another program has it open'],
    ['ENOSPC', 'the disk is full'],
  ])('for good (%s) is reported, and leaves the file as it is and nothing beside it', (code, reason) => {
    const project = fixable()
    const before = treeOf(project)
    const call = code === 'ENOSPC' ? 'writeFileSync' : 'renameSync'
    const { code: exit, stderr } = disturbed(project, { refuse: [{ call, file: 'story.md', code }] }, ...fix)
    expect(exit).toBe(1)
    expect(stderr).toContain(`${file} could not be fixed (${reason}). It is unchanged.`)
    expect(stderr).toContain('Fixed: newsletter.yaml.')
    expect({ ...treeOf(project), 'newsletter.yaml': '' }).toEqual({ ...before, 'newsletter.yaml': '' })
  })
})

describe.skipIf(process.platform === 'win32')('a file', () => {
  it('that has a second name, a hard link, keeps it', async () => {
    const project = fixable()
    linkSync(path.join(project, file), path.join(project, 'copy.md'))
    const { code, stderr } = await cohes3ion(project, ...fix)
    expect(code).toBe(1)
    expect(stderr).toContain(`${file} could not be fixed (the same file has another name elsewhere`)
    expect(stderr).toContain('Put a copy of the file')
    expect(textIn(project)).toBe(story)
    expect(statSync(path.join(project, file)).nlink).toBe(2)
  })

  it.skipIf(process.getuid?.() !== 0)('keeps its owner and its permissions', async () => {
    const project = fixable()
    chownSync(path.join(project, file), 54_321, 54_322)
    chmodSync(path.join(project, file), 0o640)
    await cohes3ion(project, ...fix)
    expect(textIn(project)).not.toBe(story)
    const { uid, gid, mode } = statSync(path.join(project, file))
    expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: 54_321, gid: 54_322, mode: 0o640 })
  })

  it('whose owner cannot be kept stays as it is', () => {
    const project = fixable()
    if (process.getuid?.() === 0) chownSync(path.join(project, file), 54_321, 54_322)
    const refuse = [{ call: 'chownSync', file: 'story.md', code: 'EPERM' }]
    const { stderr } = disturbed(project, { refuse }, ...fix)
    if (process.getuid?.() === 0) expect(stderr).toContain(`${file} could not be fixed`)
    if (process.getuid?.() === 0) expect(textIn(project)).toBe(story)
  })

  it('of a project at the root of a disk is written', () => {
    const project = fixable()
    const name = path.relative('/', path.join(project, file))
    const files = [{ path: name, before: Buffer.from(story), after: Buffer.from('x') }]
    expect(writeFixes({ files }, '/')).toEqual({ value: [name], findings: [] })
    expect(textIn(project)).toBe('x')
  })
})
