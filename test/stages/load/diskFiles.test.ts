import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBelow } from '../../../src/lib/files/isBelow.ts'
import { systemErrorInWords } from '../../../src/lib/files/systemErrors.ts'
import { diskFiles } from '../../../src/stages/load/diskFiles.ts'
import { build, cachedNames, filled, newFolder, right } from '../../support/cached.ts'
import { cohes3ion, temporaryFolder } from '../../support/cli.ts'
import { disturbed } from '../../support/disturbed.ts'
import { repository } from '../../support/project.ts'
import { first, put, springProject, treeOf } from '../../support/springProject.ts'

describe('a project at the root of a disk', () => {
  it('is read', () => {
    const project = springProject()
    const files = diskFiles('/')
    const name = path.relative('/', project)
    expect(files.read(`${name}/newsletter.yaml`, 1000).kind).toBe('file')
    expect(files.list(`${name}/issues`)).toEqual(['spring/'])
  })

  it.skipIf(spawnSync('unshare', ['-m', 'mount', '--bind', '/tmp', '/tmp']).status !== 0)('is built', async () => {
    const project = springProject()
    // A folder that is the root of the disk for the program, as in a container.
    const root = temporaryFolder()
    cpSync(project, root, { recursive: true })
    expect((await cohes3ion(project, 'build', 'spring')).code).toBe(0)
    const shell = (line: string) => spawnSync('unshare', ['-m', 'bash', '-ec', line], { encoding: 'utf8' })
    const shared = [
      '/usr',
      '/lib',
      '/lib64',
      '/bin',
      '/etc',
      '/proc',
      '/dev',
      path.dirname(process.execPath),
      repository,
    ]
    const mounts = shared
      .map(
        (folder) => `if [ -e ${folder} ]; then mkdir -p ${root}${folder}; mount --rbind ${folder} ${root}${folder}; fi`,
      )
      .join('\n')
    const run = `env -i PATH=$PATH chroot ${root} ${process.execPath} ${repository}/bin/cohes3ion.cjs build spring --no-cache`
    const { status, stderr } = shell(`${mounts}\n${run}`)
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(treeOf(path.join(root, 'out'))).toEqual(treeOf(path.join(project, 'out')))
  })

  it.each([
    ['/', '/a/b', '/', true],
    ['Z:\\', 'Z:\\issues\\a.yaml', '\\', true],
    ['Z:\\news', 'Z:\\news\\a.yaml', '\\', true],
    ['Z:\\news', 'Z:\\news-private\\a.yaml', '\\', false],
    ['\\\\server\\share\\', '\\\\server\\share\\issues', '\\', true],
    ['/a', '/ab', '/', false],
    ['/a', '/a', '/', false],
  ])('%s holds %s by “%s”: %s', (folder, file, separator, held) => {
    expect(isBelow(folder, file, separator)).toBe(held)
  })
})

describe('what cannot be read', () => {
  it.each([
    ['EBUSY', 'another program has it open'],
    ['EPERM', 'another program has it open, or there is no right to read it'],
    ['EACCES', 'no right to read it'],
    ['EINVAL', 'its name has a sign that this disk does not take'],
    ['EIO', 'the disk has a fault'],
    ['ETIMEDOUT', 'the network drive does not answer'],
    ['EXYZ', 'the system says EXYZ'],
  ])('is reported with its true reason: %s', (code, reason) => {
    const project = springProject()
    for (const [call, file] of [
      ['readFileSync', 'issues/spring/issue.yaml'],
      ['readdirSync', 'issues/spring'],
      ['readdirSync', 'issues'],
    ] as const) {
      const refuse = [{ call, file: `${file}$`, code }]
      const { code: exit, stderr } = disturbed(project, { refuse }, 'build', 'spring')
      expect(exit).toBe(1)
      expect(stderr).toContain(`${file} cannot be opened (${reason}).`)
    }
  })

  it('is reported, too, where all issues are built', () => {
    const project = springProject()
    put(project, { 'issues/summer.yaml': 'date: 2026-06-01\nsubject: Summer\n' })
    const refuse = [{ call: 'readdirSync', file: 'issues/spring$', code: 'EACCES' }]
    const { stderr, code } = disturbed(project, { refuse }, 'build', '--all')
    expect(code).toBe(1)
    expect(stderr).toContain('issues/spring cannot be opened (no right to read it).')
  })

  it('is not blamed on the system where the program itself has a fault', () => {
    const project = springProject()
    const refuse = [{ call: 'readFileSync', file: 'issue.yaml$', code: 'ERR_INVALID_ARG_TYPE' }]
    const { code, stderr } = disturbed(project, { refuse }, 'build', 'spring')
    expect(code).toBe(70)
    expect(stderr).toContain('This is a fault in cohes3ion')
    expect(stderr).toContain('Nothing of yours was changed.')
    expect(systemErrorInWords(new TypeError('x'))).toBeNull()
  })
})

describe('a fault of the program', () => {
  it.each([
    ['a build', ['build', 'spring'], { call: 'renameSync', file: 'spring.txt$' }],
    ['a fix', ['check', 'spring', '--fix'], { call: 'renameSync', file: 'issue.yaml$' }],
  ] as const)('after %s has begun to write does not say that nothing was changed', (_, args, where) => {
    const project = springProject()
    const file = 'issues/spring/issue.yaml'
    put(project, { [file]: first[file].replace('Spring in', 'Spring\u200b in') })
    const { code, stderr } = disturbed(project, { refuse: [{ ...where, code: 'ERR_FAULT' }] }, ...args)
    expect(code).toBe(70)
    expect(stderr).toContain('This is a fault in cohes3ion')
    expect(stderr).not.toContain('Nothing of yours was changed')
  })
})

describe.skipIf(process.platform === 'win32')('the cached %s', () => {
  it.each(['a pipe', 'a link to a pipe', 'a link to nothing', 'a folder', '/dev/zero'])(
    'is not needed: a build works where %s has its name',
    (what) => {
      const cache = filled()
      const pipe = path.join(newFolder(), 'pipe')
      spawnSync('mkfifo', [pipe])
      for (const name of cachedNames) {
        const file = path.join(cache, name)
        spawnSync('rm', [file])
        if (what === 'a pipe') spawnSync('mkfifo', ['-m', '600', file])
        else if (what === 'a folder') mkdirSync(file)
        else symlinkSync({ 'a link to a pipe': pipe, '/dev/zero': '/dev/zero' }[what] ?? 'nowhere', file)
      }
      expect(build(cache)).toEqual(right)
    },
  )
})
