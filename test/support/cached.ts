import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { copyProgram } from './built.ts'
import { copySamples } from './project.ts'

const all = mkdtempSync(path.join(tmpdir(), 'cohes3ion-cached-'))
process.on('exit', () => rmSync(all, { recursive: true, force: true }))

/** A folder that is removed after all tests. */
export const newFolder = () => mkdtempSync(path.join(all, 'folder-'))

export function newProject(): string {
  const folder = newFolder()
  copySamples(folder)
  return folder
}

const project = newProject()

/** An installation of which no code was compiled ahead. */
const uncompiled = copyProgram(newFolder())

interface How {
  readonly cwd?: string
  readonly args?: readonly string[]
  readonly env?: { readonly [name: string]: string | undefined }
  /** The program of another installation. */
  readonly bin?: string
}

// An issue with times, so that every file of the program is used.
function commandLine(cache: string, { cwd = project, args = [], env = {}, bin }: How) {
  const out = newFolder()
  const program = bin ?? uncompiled
  const world = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: '1', COHES3ION_CACHE: cache, ...env }
  return { out, line: [program, 'build', 'issue-4', '--out', out, ...args], options: { cwd, env: world } }
}

/** Builds an issue with the published program and this cache. Returns the output and the files. */
export function build(cache: string, how: How = {}) {
  const { out, line, options } = commandLine(cache, how)
  return seen(spawnSync(process.execPath, line, { ...options, encoding: 'utf8', timeout: 240_000 }), out)
}

/** Builds in the same way, at the same time as others. */
export async function buildBesides(cache: string) {
  const { out, line, options } = commandLine(cache, {})
  const child = spawn(process.execPath, line, options)
  const [stdout, stderr, status] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  return seen({ status, stdout: stdout.join(''), stderr: stderr.join('') }, out)
}

function seen({ status, stdout, stderr }: Pick<SpawnSyncReturns<string>, 'status' | 'stdout' | 'stderr'>, out: string) {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
  const texts = files.filter((file) => /\.(html|txt)$/.test(file))
  return {
    status,
    // Without paths, which are relative to the current folder.
    stdout: stdout.replace(/\S+(?=issue-4\/)/g, ''),
    stderr,
    files,
    texts: texts.map((file) => readFileSync(path.join(out, file), 'utf8')),
  }
}

/** The result that each build must have, whatever the cache. */
export const right = build(newFolder(), { args: ['--no-cache'] })

/** The cache that a build leaves. No test changes it. */
export const original = path.join(newFolder(), 'cache')
build(original)

/** A copy of the cache that a build leaves. */
export function filled(): string {
  const cache = path.join(newFolder(), 'cache')
  cpSync(original, cache, { recursive: true, preserveTimestamps: true })
  return cache
}

/** The files that every build writes into an empty cache. */
export const cachedNames = readdirSync(original)

/** The inode of each file: another one after the file was replaced. */
export const inodes = (cache: string) => readdirSync(cache).map((name) => [name, statSync(path.join(cache, name)).ino])

export const renderedIn = (cache: string) =>
  path.join(cache, readdirSync(cache).find((name) => name.startsWith('rendered')) ?? 'none')

/** Changes words in the rendered HTML, with a correct checksum: an email with these words has used the cache. */
export function falsify(cache: string): void {
  const file = renderedIn(cache)
  const [, content = '', key] = /^([\s\S]*)\n[0-9a-f]{8}\n([^\n]*)\n$/.exec(readFileSync(file, 'utf8')) ?? []
  const answers = JSON.parse(content) as [string, string][]
  const lies = JSON.stringify(answers.map(([asked, answer]) => [asked, answer.replaceAll('COHES3ION', 'Falsified')]))
  writeFileSync(file, `${lies}\n${crc32(lies).toString(16).padStart(8, '0')}\n${key}\n`)
}
