import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, SourceMap } from 'node:module'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bin, dist } from './support/built.ts'
import { newFolder, newProject } from './support/cached.ts'
import { packOnce } from './support/packed.ts'
import { repository, sampleIssues } from './support/project.ts'

const require = createRequire(import.meta.url)
const goldens = path.join(repository, 'test/goldens')
/** Of the issues in one language, which are beside each other; those of an issue in two are in folders. */
const goldenNames = () => readdirSync(goldens).filter((name) => name.includes('.'))
const textOf = (...parts: readonly string[]) => readFileSync(path.join(...parts), 'utf8')
const tsc = path.join(repository, 'node_modules/typescript/bin/tsc')

/** A folder in which only the packed program is installed. */
const installed = newFolder()
const program = path.join(installed, 'node_modules/cohes3ion')
const packed = () => packOnce().files

beforeAll(() => {
  execFileSync('tar', ['-xzf', packOnce().file], { cwd: installed })
  mkdirSync(path.dirname(program))
  renameSync(path.join(installed, 'package'), program)
  // The types in dist/ may be of an earlier build. Type errors of the sources do not matter here.
  rmSync(path.join(program, 'dist/types'), { recursive: true, force: true })
  const emitting = ['-p', 'tsconfig.types.json', '--outDir', path.join(program, 'dist/types')]
  spawnSync(process.execPath, [tsc, ...emitting], { cwd: repository })
})

describe('the third-party notices', () => {
  const notices = textOf(dist, 'THIRD-PARTY-NOTICES.txt')
  const [, listed = ''] = notices.split(/\n\n/)
  const entries = new Map(
    [...notices.matchAll(/^-{80}\n(.*)\n-{80}\n\n([\s\S]*?)(?=\n-{80}\n.*\n-{80}\n|$(?![\s\S]))/gm)].map(
      ([, title = '', text = '']) => [title, text],
    ),
  )
  const sources = readdirSync(dist)
    .filter((name) => name.endsWith('.cjs.map'))
    .flatMap((name) => (JSON.parse(textOf(dist, name)) as { sources: string[] }).sources)
  const folders = sources
    .map((source) => path.resolve(dist, source.replace(/^[\w-]+:/, '')))
    .flatMap((file) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1] ?? [])
  // Some packages have their own source maps, with addresses on the web.
  const elsewhere = sources.flatMap((source) => /^https:\/\/[^/]+\/[^/]+\/([^/]+)\//.exec(source)?.[1] ?? [])
  // No code of theirs is in the bundle.
  const dictionaries = ['dictionary-en', 'dictionary-en-gb']
  const nameOf = (title: string) => title.split(' ')[0] ?? ''

  it('name each package in the bundle with its version and its whole licence, and no other', () => {
    const wanted = [...new Set(folders)].map((folder) => {
      const { name, version, license } = JSON.parse(textOf(folder, 'package.json'))
      const title = `${name} ${version} (${license})`
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
      const text = entries.get(title) ?? ''
      if (file) expect(text, title).toContain(textOf(folder, file).replace(/\r\n?/g, '\n').trim())
      else expect(text, title).toMatch(/licen[cs]e[\s\S]*(https?:|\w+ <|permission)/i)
      return title
    })
    expect(wanted.length).toBeGreaterThan(30)
    expect([...entries.keys()]).toEqual(expect.arrayContaining(wanted))
    const others = [...entries.keys()].filter((title) => !wanted.includes(title))
    expect(others.map(nameOf).sort()).toEqual([...new Set(elsewhere), ...dictionaries].sort())
    for (const title of others) expect(entries.get(title), title).toMatch(/redistribution|permission is hereby/i)
    expect(listed.split('\n')).toEqual([...entries.keys()])
  })
})

/** The files of the program that a file names, directly or by others. */
function filesFrom(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const [, next = ''] of textOf(dist, name).matchAll(/["'`/]([\w-]+\.cjs)["'`]/g))
    if (existsSync(path.join(dist, next))) filesFrom(next, found)
  return found
}

it.each(['cli', 'main', 'program', 'mjml'])(
  'has %s, which a build loads, as ASCII: V8 holds it in half the memory',
  (name) => {
    expect(/[^\0-\x7f]/.exec(textOf(dist, `${name}.cjs`))?.[0]).toBeUndefined()
  },
)

describe('the source maps', () => {
  // Those of what is loaded late were made before the last change to the files.
  it.each(['mjml', 'handlebars', 'launch-editor'])(
    'of %s lead from a text in the bundle to its line in the source',
    (name) => {
      const map = new SourceMap(JSON.parse(textOf(dist, `${name}.cjs.map`)))
      const found = textOf(dist, `${name}.cjs`)
        .split('\n')
        .flatMap((line, i) => Array.from(line.matchAll(/"([A-Za-z][\w .:-]{11,60})"/g), (match) => [i, match] as const))
        .flatMap(([line, { 1: text = '', index }]) => {
          const entry = map.findEntry(line, index)
          if (!('originalSource' in entry)) return ['wrong']
          const file = path.resolve(dist, entry.originalSource)
          if (!existsSync(file)) return []
          return [textOf(file).split(/\r?\n/)[entry.originalLine]?.includes(text) ? 'right' : 'wrong']
        })
      // A long template literal has one place for all of its values.
      expect(found.filter((one) => one === 'right').length).toBeGreaterThan(found.length * 0.97)
      expect(found.length).toBeGreaterThan(20)
    },
  )
})

describe('the examples of the rules', () => {
  it('are shown by “explain”, and not loaded by other commands', () => {
    const shown = execFileSync(process.execPath, [bin, 'explain', 'repeated-word', '--all'], { encoding: 'utf8' })
    expect(shown).toContain('It is content with:')
    expect(shown).toContain('Read **the** the plan.')
    expect(textOf(dist, 'program.cjs')).not.toContain('Read **the** the plan.')
  })
})

/** The files below folders of the repository. */
function filesIn(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(path.join(repository, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** Bytes of some of the packed files. */
function sizeOf(isCounted: (file: string) => boolean): number {
  return packed().reduce((sum, file) => sum + (isCounted(file.path) ? file.size : 0), 0)
}

describe('the package', () => {
  it('needs no other package at run time', () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(textOf(repository, 'package.json'))
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({})
  })

  it('holds what is needed and nothing else', () => {
    const files = packed().map((file) => file.path)
    const made = [...filesFrom('cli.cjs')].flatMap((name) => [`dist/${name}`, `dist/${name}.map`])
    const wanted = [
      ...['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'bench/README.md'],
      ...['package.json', 'bin/cohes3ion.cjs'],
      ...['newsletter.yaml', 'newsletter.cy.yaml', 'dictionary.txt', 'issues/issue-1.yaml', 'issues/issue-3.yaml'],
      ...['issues/article-wales-learning-journey.md', ...filesIn('issues/images', 'issues/issue-4', 'issues/issue-5')],
      ...filesIn('templates', 'docs', 'issues/issue-6'),
      ...['dist/index.js', 'dist/THIRD-PARTY-NOTICES.txt', ...made],
      ...['dist/dictionaries/en-GB.aff', 'dist/dictionaries/en-GB.forms', 'dist/dictionaries/en-US.changes'],
    ]
    const types = (file: string) => /^dist\/types\/.*\.d\.ts$/.test(file)
    const page = (file: string) => /^dist\/preview\/[\w-]+\.(html|css|js)$/.test(file)
    expect(files.filter((file) => !types(file) && !page(file)).sort()).toEqual(wanted.sort())
    expect(files).toContain('dist/types/index.d.ts')
    const stale = files.filter(types).map((file) => file.replace('dist/types', 'src').replace('.d.ts', '.ts'))
    expect(stale.filter((source) => !existsSync(path.join(repository, source)))).toEqual([])
    // The program without its source maps; the dictionary has almost one of these millions, the rules’ examples
    // half of one, what sends mail a quarter, the types almost one, the words of a first issue a quarter, events and
    // calendars a fifth.
    const isToRead = (file: string) => /^(?:docs|issues|bench)\//.test(file)
    expect(sizeOf((file) => !file.endsWith('.map') && !isToRead(file))).toBeLessThan(5_800_000)
    // The documentation, most of it pictures of the program, and the sample newsletter.
    expect(sizeOf((file) => file.startsWith('docs/images/'))).toBeLessThan(500_000)
    expect(sizeOf((file) => isToRead(file) && !file.startsWith('docs/images/'))).toBeLessThan(1_000_000)
  })

  it.each(['main.cjs', 'cli.cjs'])('says so when %s is missing', (name) => {
    const file = path.join(program, 'dist', name)
    renameSync(file, `${file}.gone`)
    const bin = path.join(program, 'bin/cohes3ion.cjs')
    const { status, stderr } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })
    renameSync(`${file}.gone`, file)
    expect(status).toBe(70)
    expect(stderr).toMatch(/^cohes3ion is not completely installed\. Run “npm ci”/)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('builds the goldens by itself, from the command line', () => {
    const cwd = newProject()
    for (let run = 0; run < 2; run += 1) {
      const env = { PATH: process.env['PATH'], COHES3ION_CACHE: path.join(cwd, 'cache') }
      const bin = path.join(program, 'bin/cohes3ion.cjs')
      const { status, stderr } = spawnSync(process.execPath, [bin, 'build', '--all'], { cwd, env, encoding: 'utf8' })
      expect(status).toBe(0)
      expect(stderr).not.toMatch(/ {2}error {2}/)
      const written = sampleIssues.flatMap((id) =>
        readdirSync(path.join(cwd, 'out', id)).filter((name) => /^[^.].*(?<!\.handoff)\.(html|txt)$/.test(name)),
      )
      expect(written.sort()).toEqual(goldenNames().sort())
      for (const name of written) {
        const [id = ''] = name.split('.')
        expect(textOf(cwd, 'out', id, name)).toBe(textOf(goldens, name))
      }
    }
  })

  it('has the sample newsletter in it, with all that it needs', () => {
    const building = [path.join(program, 'bin/cohes3ion.cjs'), 'build', '--all', '--out', newFolder(), '--no-cache']
    const { status, stdout, stderr } = spawnSync(process.execPath, building, { cwd: program, encoding: 'utf8' })
    expect({ status, errors: / {2}error {2}/.test(stderr) }).toEqual({ status: 0, errors: false })
    for (const id of [...sampleIssues, 'issue-6']) expect(stdout).toContain(`${id}.govdelivery.html`)
  })

  it('builds the goldens by itself, from a script', () => {
    const script = `
      import { readdirSync, readFileSync } from 'node:fs'
      import { cleanPicture, compile, openMemory } from 'cohes3ion'
      const [folder, ...issues] = process.argv.slice(2)
      process.chdir(folder)
      const files = {}
      for (const entry of readdirSync('.', { recursive: true, withFileTypes: true }))
        if (entry.isFile()) {
          const file = (entry.parentPath + '/' + entry.name).replaceAll('\\\\', '/').replace(/^\\.\\//, '')
          files[file] = readFileSync(file)
        }
      const memory = openMemory()
      const made = {}
      for (const issue of [...issues, ...issues]) {
        const { email, findings } = await compile({ files, issue, memory })
        if (findings.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(findings))
        for (const { path } of email.pictures) if (!cleanPicture(files[path])) throw new Error(path)
        for (const { role, name, bytes } of email.artifacts)
          if (['picture', 'message', 'calendar'].includes(role)) bytes()
          else made[name] = bytes()
      }
      console.log(JSON.stringify(made))
    `
    writeFileSync(path.join(installed, 'script.mjs'), script)
    const run = [path.join(installed, 'script.mjs'), newProject(), ...sampleIssues]
    const made = JSON.parse(execFileSync(process.execPath, run, { encoding: 'utf8', env: {} })) as {
      [name: string]: string
    }
    expect(Object.keys(made).sort()).toEqual(goldenNames().sort())
    for (const [name, text] of Object.entries(made)) expect(text).toBe(textOf(goldens, name))
  })

  it('has types that need no other package', () => {
    writeFileSync(
      path.join(installed, 'use.mts'),
      `import { type Artifact, cleanPicture, compile, type Compiled, jsonFinding, type Memory, openMemory } from 'cohes3ion'
const memory: Memory = openMemory()
const { email, findings }: Compiled = await compile({ files: { 'a.yaml': '', 'a.png': new Uint8Array() }, issue: 'a', memory })
const pasted: Artifact | undefined = email?.artifacts.find(({ role }) => role === 'paste')
export const html: string | null | undefined = pasted?.text
export const content: string | Uint8Array | undefined = pasted?.bytes()
export const sent: Uint8Array | null = cleanPicture(new Uint8Array())
export const line: number | null | undefined = findings.map(jsonFinding)[0]?.line
// @ts-expect-error: proves that the types are not “any”.
export const wrong: number = email?.subject
`,
    )
    const strict = { target: 'ES2023', lib: ['ES2023'], module: 'NodeNext', strict: true, noEmit: true, types: [] }
    const config = { compilerOptions: { ...strict, skipLibCheck: false }, files: ['use.mts'] }
    writeFileSync(path.join(installed, 'tsconfig.json'), JSON.stringify(config))
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', installed], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })
})

describe('the bundle', () => {
  it('prints a stack trace with places in the sources when it crashes', () => {
    const cwd = newProject()
    // Fails where a build asks for the name of its cache, and not where files are compared.
    const trap = path.join(cwd, 'trap.cjs')
    writeFileSync(
      trap,
      `const zlib = require('node:zlib'); const { crc32 } = zlib
zlib.crc32 = (of) => { if (typeof of === 'string') throw new Error('provoked'); return crc32(of) }\n`,
    )
    // First without, then with a code cache.
    for (let run = 0; run < 2; run += 1) {
      const env = { ...process.env, NODE_OPTIONS: `--require=${trap}`, COHES3ION_CACHE: path.join(cwd, 'cache') }
      const line = [bin, 'build', 'issue-5']
      const { status, stderr } = spawnSync(process.execPath, line, { cwd, env, encoding: 'utf8' })
      expect(status).toBe(70)
      expect(stderr).toMatch(/^This is a fault in cohes3ion [\s\S]*Error: provoked\n/)
      expect(stderr.replaceAll(trap, '')).not.toMatch(/dist[\\/]\w+\.cjs/)
      const [, file = '', at] = /\((src\/[\w/]+\.ts):(\d+):\d+\)/.exec(stderr) ?? []
      expect(file).toBe('src/commands/projectMemory.ts')
      expect(textOf(repository, file).split('\n')[Number(at) - 1]).toContain('crc32(')
    }
  })

  it('has all components of MJML', async () => {
    const ofMjml = createRequire(require.resolve('mjml'))
    const components: readonly { readonly componentName: string }[] = ofMjml('mjml-preset-core').components
    const names = components.map(({ componentName }) => componentName).filter((name) => name !== 'mjml')
    expect(names.length).toBeGreaterThan(30)
    const loaded = require(path.join(dist, 'mjml.cjs'))
    const mjml2html: (mjml: string, options: object) => Promise<unknown> = loaded.default ?? loaded
    // In strict mode, MJML throws at an unknown component.
    const content = names.map((name) => `<${name} />`).join('')
    const drawn = mjml2html(`<mjml><mj-body>${content}<mj-nothing /></mj-body></mjml>`, { validationLevel: 'strict' })
    const { errors } = await drawn.then(
      () => ({ errors: [] }),
      (error: { errors: { message: string }[] }) => error,
    )
    const unknown = errors.filter(({ message }) => message.includes("doesn't exist or is not registered"))
    expect(unknown.map(({ message }) => message)).toEqual([expect.stringContaining('mj-nothing')])
  })
})
