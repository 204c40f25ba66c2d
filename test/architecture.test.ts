import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleGroups } from '../src/rules/rule.ts'
import { targets } from '../src/targets/index.ts'
import { repository } from './support/project.ts'

const src = path.join(repository, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(src, file), 'utf8') }))

/** The layers, top down: a file imports only from layers below. */
const layers = [
  ['cli'],
  ['index.ts'],
  ['commands'],
  ['fix', 'hosting', 'mail', 'online', 'preview', 'records', 'report', 'schema', 'starter', 'verify'],
  ['keepProject.ts'],
  ['pipeline.ts'],
  ['compiler.ts'],
  ['openCatalogue.ts'],
  ['openLanguages.ts'],
  ['stages'],
  ['catalogue.ts'],
  ['fields', 'findings', 'rules', 'targets'],
  ['artifacts'],
  ['prepared.ts'],
  ['model'],
  ['lib'],
]

/** Each engine is imported by one file, so that it can be replaced there. */
const engines: { readonly [name: string]: string } = {
  '@clack/prompts': 'cli/promptInterview.ts',
  chokidar: 'preview/watchFiles.ts',
  commander: 'cli/commander.ts',
  'css-what': 'lib/css/selector.ts',
  diff: 'fix/unifiedDiff.ts',
  'fast-png': 'lib/pictures/decodePng.ts',
  'fastest-levenshtein': 'lib/text/nearest.ts',
  'gray-matter': 'stages/load/frontMatter.ts',
  handlebars: 'lib/template/handlebars.ts',
  'handlebars/dist/cjs/handlebars.runtime.js': 'lib/template/handlebars.ts',
  htmlparser2: 'lib/html/htmlTokens.ts',
  'image-size': 'stages/load/readPicture.ts',
  'lru-cache': 'lib/cache/lruCache.ts',
  'mdast-util-from-markdown': 'fields/parseMarkdown.ts',
  'launch-editor': 'preview/openEditor.ts',
  'launch-editor/guess.js': 'preview/openEditor.ts',
  mjml: 'stages/render/renderMjml.ts',
  nodemailer: 'mail/sendMail.ts',
  nspell: 'lib/spelling/speller.ts',
  open: 'preview/openWithSystem.ts',
  sharp: 'hosting/sharp.ts',
  'temporal-polyfill': 'lib/time/zoned.ts',
  yaml: 'lib/yaml/yaml.ts',
}

/** The only files that use the system: disk, network, processes, environment. */
const rim = [
  'cli/',
  'commands/build',
  'commands/check.ts',
  'commands/compileEach.ts',
  'commands/diary.ts',
  'commands/displayPath.ts',
  'commands/findRoot.ts',
  'commands/images.ts',
  'commands/init.ts',
  'commands/outFolder.ts',
  'commands/preview.ts',
  'commands/sendTest.ts',
  'commands/verify.ts',
  'fix/writeFixes.ts',
  'hosting/pasteText.ts',
  'hosting/uploadFolder.ts',
  'lib/files/homeFolder.ts',
  'lib/files/makeFolder.ts',
  'lib/files/packageFolder.ts',
  'lib/files/replaceFile.ts',
  'lib/files/retryingDisk.ts',
  'mail/',
  'online/',
  'preview/guard.ts',
  'preview/events.ts',
  'preview/fileTracker.ts',
  'preview/open',
  'preview/page/',
  'preview/pictureStamps.ts',
  'preview/previewServer.ts',
  'preview/routes.ts',
  'preview/watchFiles.ts',
  'records/removeRecord.ts',
  'report/paint.ts',
  'stages/load/diskFiles.ts',
  'stages/load/realPath.ts',
  'stages/write/',
  'starter/newFolder.ts',
  'starter/readLogo.ts',
  'starter/writeNew.ts',
]

function importsOf(text: string): string[] {
  return [...text.matchAll(/^(?:import|export) [^;='"/]*? from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
}

function resolved(from: string, to: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), to))
}

function layerOf(file: string): number {
  return layers.findIndex((names) => names.includes(file.split('/')[0] ?? ''))
}

const ownImports = files.flatMap(({ file, text }) =>
  importsOf(text)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ file, to: resolved(file, name) })),
)

describe('the shape of src', () => {
  it('has a layer for every file', () => {
    expect(files.map(({ file }) => file).filter((file) => layerOf(file) === -1)).toEqual([])
  })

  it('imports only downwards', () => {
    const upwards = ownImports.filter(({ file, to }) => layerOf(to) < layerOf(file))
    expect(upwards.map(({ file, to }) => `${file} -> ${to}`)).toEqual([])
  })

  it('has no circle of imports, not of types either', () => {
    const importsOfFile = new Map(files.map(({ file }) => [file, ownImports.filter((one) => one.file === file)]))
    const reach = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const { to } of importsOfFile.get(file) ?? []) {
        if (seen.has(to)) continue
        seen.add(to)
        reach(to, seen)
      }
      return seen
    }
    expect(files.map(({ file }) => file).filter((file) => reach(file).has(file))).toEqual([])
  })

  it('has only nouns in model: types, and the lists that some of them are made of', () => {
    const working = files.filter(
      ({ file, text }) => file.startsWith('model/') && /\bfunction\b|=>\s*\{|\bclass\b/.test(text),
    )
    expect(working.map(({ file }) => file)).toEqual([])
  })

  it('keeps stages apart', () => {
    const stage = (file: string) => file.split('/')[1]
    const across = ownImports.filter(
      ({ file, to }) => file.startsWith('stages/') && to.startsWith('stages/') && stage(file) !== stage(to),
    )
    expect(across).toEqual([])
  })

  it('imports each engine in one file', () => {
    const users = files.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && name !== 'mdast')
        .map((name) => [name, file]),
    )
    expect(users.sort()).toEqual(Object.entries(engines).sort())
  })

  it('touches the world only at its rim', () => {
    // These only compute.
    const reckoning = /import \{ (?:createHash, hash \} from 'node:crypto|crc32 \} from 'node:zlib)'/
    const touching = files
      .map(({ file, text }) => ({ file, text: text.replace(reckoning, '') }))
      .filter(({ text }) =>
        /from 'node:|\bprocess\b|\bDate\.now\b|Temporal\.Now|new Date\(\)|Math\.random|console\./.test(text),
      )
      .map(({ file }) => file)
      .filter((file) => !rim.some((one) => file.startsWith(one)))
    expect(touching).toEqual([])
  })

  it('names targets only in targets/', () => {
    const naming = files
      .filter(({ file }) => !file.startsWith('targets/'))
      .filter(({ text }) => targets.some(({ id }) => id !== 'document' && withoutComments(text).includes(id)))
    expect(naming.map(({ file }) => file)).toEqual([])
  })

  it('knows nothing of the sample project', () => {
    const knowing = files.filter(({ text }) => /COHES3ION(?!_)|interreg|Welsh|BEAZ/.test(text)).map(({ file }) => file)
    expect(knowing).toEqual([])
  })

  it('has no file of 200 lines or more', () => {
    const long = files.filter(({ text }) => text.trimEnd().split('\n').length >= 200).map(({ file }) => file)
    expect(long).toEqual([])
  })

  it('lists every file of a catalogue in its index', () => {
    const groups = ruleGroups.map((group) => `rules/${group}`)
    for (const catalogue of ['fields', ...groups, 'targets', 'findings']) {
      const listed = importsOf(files.find(({ file }) => file === `${catalogue}/index.ts`)?.text ?? '')
      const members = files
        .filter(
          ({ file, text }) =>
            file.startsWith(`${catalogue}/`) &&
            /^export const \w+(: (?:FieldType|Target)\b|\s*=\s*define(Finding|Rule))/m.test(text),
        )
        .map(({ file }) => `./${file.slice(catalogue.length + 1)}`)
        .filter((file) => file !== './index.ts')
      expect(members.filter((file) => !listed.includes(file))).toEqual([])
    }
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
