import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from '../../support/cli.ts'
import { disturbed, type Refusal } from '../../support/disturbed.ts'
import { buildHere, builtFolder, copyOf, outOf, ownIn, rebuilding } from '../../support/rebuilding.ts'
import { put, second, springProject, treeOf } from '../../support/springProject.ts'

const changing = 'renameSync unlinkSync rmdirSync copyFileSync writeFileSync mkdirSync'

describe('a build whose files another program holds', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY'])(
    'for a moment (%s) tries again, and gives the same files',
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
  ])('for good (%s) gives the true reason, and what was there is unchanged', async (code, reason) => {
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

  it('so that it can neither go on nor back says that old and new files are mixed, and the next one completes them', async () => {
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
    expect(ownIn(treeOf(path.join(project, builtFolder)))).toEqual(ownIn(treeOf(path.join(done, builtFolder))))
    // While the file is held, no newer build replaces the one that is incomplete.
    const still = [{ call: 'renameSync', file: 'spring/spring.txt$', code: 'EPERM' }]
    expect(disturbed(project, { refuse: still }, 'build', 'spring').stderr).toContain('some still old')
    expect(await buildHere(project)).toContain('stopped midway')
    expect(outOf(project)).toEqual(outOf(done))
  })

  it('leaves a picture that is no longer needed to a later one', async () => {
    const project = await rebuilding()
    const done = copyOf(project)
    await buildHere(done)
    const refuse = [{ call: 'unlinkSync', file: 'b.png$', code: 'EBUSY' }]
    expect(disturbed(project, { refuse }, 'build', 'spring').code).toBe(0)
    expect(Object.keys(outOf(project))).toContain('spring/images/b.png')
    await buildHere(project)
    expect(outOf(project)).toEqual(outOf(done))
  })

  it('among them its own list of files, says so, and not that somebody else has made them', async () => {
    const project = await rebuilding()
    const refuse = [{ call: 'readFileSync', file: 'made-by', code: 'EBUSY' }]
    const { stderr } = disturbed(project, { refuse }, 'build', 'spring')
    expect(stderr).toContain('another program has it open')
    expect(stderr).not.toContain('was not made by')
  })

  it('on a drive that is not there says so', () => {
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
    const list = path.join(project, builtFolder, '.made-by-cohes3ion.json')
    const before = outOf(project)
    rmSync(list)
    // Files with the same content count as made by a build.
    expect(await buildHere(project)).toContain('spring.html')
    expect(outOf(project)).toEqual(before)
    rmSync(list)
    put(project, second)
    const said = await buildHere(project)
    expect(said).toContain('nothing in out/spring says that a build has made it. Nothing was written.')
    expect(said).toContain('delete these and build again: out/spring/spring.html')
    expect(said).not.toContain(project)
  })

  it('may hold an issue whose name had other capital letters, on a disk that ignores them', async () => {
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

  it('is the officer’s own: a file, a folder or a link in an issue’s place is reported and stays', async () => {
    const { project, precious } = targets(springProject())
    const inTheWay: readonly (readonly [string, string, () => void])[] = [
      ['a file', 'a file stands where a folder should be', () => put(project, { [builtFolder]: 'mine' })],
      ['a link', 'is a link to another folder', () => symlinkSync(precious, path.join(project, builtFolder))],
      [
        'a link to nothing',
        'is a link to another folder',
        () => symlinkSync('nowhere', path.join(project, builtFolder)),
      ],
      [
        'a file called images',
        'a file stands where a folder should be',
        () => put(project, { [`${builtFolder}/images`]: 'mine' }),
      ],
      [
        'a link called images',
        'is a link to another folder',
        () => {
          mkdirSync(path.join(project, builtFolder))
          symlinkSync(precious, path.join(project, builtFolder, 'images'))
        },
      ],
      [
        'a folder called spring.html',
        'was not made by a build',
        () =>
          put(project, {
            [`${builtFolder}/.made-by-cohes3ion.json`]: '{"files":["spring.html"]}',
            [`${builtFolder}/spring.html/mine`]: 'mine',
          }),
      ],
      [
        'a link called spring.txt',
        'was not made by a build',
        () => {
          put(project, { [`${builtFolder}/.made-by-cohes3ion.json`]: '{"files":["spring.txt"]}' })
          symlinkSync(path.join(precious, 'keep.txt'), path.join(project, builtFolder, 'spring.txt'))
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

  it('is not followed where it is a link, unless --out names it', async () => {
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
