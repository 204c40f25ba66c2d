import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, copyProgram } from '../support/built.ts'
import { temporaryFolder } from '../support/cli.ts'
import { repository } from '../support/project.ts'

const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'))
const lock = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8'))

/** Starts the program as if by another version of Node.js. */
function startedOn(version: string) {
  const preload = path.join(temporaryFolder(), 'version.cjs')
  const versions = `{ ...process.versions, node: ${JSON.stringify(version)} }`
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${versions} })\n`)
  return spawnSync(process.execPath, ['--require', preload, bin, '--version'], { encoding: 'utf8' })
}

describe('the guard', () => {
  // zlib.crc32 is in 20.15, not in 21, and again in 22.2.
  it.each(['0.10.48', '8.17.0', '18.20.8', '20.0.0', '20.18.3', '21.0.0', '21.7.3', '22.0.0', '22.1.0'])(
    'stops on Node.js %s, and says what is needed',
    (version) => {
      const { status, stdout, stderr } = startedOn(version)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain(`cohes3ion needs Node.js 20.19, 22.2, 24 or newer; this is ${version}.`)
    },
  )

  it.each(['20.19.0', '20.20.2', '22.2.0', '22.23.3', '23.0.0', '24.0.0', '25.1.0', '26.10.0', '27.0.0', '30.0.0'])(
    'lets Node.js %s pass',
    (version) => expect(startedOn(version)).toMatchObject({ status: 0, stdout: `${manifest.version}\n` }),
  )

  it('lets the oldest version of each range in package.json pass', () => {
    const claimed = manifest.engines.node.split(' || ').map((range: string) => /^\^(\d+\.\d+\.\d+)$/.exec(range)?.[1])
    expect(claimed).toEqual(['20.19.0', '22.2.0', '24.0.0', '26.0.0'])
    for (const version of claimed) expect(startedOn(version).status).toBe(0)
    expect(lock.packages[''].engines).toEqual(manifest.engines)
  })
})

/** A copy of the program in a folder of this name. */
function installedIn(name: string): string {
  const folder = path.join(temporaryFolder(), name)
  copyProgram(folder)
  return folder
}

const started = (program: string, ...args: string[]) =>
  spawnSync(process.execPath, [path.join(program, 'bin/cohes3ion.cjs'), ...args], { encoding: 'utf8' })

describe('a fault', () => {
  it.each([
    ['cli.cjs', ['--version']],
    ['main.cjs', ['--version']],
    ['program.cjs', ['explain']],
  ])('is reported as an incomplete installation where %s is missing', (name, args) => {
    const program = installedIn('program')
    rmSync(path.join(program, 'dist', name))
    const { status, stderr } = started(program, ...args)
    expect(status).toBe(70)
    expect(stderr).toMatch(/^cohes3ion is not completely installed\./)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it.each([
    ['cli.cjs', 'throw new TypeError("out of luck")'],
    ['main.cjs', 'throw new TypeError("out of luck")'],
    ['cli.cjs', 'exports.start = async () => { throw new TypeError("out of luck") }'],
    ['main.cjs', 'exports.main = () => { require("node:fs").readFileSync("/out/of/luck") }'],
  ])('is not reported as an incomplete installation where %s is: %s', (name, text) => {
    const program = installedIn('program')
    writeFileSync(path.join(program, 'dist', name), text)
    const { status, stderr } = started(program, '--version')
    expect(status).toBe(70)
    expect(stderr).toMatch(/^This is a fault in cohes3ion, not in your files\.[\s\S]*out.of.luck/)
    expect(stderr).not.toContain('installed')
  })
})

describe('the lock file', () => {
  const packages: [string, { integrity?: string; resolved?: string; link?: boolean }][] = Object.entries(lock.packages)

  it('has a checksum of each package, and names no registry', () => {
    const others = packages.filter(([name, { link }]) => name !== '' && !link)
    expect(others.length).toBeGreaterThan(400)
    expect(others.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([name]) => name)).toEqual([])
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
    expect(JSON.stringify(lock)).not.toMatch(/registry\.|\/-\//)
  })

  it('belongs to a package that runs no script when it is installed', () => {
    expect(Object.keys(manifest.scripts)).not.toContain('prepare')
    expect(Object.keys(manifest.scripts).filter((name) => /install$/.test(name))).toEqual([])
  })
})

const place = (stderr: string) => stderr.split('\n').filter((line) => /^\s+at /.test(line))

describe('a stack trace', () => {
  it.each(['plain', 'with (brackets)', 'with [square] +signs$', 'Ünïcode'])(
    'names the sources in a folder %s',
    (name) => {
      const program = installedIn(name)
      const project = temporaryFolder()
      mkdirSync(path.join(project, 'issues'))
      writeFileSync(path.join(project, 'newsletter.yaml'), 'name: Test\n')
      writeFileSync(
        path.join(project, 'fault.cjs'),
        // Not while the program is loaded.
        `const { filter } = Array.prototype
Array.prototype.filter = function (...args) {
  if (process.mainModule?.loaded) throw new Error('out of luck')
  return Reflect.apply(filter, this, args)
}`,
      )
      const line = ['--require', path.join(project, 'fault.cjs'), path.join(program, 'bin/cohes3ion.cjs'), 'build', 'x']
      const { status, stderr } = spawnSync(process.execPath, line, { cwd: project, encoding: 'utf8' })
      expect(status).toBe(70)
      expect(place(stderr).join('\n')).toMatch(/src\/\w+\/\w+\.ts:\d+:\d+/)
      expect(stderr).not.toContain('main.cjs:')
    },
  )

  it('names the copy of the program that is running, also where another copy has filled the cache', () => {
    const [one, other] = [installedIn('one'), installedIn('other')]
    const env = { ...process.env, COHES3ION_CACHE: path.join(temporaryFolder(), 'cache') }
    const project = temporaryFolder()
    writeFileSync(path.join(project, 'newsletter.yaml'), 'name: Test\n')
    const run = (program: string, ...preload: string[]) =>
      spawnSync(process.execPath, [...preload, path.join(program, 'bin/cohes3ion.cjs'), 'build', 'x'], {
        cwd: project,
        env,
        encoding: 'utf8',
      })
    for (const program of [one, other, one]) run(program)
    const fault = path.join(project, 'fault.cjs')
    writeFileSync(fault, 'Array.prototype.flatMap = () => { throw new Error("out of luck") }')
    // Without source maps, the trace names the files of the program.
    for (const name of ['main', 'program', 'cli'])
      renameSync(path.join(other, `dist/${name}.cjs.map`), path.join(other, name))
    const { stderr } = run(other, '--require', fault)
    expect(stderr).toContain(path.join(other, 'dist'))
    expect(stderr).not.toContain(path.join(one, 'dist'))
  })
})

describe.skipIf(process.platform === 'win32')('output that goes nowhere', () => {
  const shell = (line: string) =>
    spawnSync('bash', ['-c', line.replace('RUN', `'${process.execPath}' '${bin}'`)], { encoding: 'utf8' })

  it.skipIf(process.platform !== 'linux')('as on a full disk, is reported in a sentence', () => {
    for (const args of ['explain', '--help', '--version']) {
      const { status, stderr } = shell(`RUN ${args} > /dev/full`)
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: 'What this prints could not be written (the disk is full).\n',
      })
    }
    expect(shell('RUN explain > /dev/full 2>&1').status).toBe(1)
  })

  it('because its reader has closed the pipe is no fault', () => {
    const { stderr, stdout } = shell('RUN explain | head -1')
    expect(stderr).toBe('')
    expect(stdout.split('\n')).toHaveLength(2)
  })

  it('in a folder that was removed is reported in a sentence', () => {
    const folder = temporaryFolder()
    const { status, stderr } = shell(
      `mkdir '${folder}/gone' && cd '${folder}/gone' && rmdir '${folder}/gone' && RUN build spring`,
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/^The folder that this was started in is not there any more\. [^\n]*\n$/)
  })
})
