import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from '../../support/cli.ts'
import { disturbed, type Refusal } from '../../support/disturbed.ts'
import { first, put, second, springProject, theirs, treeOf } from '../../support/springProject.ts'

const issue = 'out/spring'

/** A project whose first wording is built, with an officer's files beside it, and whose second is to be. */
async function rebuilding(): Promise<string> {
  const project = springProject()
  expect(await cohes3ion(project, 'build', 'spring')).toMatchObject({ code: 0 })
  put(path.join(project, issue), theirs)
  put(project, second)
  return project
}

function copyOf(project: string): string {
  const copy = temporaryFolder()
  cpSync(project, copy, { recursive: true })
  return copy
}

/** Builds in this process, which is quicker: what it has said. */
async function buildHere(cwd: string): Promise<string> {
  const { stdout, stderr } = await cohes3ion(cwd, 'build', 'spring')
  return stdout + stderr
}

type Tree = ReturnType<typeof treeOf>

const theirNames = Object.keys(theirs).map((name) => name.replace(/\/$/, ''))
const ownIn = (tree: Tree) => Object.fromEntries(Object.entries(tree).filter(([name]) => theirNames.includes(name)))
const outOf = (project: string) => treeOf(path.join(project, 'out'))

describe('a build that is killed', () => {
  it.each(['again', 'for the first time'])(
    'at any change of the disk, made %s, is put right by the next one',
    async (when) => {
      const start = when === 'again' ? await rebuilding() : springProject()
      const before = treeOf(path.join(start, issue))
      const done = copyOf(start)
      expect((await cohes3ion(done, 'build', 'spring')).code).toBe(0)
      const after = treeOf(path.join(done, issue))
      const told = new Set<boolean>()
      let kill = 1
      for (; ; kill += 1) {
        const project = copyOf(start)
        const run = disturbed(project, { kill }, 'build', 'spring')
        const left = treeOf(path.join(project, issue))
        if (when === 'again') expect(ownIn(left), `killed at ${kill}`).toEqual(ownIn(before))
        for (const [name, content] of Object.entries(left))
          if (!name.startsWith('.made'))
            expect([before[name], after[name]], `${name}, killed at ${kill}`).toContain(content)
        expect(treeOf(path.join(project, 'issues'))).toEqual(treeOf(path.join(start, 'issues')))
        if (!run.killed) break
        // Its author has broken it meanwhile: what can be sent is one whole email or the other.
        put(project, { 'issues/spring/issue.yaml': 'date: nonsense\n' })
        told.add((await buildHere(project)).includes('stopped midway'))
        const half = treeOf(path.join(project, issue))
        expect([before, after], `killed at ${kill}`).toContainEqual(half)
        put(project, when === 'again' ? second : first)
        await buildHere(project)
        expect(treeOf(path.join(project, 'out')), `killed at ${kill}`).toEqual(treeOf(path.join(done, 'out')))
        rmSync(project, { recursive: true })
      }
      expect(kill).toBeGreaterThan(20)
      expect([...told].sort()).toEqual([false, true])
    },
    400_000,
  )

  it('is put right by one that was killed at any change itself', async () => {
    const start = await rebuilding()
    const done = copyOf(start)
    await buildHere(done)
    const stopped = (kill: number) => {
      const project = copyOf(start)
      disturbed(project, { kill }, 'build', 'spring')
      return project
    }
    // The first kill after which some of the files are new.
    let kill = 1
    const isMixed = (project: string) =>
      new Set(
        ['spring.html', 'spring.txt'].map((name) => outOf(project)[`spring/${name}`] === outOf(done)[`spring/${name}`]),
      ).size === 2
    let mixed = stopped(kill)
    // Nothing takes its place before many files are written beside it.
    for (kill = 16; !isMixed(mixed); kill += 1) mixed = stopped(kill)
    // The first changes of the next build are those that put things right.
    for (let next = 1; next <= 20; next += 1) {
      const project = copyOf(mixed)
      disturbed(project, { kill: next }, 'build', 'spring')
      await buildHere(project)
      expect(outOf(project), `killed at ${kill}, then at ${next}`).toEqual(outOf(done))
    }
  }, 400_000)

  it('for another issue is put right after a while', async () => {
    const project = await rebuilding()
    put(project, {
      'out/.summer.cohes3ion-Ab12Cd/new/summer.html': 'half',
      'out/.winter.cohes3ion-Ab12Cd/new/winter.html': 'half',
    })
    const old = new Date('2026-01-01')
    utimesSync(path.join(project, 'out/.summer.cohes3ion-Ab12Cd'), old, old)
    await buildHere(project)
    // Another build may be writing the other one just now.
    expect(readdirSync(path.join(project, 'out'))).toEqual(['.winter.cohes3ion-Ab12Cd', 'spring'])
  })

  it('lets nothing be overwritten that was put there since', async () => {
    const project = springProject()
    put(project, second)
    let kill = 1
    const names = () => Object.keys(outOf(project)).filter((name) => /^\.spring\S+\/new\/images\/c/.test(name))
    // The pictures are the last to be moved in.
    for (; ; kill += 1) {
      rmSync(path.join(project, 'out'), { recursive: true, force: true })
      disturbed(project, { kill }, 'build', 'spring')
      if (outOf(project)['spring/spring.html'] !== undefined && names().length > 0) break
    }
    put(project, { [`${issue}/images/c.png`]: 'a drawing of hers' })
    expect(await buildHere(project)).toContain('out/spring/images/c.png is already there and was not made by a build')
    expect(readFileSync(path.join(project, issue, 'images/c.png'), 'utf8')).toBe('a drawing of hers')
    expect(readdirSync(path.join(project, 'out'))).toEqual(['spring'])
  })

  it('leads nowhere out of its folder, whatever a journal or a list says', async () => {
    const project = await rebuilding()
    put(project, {
      'out/.spring.cohes3ion-Ab12Cd/new/x': 'x',
      'out/.spring.cohes3ion-Ab12Cd/journal.json':
        '{"files":["../../x","..","/x","images/../../x","x"],"replaced":["../../x"]}',
      'out/spring/.made-by-cohes3ion.json':
        '{"files":["../../newsletter.yaml","../../issues/spring/issue.yaml","spring.html"]}',
    })
    const before = treeOf(path.join(project, 'issues'))
    await buildHere(project)
    expect(treeOf(path.join(project, 'issues'))).toEqual(before)
    expect(readdirSync(project).sort()).toEqual(['issues', 'newsletter.yaml', 'out'])
  })
})

const changing = 'renameSync unlinkSync rmdirSync copyFileSync writeFileSync mkdirSync'

describe('a build in whose way another program is', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY'])(
    'for a moment (%s) tries again, and nobody notices',
    async (code) => {
      const project = await rebuilding()
      const done = copyOf(project)
      await buildHere(done)
      const refuse: Refusal[] = [
        { call: 'renameSync', file: 'spring.html$', code, times: 2 },
        { call: changing, file: 'images', code, times: 2 },
        { call: 'rmdirSync', file: '.', code, times: 1 },
      ]
      expect(disturbed(project, { refuse }, 'build', 'spring')).toMatchObject({ code: 0 })
      expect(outOf(project)).toEqual(outOf(done))
    },
  )

  it.each([
    ['EPERM', 'another program has it open, or there is no right to write there'],
    ['EBUSY', 'another program has it open'],
    ['EACCES', 'no right to write there'],
    ['ENOTEMPTY', 'another program has put something into a folder'],
    ['EINVAL', 'its name has a sign that this disk does not take'],
    ['ENOSPC', 'the disk is full'],
    ['EIO', 'the disk has a fault'],
  ])('for good (%s) says so truly, and what was there is there', async (code, reason) => {
    const project = await rebuilding()
    const before = outOf(project)
    const calls = code === 'EPERM' || code[1] === 'N' ? ['renameSync', 'writeFileSync', 'mkdtempSync'] : ['renameSync']
    for (const call of calls) {
      const refuse = [{ call, file: call === 'renameSync' ? 'spring/spring.txt$' : '/out/', code }]
      const { code: exit, stdout, stderr } = disturbed(project, { refuse }, 'build', 'spring')
      expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' })
      expect(stderr).toMatch(
        call === 'renameSync'
          ? /^out\/spring\/spring\.txt could|\n.*out\/spring\/spring\.txt could/
          : /out\/spring could/,
      )
      expect(stderr).toContain(
        `${reason}). What was there before is unchanged.`.replace('folder)', 'folder that should be empty)'),
      )
      expect(outOf(project), call).toEqual(before)
    }
  })

  it('both ways says that old and new files are mixed, and the next one completes them', async () => {
    const project = await rebuilding()
    const done = copyOf(project)
    await buildHere(done)
    const refuse = [
      { call: 'renameSync', file: 'spring/spring.txt$', code: 'EPERM' },
      { call: 'renameSync', file: 'old.spring.html', code: 'EBUSY' },
    ]
    const { code, stderr } = disturbed(project, { refuse }, 'build', 'spring')
    expect(code).toBe(1)
    expect(stderr).toContain('some files in out/spring are new now, and some still old')
    expect(stderr).not.toContain('unchanged')
    expect(ownIn(treeOf(path.join(project, issue)))).toEqual(ownIn(treeOf(path.join(done, issue))))
    // As long as it is held, nothing newer is written over what is to be completed.
    const still = [{ call: 'renameSync', file: 'spring/spring.txt$', code: 'EPERM' }]
    expect(disturbed(project, { refuse: still }, 'build', 'spring').stderr).toContain('some still old')
    expect(await buildHere(project)).toContain('stopped midway')
    expect(outOf(project)).toEqual(outOf(done))
  })

  it('leaves a picture that is no longer wanted to a later one', async () => {
    const project = await rebuilding()
    const done = copyOf(project)
    await buildHere(done)
    const refuse = [{ call: 'unlinkSync', file: 'b.png$', code: 'EBUSY' }]
    expect(disturbed(project, { refuse }, 'build', 'spring').code).toBe(0)
    expect(Object.keys(outOf(project))).toContain('spring/images/b.png')
    await buildHere(project)
    expect(outOf(project)).toEqual(outOf(done))
  })

  it('at the list of what it has made says so, and not that somebody else has made it', async () => {
    const project = await rebuilding()
    const refuse = [{ call: 'readFileSync', file: 'made-by', code: 'EBUSY' }]
    const { stderr } = disturbed(project, { refuse }, 'build', 'spring')
    expect(stderr).toContain('another program has it open')
    expect(stderr).not.toContain('was not made by')
  })

  it('says that a drive is not there', () => {
    const project = springProject()
    const refuse = [{ call: 'existsSync', file: '^/(drive(/out)?)?$', code: 'ENOENT' }]
    const { code, stderr } = disturbed(project, { in: '/', refuse }, 'build', 'spring', '--out', '/drive/out')
    expect(code).toBe(1)
    expect(stderr).toContain('/drive/out/spring could not be written (its drive is not there).')
  })
})

describe('the out folder', () => {
  const targets = (project: string) => {
    const precious = temporaryFolder()
    put(precious, { 'keep.txt': 'mine' })
    return { project, precious }
  }

  it('may be copied or cloned without its hidden files', async () => {
    const project = springProject()
    await buildHere(project)
    const list = path.join(project, issue, '.made-by-cohes3ion.json')
    const before = outOf(project)
    rmSync(list)
    // What would be the same is as good as made by a build.
    expect(await buildHere(project)).toContain('spring.html')
    expect(outOf(project)).toEqual(before)
    rmSync(list)
    put(project, second)
    const said = await buildHere(project)
    expect(said).toContain('nothing in out/spring says that a build has made it. Nothing was written.')
    expect(said).toContain('delete these and build again: out/spring/spring.html')
    expect(said).not.toContain(project)
  })

  it('may hold an issue whose name had other letters, large and small, where a disk takes them for the same', async () => {
    const project = springProject()
    renameSync(path.join(project, 'issues/spring'), path.join(project, 'issues/Spring'))
    expect((await cohes3ion(project, 'build', 'Spring')).code).toBe(0)
    renameSync(path.join(project, 'issues/Spring'), path.join(project, 'issues/spring'))
    put(project, second)
    expect(disturbed(project, { caseless: true }, 'build', 'spring')).toMatchObject({ code: 0 })
    const small = Object.fromEntries(Object.entries(outOf(project)).map(([name, text]) => [name.toLowerCase(), text]))
    rmSync(path.join(project, 'out'), { recursive: true })
    await buildHere(project)
    expect(small).toEqual(outOf(project))
  })

  it('is the officer’s own: a file, a folder or a link in an issue’s place is refused and stays', async () => {
    const { project, precious } = targets(springProject())
    const inTheWay: readonly (readonly [string, string, () => void])[] = [
      ['a file', 'a file stands where a folder should be', () => put(project, { [issue]: 'mine' })],
      ['a link', 'is a link to another folder', () => symlinkSync(precious, path.join(project, issue))],
      ['a link to nothing', 'is a link to another folder', () => symlinkSync('nowhere', path.join(project, issue))],
      [
        'a file called images',
        'a file stands where a folder should be',
        () => put(project, { [`${issue}/images`]: 'mine' }),
      ],
      [
        'a link called images',
        'is a link to another folder',
        () => {
          mkdirSync(path.join(project, issue))
          symlinkSync(precious, path.join(project, issue, 'images'))
        },
      ],
      [
        'a folder called spring.html',
        'was not made by a build',
        () =>
          put(project, {
            [`${issue}/.made-by-cohes3ion.json`]: '{"files":["spring.html"]}',
            [`${issue}/spring.html/mine`]: 'mine',
          }),
      ],
      [
        'a link called spring.txt',
        'was not made by a build',
        () => {
          put(project, { [`${issue}/.made-by-cohes3ion.json`]: '{"files":["spring.txt"]}' })
          symlinkSync(path.join(precious, 'keep.txt'), path.join(project, issue, 'spring.txt'))
        },
      ],
    ]
    for (const [what, reason, make] of inTheWay) {
      rmSync(path.join(project, 'out'), { recursive: true, force: true })
      mkdirSync(path.join(project, 'out'))
      make()
      const there = () =>
        readdirSync(path.join(project, 'out'), { recursive: true, withFileTypes: true }).map((entry) => [
          entry.name,
          entry.isSymbolicLink(),
          entry.isDirectory(),
        ])
      const before = there()
      expect(await buildHere(project), what).toContain(reason)
      expect(there(), what).toEqual(before)
      expect(treeOf(precious), what).toEqual({ 'keep.txt': 'mine' })
    }
  })

  it('is not followed where it is a link, unless it is named', async () => {
    const { project, precious } = targets(springProject())
    symlinkSync(precious, path.join(project, 'out'))
    const said = await buildHere(project)
    expect(said).toContain('out is a link to another folder')
    expect(said).toContain('say so with --out out')
    expect(readdirSync(precious)).toEqual(['keep.txt'])
    expect((await cohes3ion(project, 'build', 'spring', '--out', 'out')).code).toBe(0)
    expect(readdirSync(precious)).toEqual(['keep.txt', 'spring'])
  })
})
