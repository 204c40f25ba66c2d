import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../src/cli/cacheFolder.ts'
import { bin, copyProgram } from '../support/built.ts'
import {
  build,
  buildBesides,
  cachedNames,
  falsify,
  filled,
  inodes,
  newFolder,
  newProject,
  original,
  renderedIn,
  right,
} from '../support/cached.ts'
import { copySamples, repository } from '../support/project.ts'

const damages: { readonly [name: string]: (file: string, other: string) => void } = {
  'altered in the middle': (file) => {
    const bytes = readFileSync(file)
    const middle = Math.floor(bytes.length / 2)
    for (let at = middle; at < middle + 64; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff
    writeFileSync(file, bytes)
  },
  'cut short': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  emptied: (file) => truncateSync(file, 0),
  'replaced by another': (file, other) => copyFileSync(other, file),
  'of another version': (file) => {
    const bytes = readFileSync(file)
    // Its key is the last line.
    bytes[bytes.length - 4] = bytes[bytes.length - 4] === 0x31 ? 0x32 : 0x31
    writeFileSync(file, bytes)
  },
  'followed by garbage': (file) => writeFileSync(file, 'garbage', { flag: 'a' }),
}

/** A folder with the name of a cached file stays, and that file is not cached. */
const isFolder = (file: string) => statSync(file).isDirectory()

/** Damages each cached file in another way; over all turns, each file is damaged in every way. */
function damageAll(cache: string, turn: number): ReadonlyMap<string, Buffer> {
  const ways = [...Object.values(damages), null]
  const damaged = cachedNames.map((name, i) => {
    const [file, damage] = [path.join(cache, name), ways[(i + turn) % ways.length] ?? null]
    if (damage) damage(file, path.join(original, cachedNames[(i + 1) % cachedNames.length] ?? ''))
    else {
      rmSync(file)
      mkdirSync(file)
    }
    return [file, isFolder(file) ? Buffer.of() : readFileSync(file)] as const
  })
  return new Map(damaged)
}

describe('damaged files of the cache', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('are replaced, each damaged in another way (turn %i)', (turn) => {
    const cache = filled()
    const damaged = damageAll(cache, turn)
    expect(build(cache)).toEqual(right)
    for (const [file, bad] of damaged) if (!isFolder(file)) expect(readFileSync(file).equals(bad), file).toBe(false)
    expect(readdirSync(cache)).toEqual(cachedNames)
    const fixed = inodes(cache)
    expect(build(cache)).toEqual(right)
    expect(inodes(cache)).toEqual(fixed)
  })

  it.each(cachedNames)('are replaced where only %s is damaged', (name) => {
    const cache = filled()
    const file = path.join(cache, name)
    damages['altered in the middle']?.(file, '')
    // Without rendered HTML, all code is needed.
    if (!/^rendered/.test(name)) rmSync(renderedIn(cache))
    const bad = readFileSync(file)
    expect(build(cache)).toEqual(right)
    expect(readFileSync(file).equals(bad)).toBe(false)
  })
})

describe('a cache', () => {
  it('is read, and not written again when nothing has changed', () => {
    // Code of the program and of packages, rendered HTML, and reports.
    const kinds = ['build', 'build', 'build', 'build', 'build', 'rendered', 'reports']
    expect(cachedNames.map((name) => name.split('-')[0])).toEqual(kinds)
    const cache = filled()
    const before = inodes(cache)
    expect(build(cache)).toEqual(right)
    expect(inodes(cache)).toEqual(before)
    // Proves that the rendered HTML is really read, for the tests below.
    falsify(cache)
    expect(build(cache).texts.join()).toContain('Falsified')
  })

  it.each([['--version'], ['--help'], ['build', '--help'], ['nonsense']])('is not written by %s', (...args) => {
    const cache = newFolder()
    const env = { ...process.env, COHES3ION_CACHE: cache }
    spawnSync(process.execPath, [bin, ...args], { env })
    expect(readdirSync(cache)).toEqual([])
  })

  it('is neither read nor written with --no-cache', () => {
    const cache = filled()
    falsify(cache)
    const before = inodes(cache)
    expect(build(cache, { args: ['--no-cache'] })).toEqual(right)
    expect(inodes(cache)).toEqual(before)
    const none = path.join(newFolder(), 'none')
    expect(build(none, { args: ['--no-cache'] })).toEqual(right)
    expect(existsSync(none)).toBe(false)
  })

  it.each([
    ['that anybody may write to', (cache: string) => chmodSync(cache, 0o777)],
    ['that a group may write to', (cache: string) => chmodSync(cache, 0o770)],
    ['with a file that anybody may write to', (cache: string) => chmodSync(renderedIn(cache), 0o666)],
  ])('%s is not used', (_, open) => {
    const cache = filled()
    falsify(cache)
    open(cache)
    const before = inodes(cache)
    expect(build(cache)).toEqual(right)
    if ((statSync(cache).mode & 0o022) !== 0) expect(inodes(cache)).toEqual(before)
  })

  it.skipIf(process.getuid?.() !== 0)('of another user is not used', () => {
    for (const owned of [(cache: string) => cache, renderedIn]) {
      const cache = filled()
      falsify(cache)
      chownSync(owned(cache), 54_321, 54_321)
      expect(build(cache)).toEqual(right)
    }
  })

  it('that cannot be written does not stop a build', () => {
    const folder = newFolder()
    const file = path.join(folder, 'file')
    writeFileSync(file, 'mine')
    const readOnly = path.join(folder, 'read-only')
    mkdirSync(readOnly, 0o555)
    const proc = process.platform === 'linux' ? ['/proc/x', '/proc/x/y', '/dev/null', '/dev/null/x'] : []
    for (const cache of [file, path.join(file, 'a/b'), path.join(folder, 'a'.repeat(300)), readOnly, ...proc])
      expect(build(cache)).toEqual(right)
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it.each(['empty', 'damaged'])('is complete after four builds at once that found it %s', async (state) => {
    const cache = filled()
    for (const name of cachedNames)
      state === 'empty'
        ? rmSync(path.join(cache, name))
        : damages['altered in the middle']?.(path.join(cache, name), '')
    const all = await Promise.all(Array.from({ length: 4 }, () => buildBesides(cache)))
    expect(all).toEqual(Array.from({ length: 4 }, () => right))
    expect(readdirSync(cache)).toEqual(cachedNames)
    const before = inodes(cache)
    expect(build(cache)).toEqual(right)
    expect(inodes(cache)).toEqual(before)
  })

  it('keeps the rendered HTML of each project apart', () => {
    const [cache, second] = [filled(), newProject()]
    falsify(cache)
    const first = renderedIn(cache)
    expect(build(cache, { cwd: second }).texts).toEqual(right.texts)
    const own = readdirSync(cache).find((name) => /^rendered/.test(name) && path.join(cache, name) !== first) ?? ''
    copyFileSync(first, path.join(cache, own))
    expect(build(cache, { cwd: second }).texts).toEqual(right.texts)
  })

  it('is not used for HTML that another version of MJML has rendered', () => {
    const installed = newFolder()
    const bin = copyProgram(installed)
    const cache = path.join(newFolder(), 'cache')
    expect(build(cache, { bin })).toEqual(right)
    const mjml = path.join(installed, 'dist/mjml.cjs')
    writeFileSync(mjml, readFileSync(mjml, 'latin1').replaceAll('tbody>', 'tbodies>'), 'latin1')
    const renewed = build(cache, { bin, args: ['--no-cache'] })
    expect(renewed.texts).not.toEqual(right.texts)
    expect(build(cache, { bin })).toEqual(renewed)
  })

  it('keeps its newest forty files, and all files that are not its own', () => {
    const cache = filled()
    const [ours, others] = [[] as string[], ['notes.txt', 'folder', 'cohes3ion-cache', '.cohes3ion-cache.txt']]
    for (let i = 0; i < 60; i += 1) ours.push(`old-${i}.cohes3ion-cache`)
    for (const name of [...ours, ...others.filter((one) => one !== 'folder')])
      writeFileSync(path.join(cache, name), 'x')
    mkdirSync(path.join(cache, 'folder'))
    ours.forEach((name, i) => void utimesSync(path.join(cache, name), 1_000_000 + i, 1_000_000 + i))
    for (const name of others) utimesSync(path.join(cache, name), 1, 1)
    rmSync(renderedIn(cache))
    expect(build(cache)).toEqual(right)
    const left = readdirSync(cache)
    expect(left).toEqual(expect.arrayContaining([...others, ...cachedNames]))
    expect(left.filter((name) => name.startsWith('old-')).sort()).toEqual(ours.slice(-(40 - cachedNames.length)).sort())
  })
})

describe('code that was compiled ahead', () => {
  const installed = newFolder()
  const program = copyProgram(installed)
  const compiled = path.join(installed, 'dist/compiled')
  const script = path.join(installed, 'scripts/bundle/compileAhead.mjs')
  copySamples(installed)
  for (const name of ['dictionary.txt', 'scripts/bundle/compileAhead.mjs'])
    cpSync(path.join(repository, name), path.join(installed, name))
  rmSync(compiled, { recursive: true, force: true })
  execFileSync(process.execPath, [script])

  /** Kinds of files that a command leaves in an empty cache. */
  const left = (command: string, env: NodeJS.ProcessEnv = {}) => {
    const [cache, out] = [path.join(newFolder(), 'cache'), newFolder()]
    const world = { ...process.env, COHES3ION_CACHE: cache, ...env }
    const more = command === 'build' ? ['--out', out] : ['--skip', 'spelling']
    const { status } = spawnSync(process.execPath, [program, command, 'issue-5', ...more], {
      cwd: newProject(),
      env: world,
    })
    expect(status).toBe(0)
    return [...new Set(readdirSync(cache).map((name) => name.split('-')[0]))]
  }

  it('is not compiled again', () => {
    expect(left('build')).toEqual(['rendered', 'reports'])
    expect(left('check')).toEqual(['rendered'])
  })

  it('is compiled by a run under other flags', () => {
    expect(left('build', { NODE_OPTIONS: '--stack-trace-limit=9' })).toContain('build')
  })

  it('is compiled where it is damaged, and the result is the same', () => {
    for (const name of readdirSync(compiled)) damages['altered in the middle']?.(path.join(compiled, name), '')
    expect(left('build')).toContain('build')
    expect(build(path.join(newFolder(), 'cache'), { bin: program })).toEqual(right)
  })
})

describe('its folder', () => {
  const home = homedir()

  it.each([
    ['linux', {}, `${home}/.cache/cohes3ion`],
    ['linux', { XDG_CACHE_HOME: '/x/y' }, '/x/y/cohes3ion'],
    ['linux', { XDG_CACHE_HOME: 'x/y' }, `${home}/.cache/cohes3ion`],
    ['linux', { XDG_CACHE_HOME: '' }, `${home}/.cache/cohes3ion`],
    ['darwin', { XDG_CACHE_HOME: '/x/y' }, `${home}/Library/Caches/cohes3ion`],
    ['win32', { LOCALAPPDATA: '/users/a/local' }, '/users/a/local/cohes3ion'],
    ['win32', {}, `${home}/AppData/Local/cohes3ion`],
    ['win32', { LOCALAPPDATA: '' }, `${home}/AppData/Local/cohes3ion`],
    ['linux', { COHES3ION_CACHE: '/z', XDG_CACHE_HOME: '/x' }, '/z'],
    ['linux', { COHES3ION_CACHE: 'z' }, path.resolve('z')],
    ['linux', { COHES3ION_CACHE: '', XDG_CACHE_HOME: '/x' }, '/x/cohes3ion'],
  ])('on %s with %j is %s', (platform, env, folder) => {
    expect(cacheFolder(env, platform)).toBe(path.normalize(folder))
  })

  it('is in the user’s own folder by default', () => {
    const own = newFolder()
    const env = {
      COHES3ION_CACHE: undefined,
      XDG_CACHE_HOME: undefined,
      LOCALAPPDATA: own,
      HOME: own,
      USERPROFILE: own,
    }
    expect(build('', { env })).toEqual(right)
    const files = readdirSync(own, { recursive: true, encoding: 'utf8' }).map((file) => path.basename(file))
    expect(files.filter((file) => file.endsWith('.cohes3ion-cache')).sort()).toEqual(cachedNames)
  })

  it.each([
    ['no home', 'throw new Error("no home")'],
    ['an empty home', 'return ""'],
  ])('is not needed: a build works for a user with %s', (_, body) => {
    const script = path.join(newFolder(), 'home.cjs')
    writeFileSync(script, `require('node:os').homedir = () => { ${body} }\n`)
    const cwd = newProject()
    const before = readdirSync(cwd)
    const env = {
      COHES3ION_CACHE: undefined,
      XDG_CACHE_HOME: undefined,
      LOCALAPPDATA: undefined,
      NODE_OPTIONS: `--require=${script}`,
    }
    const { status, stderr, texts } = build('', { cwd, env })
    expect({ status, stderr, texts }).toEqual({ status: 0, stderr: right.stderr, texts: right.texts })
    expect(readdirSync(cwd)).toEqual(before)
  })
})

it('is used and filled by a dry run of fixes as by a build', () => {
  const cache = path.join(newFolder(), 'cache')
  const cwd = newProject()
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: '1', COHES3ION_CACHE: cache }
  const run = () =>
    spawnSync(process.execPath, [bin, 'check', 'issue-4', '--dry-run'], {
      cwd,
      env,
      encoding: 'utf8',
    })
  const first = run()
  expect(existsSync(renderedIn(cache))).toBe(true)
  const before = inodes(cache)
  expect(run().stdout).toBe(first.stdout)
  // All is found there, so nothing is written.
  expect(inodes(cache)).toEqual(before)
})
