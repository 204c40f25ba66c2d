import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle, type Plugin } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { artifactOf } from '../src/artifacts/artifactOf.ts'
import type * as commands from '../src/commands/index.ts'
import { openMemory } from '../src/lib/cache/memory.ts'
import { cleanPicture } from '../src/lib/pictures/parsePicture.ts'
import type { Files } from '../src/model/files.ts'
import { openCompiler, openProject } from '../src/pipeline.ts'
import { openPaint } from '../src/report/paint.ts'
import { temporaryFolder } from './support/cli.ts'
import { compileOne } from './support/compileOne.ts'
import { compileWell, issueOf, projectAround, repository, repositoryFiles, textOf } from './support/project.ts'
import { unattended } from './support/unattended.ts'

const kind = `import type { ArtifactKind } from './kind.ts'
import { textFile } from './textFile.ts'

export const wordCount: ArtifactKind = {
  role: 'word-count',
  forms: [],
  make: ({ stem, plainText }) => {
    const words = plainText().text.match(/\\w+/g)?.length ?? 0
    return [textFile(\`\${stem}.words.json\`, 'application/json', { text: JSON.stringify({ words }), starts: null })]
  },
}
`

/** A new kind of artifact: one file, and one line in each target that has it. */
const added: { readonly [file: string]: (source: string) => string } = {
  'artifacts/wordCount.ts': () => kind,
  'targets/document.ts': (source) =>
    `import { wordCount } from '../artifacts/wordCount.ts'\n${source.replace('artifacts: [', 'artifacts: [wordCount, ')}`,
}

const src = path.join(repository, 'src')

const withAdded: Plugin = {
  name: 'added',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /wordCount\.ts$/ }, () => ({ path: path.join(src, 'artifacts/wordCount.ts') }))
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const name = path.relative(src, file).split(path.sep).join('/')
      const change = added[name]
      if (!change) return null
      const source = name === 'artifacts/wordCount.ts' ? '' : readFileSync(file, 'utf8')
      return { contents: change(source), loader: 'ts' }
    })
  },
}

/** The commands of a program built from the sources with these additions. */
async function programWithAdded(): Promise<typeof commands> {
  const folder = temporaryFolder()
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  const outfile = path.join(folder, 'program.mjs')
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const
  await bundle({ ...options, entryPoints: [path.join(src, 'commands/index.ts')], outfile, plugins: [withAdded] })
  return import(pathToFileURL(outfile).href)
}

const picture = readFileSync(path.join(repository, 'templates/pictures/eu-emblem.png'))
const section = 'type: story\ntitle: Plans\nbody: Eight plans.\nimage: { src: picture.png, alt: Eight plans }'

describe('a kind of artifact that is added', () => {
  it('is written, listed in JSON and in the manifest, and removed by a build for another target', async () => {
    const { build } = await programWithAdded()
    const root = temporaryFolder()
    mkdirSync(path.join(root, 'issues'))
    writeFileSync(
      path.join(root, 'newsletter.yaml'),
      'name: Test\ntarget: { name: govdelivery, pictures: "https://example.org/pictures" }\n',
    )
    writeFileSync(path.join(root, 'issues/test.yaml'), issueOf(section))
    writeFileSync(path.join(root, 'issues/picture.png'), picture)
    const run = async (target: string) => {
      let stdout = ''
      const paint = openPaint(false)
      const ignore = () => undefined
      await build(
        ['test'],
        { target, format: 'json' },
        {
          ...{
            root,
            cwd: root,
            builtIn: repositoryFiles,
            store: null,
            interrupted: new Promise(ignore),
          },
          ...{
            stderr: ignore,
            ...unattended,
            status: ignore,
            willWrite: ignore,
            collectGarbage: ignore,
            reportFault: ignore,
            paint,
            paintOut: paint,
            version: '0',
          },
          stdout: (text) => {
            stdout += text
          },
        },
      )
      const made = JSON.parse(readFileSync(path.join(root, 'out/test/.made-by-cohes3ion.json'), 'utf8'))
      return { json: JSON.parse(stdout), made }
    }
    const { json, made } = await run('document')
    const content = readFileSync(path.join(root, 'out/test/test.words.json'), 'utf8')
    expect(JSON.parse(content).words).toBeGreaterThan(5)
    expect(json.issues[0].files[0]).toEqual({
      path: 'out/test/test.words.json',
      size: content.length,
      role: 'word-count',
      mediaType: 'application/json',
    })
    const names = ['test.words.json', 'test.html', 'test.txt', 'test.eml', 'images/picture.png', 'test.handoff.html']
    expect(made.files).toEqual(names)
    expect(json.issues[0].files.map((file: { path: string }) => file.path)).toEqual(
      names.map((one) => `out/test/${one}`),
    )
    const other = await run('govdelivery')
    expect(other.made.files).toEqual([
      'test.html',
      'test.govdelivery.html',
      'test.txt',
      'test.eml',
      'images/picture.png',
      'test.handoff.html',
    ])
    expect(existsSync(path.join(root, 'out/test/test.words.json'))).toBe(false)
  })
})

describe('an email’s artifacts', () => {
  it('are those that its target asks for, each with its role', async () => {
    const files = projectAround(issueOf(section))
    const about = async (target: string) =>
      (await compileWell(files, 'test', target)).artifacts.map(({ role, name, mediaType }) => [role, name, mediaType])
    const document = ['document', 'test.html', 'text/html']
    const rest = [
      ['text', 'test.txt', 'text/plain'],
      ['message', 'test.eml', 'message/rfc822'],
      ['picture', 'images/picture.png', 'image/png'],
    ]
    expect(await about('document')).toEqual([document, ...rest])
    expect(await about('govdelivery')).toEqual([document, ['paste', 'test.govdelivery.html', 'text/html'], ...rest])
  })

  it.each([
    ['document', 'https://www.europa.eu/news/test/picture.png'],
    ['govdelivery', 'images/picture.png'],
  ])('of the target %s have pictures at %s', async (target, address) => {
    const base = {
      'newsletter.yaml': `name: Test newsletter\ntarget: { name: ${target}, pictures: "https://www.europa.eu/news/" }\n`,
    }
    const email = await compileWell(projectAround(issueOf(section), base), 'test', target)
    expect(textOf(email, 'document')).toContain(`src="${address}"`)
  })

  it('are found by their role, whatever their names', async () => {
    const email = await compileWell(projectAround(issueOf(section)), 'test', 'document')
    const turned = { artifacts: [...email.artifacts].reverse() }
    expect(artifactOf(turned, 'text')?.name).toBe('test.txt')
    expect(artifactOf(turned, 'paste')).toBeNull()
  })

  it('know where the parts of the letter start', async () => {
    const { value: project } = openProject(projectAround(issueOf(section)), repositoryFiles)
    const compiled = await (project && compileOne(openCompiler(project, { memory: openMemory(1_000_000) }), 'test'))
    for (const role of ['document', 'paste', 'text'] as const) {
      const { text, starts } = (compiled?.email && artifactOf(compiled.email, role)) ?? { text: '', starts: [] }
      expect(starts).toHaveLength(3)
      const [masthead = 0, story = 0, closing = 0] = starts ?? []
      expect(text.slice(masthead, story)).toContain('Test newsletter')
      expect(text.slice(story, closing)).toContain('Eight plans.')
      expect(text.slice(masthead, story) + text.slice(closing)).not.toContain('Eight plans.')
    }
    expect(compiled?.email && textOf(compiled.email, 'text')).toMatch(/^Test newsletter/)
  })

  it('hold no pictures: each is read when its bytes are requested', async () => {
    const files = projectAround(issueOf(section))
    const read: string[] = []
    const watched: Files = {
      list: files.list,
      read(name, limit) {
        read.push(name)
        return files.read(name, limit)
      },
    }
    const { artifacts } = await compileWell(watched)
    const before = read.length
    const pictures = artifacts.filter(({ role }) => role === 'picture')
    expect(pictures.map(({ text, bytes }) => [text, bytes()])).toEqual([[null, cleanPicture(picture)]])
    expect(read.slice(before)).toEqual(['issues/picture.png'])
  })

  it('report a picture that has been removed meanwhile', async () => {
    const files = projectAround(issueOf(section))
    let isThere = true
    const fading: Files = {
      list: files.list,
      read: (name, limit) => (isThere || !name.endsWith('.png') ? files.read(name, limit) : { kind: 'missing' }),
    }
    const { artifacts } = await compileWell(fading)
    isThere = false
    const bytes = artifacts.find(({ role }) => role === 'picture')?.bytes
    expect(bytes).toThrow(expect.objectContaining({ code: 'ENOENT' }))
  })
})
