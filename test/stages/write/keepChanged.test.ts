import { readFileSync, renameSync, rmSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion } from '../../support/cli.ts'
import { disturbed } from '../../support/disturbed.ts'
import { first, put, second, springProject, treeOf } from '../../support/springProject.ts'

const issue = 'out/spring'
const said = 'was changed after it was built'

async function built(): Promise<string> {
  const project = springProject()
  expect((await cohes3ion(project, 'build', 'spring')).code).toBe(0)
  return project
}

const build = async (project: string) => {
  const { code, stdout, stderr } = await cohes3ion(project, 'build', 'spring')
  expect(code).toBe(0)
  return `${stdout}${stderr}`
}

function change(project: string, name: string, make: (text: string) => string): string {
  const text = make(readFileSync(path.join(project, issue, name), 'latin1'))
  put(path.join(project, issue), { [name]: Buffer.from(text, 'latin1') })
  return text
}

describe('a built file that somebody has changed', () => {
  it.each(['spring.html', 'spring.govdelivery.html', 'spring.txt'])('is kept beside the new one: %s', async (name) => {
    const project = await built()
    const before = treeOf(path.join(project, issue))
    const mine = change(project, name, (text) => text.replace('A text.', 'A better text.'))
    const copy = name.replace(/\.(\w+)$/, '.changed.$1')
    expect((await build(project)).replace(/\s+/g, ' ')).toContain(
      `${issue}/${name} ${said}. Builds do not keep such changes; the changed file is now ${issue}/${copy}.`,
    )
    expect(treeOf(path.join(project, issue))).toEqual({ ...before, [copy]: mine })
    // Reported once; the copy stays until she deletes it.
    expect(await build(project)).not.toContain(said)
    expect(treeOf(path.join(project, issue))[copy]).toBe(mine)
  })

  it('is kept each time, and no copy replaces another', async () => {
    const project = await built()
    const texts: string[] = []
    for (const word of ['one', 'two', 'one']) {
      texts.push(change(project, 'spring.html', (text) => text.replace('A text.', word)))
      await build(project)
    }
    const tree = treeOf(path.join(project, issue))
    expect(tree['spring.changed.html']).toBe(texts[0])
    expect(tree['spring.changed-2.html']).toBe(texts[1])
    expect(tree['spring.changed-3.html']).toBe(undefined)
  })

  it('is kept when the issue has changed too, and when it no longer has that picture', async () => {
    const project = await built()
    const html = change(project, 'spring.html', (text) => `${text}<!-- mine -->`)
    const picture = change(project, 'images/b.png', (text) => `${text}mine`)
    put(project, second)
    const words = await build(project)
    expect(words).toContain(`${issue}/spring.changed.html`)
    expect(words).toContain(`${issue}/images/b.changed.png`)
    const tree = treeOf(path.join(project, issue))
    expect(tree).toMatchObject({ 'spring.changed.html': html, 'images/b.changed.png': picture })
    expect(Object.keys(tree)).not.toContain('images/b.png')
  })

  it('stays as it is while the issue cannot be built, or its files cannot be written', async () => {
    const project = await built()
    const mine = change(project, 'spring.html', (text) => `${text}<!-- mine -->`)
    put(project, { 'issues/spring/issue.yaml': 'date: nonsense\n' })
    expect((await cohes3ion(project, 'build', 'spring')).code).toBe(1)
    put(project, second)
    const refuse = [{ call: 'renameSync', file: 'spring.html$', code: 'EPERM' }]
    expect(disturbed(project, { refuse }, 'build', 'spring').code).toBe(1)
    expect(treeOf(path.join(project, issue))['spring.html']).toBe(mine)
    expect(await build(project)).toContain(said)
    const tree = treeOf(path.join(project, issue))
    expect(tree['spring.changed.html']).toBe(mine)
    expect(Object.keys(tree)).not.toContain('spring.changed-2.html')
  })
})

describe('nothing is taken for a change by a user', () => {
  const untouched: readonly (readonly [string, (project: string) => Promise<void> | void])[] = [
    ['when a build follows another', () => undefined],
    ['when the issue changes', (project) => put(project, second)],
    [
      'when the issue changes and changes back',
      async (project) => {
        put(project, second)
        await build(project)
        put(project, first)
      },
    ],
    [
      'when only the times of files are new',
      (project) => {
        for (const name of ['spring.html', 'images/a.png', '.made-by-cohes3ion.json'])
          utimesSync(path.join(project, issue, name), 0, 0)
        put(project, second)
      },
    ],
    [
      'when Git or a transfer has changed line ends',
      (project) => {
        for (const name of ['spring.html', 'spring.txt']) change(project, name, (text) => text.replaceAll('\n', '\r\n'))
        put(project, second)
      },
    ],
    [
      'when an earlier version has built it, which lists names alone',
      (project) => {
        change(project, 'spring.html', (text) => `${text}<!-- by the earlier version -->`)
        const names = ['spring.govdelivery.html', 'spring.html', 'spring.txt', 'images/a.png', 'images/b.png']
        put(project, { [`${issue}/.made-by-cohes3ion.json`]: JSON.stringify({ files: names }) })
      },
    ],
    ['when a built file was deleted', (project) => rmSync(path.join(project, issue, 'spring.html'))],
    ['when a full disk left an empty file', (project) => put(project, { [`${issue}/spring.html`]: '' })],
    [
      'when the project moved to another folder',
      (project) => {
        renameSync(path.join(project, issue), path.join(project, 'out/moved'))
        renameSync(path.join(project, 'out/moved'), path.join(project, issue))
        put(project, second)
      },
    ],
    [
      'when a build was stopped midway',
      (project) => {
        put(project, second)
        expect(disturbed(project, { kill: 14 }, 'build', 'spring').killed).toBe(true)
      },
    ],
    [
      'when she has made the same change in the issue meanwhile',
      async (project) => {
        const built = readFileSync(path.join(project, issue, 'spring.html'))
        put(project, second)
        await build(project)
        put(project, { [`${issue}/spring.html`]: built, ...first })
      },
    ],
  ]

  it.each(untouched)('%s', async (_, happen) => {
    const project = await built()
    await happen(project)
    expect(await build(project)).not.toContain(said)
    expect(Object.keys(treeOf(path.join(project, 'out'))).filter((name) => name.includes('.changed'))).toEqual([])
    expect(await build(project)).not.toContain(said)
  })
})
