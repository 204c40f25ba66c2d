import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawPicture } from '../../rules/drawPicture.ts'
import { bin, runBuilt } from '../../support/built.ts'
import { temporaryFolder } from '../../support/cli.ts'
import { disturbed } from '../../support/disturbed.ts'
import { repository } from '../../support/project.ts'
import { first, put, springProject, treeOf } from '../../support/springProject.ts'
import { builtInWith, type Change, openTwins, remove, sourceOf } from '../../support/twins.ts'

const paragraph = 'templates/partials/paragraph.mjml.hbs'
const withMore = (text: string) => text.replace('{{{content}}}', '{{{content}}} {{{content}}}')
const language = 'templates/languages/en/language.yaml'
const issue = (more = '', src = 'a.png') =>
  `date: 2026-05-01\nsubject: Spring\npreview: What the regions do this spring.\n${more}sections:\n` +
  '  - type: story\n    title: The title\n    body: |\n      To read it, click [here](https://www.gov.uk/plans).\n' +
  `    image: { src: ${src}, decorative: true }\n`

const start: Change = (folder) =>
  put(folder, {
    'newsletter.yaml':
      'name: Test newsletter\nzones: [Europe/London]\ntarget: { name: govdelivery, pictures: "https://example.org/p" }\n' +
      'logo: { src: logo.png, alt: The harbour school }\ncolours: { deep: 002244 }\n',
    'logo.png': drawPicture({ width: 192, height: 128, inkOnNothing: '#ffffff' }),
    'issues/spring/issue.yaml': issue(),
    'issues/spring/a.png': drawPicture({ width: 640, height: 320 }),
    'issues/summer.yaml': issue('', 'images/b.png'),
    'issues/images/b.png': drawPicture({ width: 640, height: 320 }),
  })

/** Two folders in which both issues are built, one of them with a mark in the stored messages. */
async function built(ids: readonly string[] = [], more: Change = () => undefined) {
  const twins = openTwins((folder) => {
    start(folder)
    more(folder)
  })
  const build = () => twins.build(ids, { all: ids.length === 0 })
  await build()
  twins.falsify()
  const again = await build()
  expect(again.now.stderr).toContain('Falsified')
  expect(again.now.stderr.replaceAll('Falsified. ', '')).toBe(again.right.stderr)
  expect(again).toMatchObject({ now: { ...again.right, stderr: again.now.stderr }, written: 0 })
  return { ...twins, build }
}

const edit = (name: string, make: (was: Buffer) => string | Uint8Array): Change => {
  return (folder) => writeFileSync(path.join(folder, name), make(readFileSync(path.join(folder, name))))
}

const lastByte = (was: Buffer) => {
  was[was.length - 1] = 1 ^ (was[was.length - 1] ?? 0)
  return was
}

describe('an issue is built again after', () => {
  const changes: { readonly [what: string]: Change } = {
    'one byte of a picture has changed': edit('issues/spring/a.png', lastByte),
    'a picture has another size': (folder) =>
      put(folder, { 'issues/spring/a.png': drawPicture({ width: 320, height: 90 }) }),
    'its text has changed': edit('issues/spring/issue.yaml', (was) => `${was}`.replace('To read it', 'For more')),
    'newsletter.yaml has changed': edit('newsletter.yaml', (was) => `${was}about: More about it.\n`),
    'one byte of the logo has changed': edit('logo.png', lastByte),
    'the logo has the same size and cannot be seen': (folder) =>
      put(folder, { 'logo.png': drawPicture({ width: 192, height: 128, inkOnNothing: '#112233' }) }),
    'the logo was deleted': (folder) => remove(folder, 'logo.png'),
    'a colour has changed': edit('newsletter.yaml', (was) => `${was}`.replace('002244', '4E1012')),
    'a colour cannot be read any more': edit('newsletter.yaml', (was) => `${was}`.replace('deep: 00', 'accent: FF')),
    'the letters have changed': edit('newsletter.yaml', (was) => `${was}face: serif\n`),
    'a template came before a built-in one': (folder) => put(folder, { [paragraph]: withMore(sourceOf(paragraph)) }),
    'a template came that cannot be read': (folder) => put(folder, { [paragraph]: '{{#if' }),
    'a language came before a built-in one': (folder) =>
      put(folder, { [language]: sourceOf(language).replaceAll('May', 'Maytime') }),
    'a file came into its folder': (folder) => put(folder, { 'issues/spring/20-more.md': '---\ntype: story\n---\n' }),
    'a second file came that claims to be it': (folder) => put(folder, { 'issues/spring.yaml': issue() }),
    'its folder was named in other letters': (folder) => {
      cpSync(path.join(folder, 'issues/spring'), path.join(folder, 'issues/Spring'), { recursive: true })
      remove(folder, 'issues/spring')
    },
    'its picture was named in other letters': (folder) => {
      cpSync(path.join(folder, 'issues/spring/a.png'), path.join(folder, 'issues/spring/A.png'))
      remove(folder, 'issues/spring/a.png')
    },
    'one built file was deleted': (folder) => remove(folder, 'out/spring/spring.txt'),
    'a built picture was deleted': (folder) => remove(folder, 'out/spring/images'),
    'a built file was changed by hand': (folder) =>
      appendFileSync(path.join(folder, 'out/spring/spring.html'), '<!-- -->'),
    'a built file was emptied': (folder) => truncateSync(path.join(folder, 'out/spring/spring.html')),
    'the list of what was built was deleted': (folder) => remove(folder, 'out/spring/.made-by-cohes3ion.json'),
    'all that was built was deleted': (folder) => remove(folder, 'out'),
  }

  it.each(Object.entries(changes))('%s', async (_, change) => {
    const { change: both, build } = await built(['spring'])
    both(change)
    const { now, right } = await build()
    expect(now).toEqual(right)
    // What is stored of that build is right, too.
    expect((await build()).now).toEqual((await build()).right)
  })

  it('a built-in template has changed, as another version of the program has it', async () => {
    const twins = openTwins(start)
    const before = await twins.build(['summer'])
    const { now, right, written } = await twins.build(['summer'], {}, builtInWith({ [paragraph]: withMore }))
    expect(written).toBe(1)
    expect(now).toEqual(right)
    expect(now.tree).not.toEqual(before.now.tree)
  })

  it.each<[string, object]>([
    ['another platform is asked for', { target: 'document' }],
    ['another folder is named', { out: 'elsewhere' }],
  ])('%s', async (_, options) => {
    const twins = openTwins(start)
    await twins.build([], { all: true })
    for (let run = 0; run < 2; run += 1) {
      const { now, right, written } = await twins.build([], { all: true, ...options })
      expect(now).toEqual(right)
      expect(written).toBe(run === 0 ? 2 : 0)
    }
    const { now, right } = await twins.build([], { all: true })
    expect(now).toEqual(right)
  })
})

describe('an issue is not built again after', () => {
  const changes: { readonly [what: string]: Change } = {
    'another issue has changed': edit('issues/summer.yaml', (was) => `${was}`.replace('To read it', 'For more')),
    'another issue came': (folder) => put(folder, { 'issues/autumn.yaml': issue('', 'images/b.png') }),
    'another picture came': (folder) => put(folder, { 'issues/images/c.png': drawPicture({ width: 9, height: 9 }) }),
    'a file came beside newsletter.yaml': (folder) => put(folder, { 'notes.txt': 'Mine.' }),
    'a file came beside what was built': (folder) => put(folder, { 'out/spring/notes.txt': 'Mine.' }),
  }

  it.each(Object.entries(changes))('%s', async (_, change) => {
    const { change: both, build } = await built(['spring'])
    both(change)
    const { now, right, written } = await build()
    expect(written).toBe(0)
    expect(now.stderr.replaceAll('Falsified. ', '')).toBe(right.stderr)
    expect(now).toEqual({ ...right, stderr: now.stderr })
  })

  it('the report is requested as JSON', async () => {
    const twins = openTwins(start)
    await twins.build([], { all: true })
    const { now, right, written } = await twins.build([], { all: true, format: 'json' })
    expect(written).toBe(0)
    expect(now).toEqual(right)
    expect(JSON.parse(now.stdout).issues[0].findings.length).toBeGreaterThan(0)
  })

  it('a failed build: it fails again, and what was built before stays', async () => {
    const broken = openTwins(start)
    await broken.build(['spring'])
    broken.change((folder) => put(folder, { 'issues/spring/issue.yaml': issue('date: nonsense\n') }))
    for (let run = 0; run < 2; run += 1) {
      const { now, right } = await broken.build(['spring'])
      expect(now).toEqual(right)
      expect(now.code).toBe(1)
      expect(now.tree).toHaveProperty('out/spring/spring.html')
    }
  })
})

describe('what is stored of a build', () => {
  const run = (cwd: string, cache: string, ...more: readonly string[]) =>
    runBuilt({ COHES3ION_CACHE: cache, NO_COLOR: '1' }, cwd, 'build', 'spring', ...more)
  const project = () => {
    const folder = springProject()
    put(folder, {
      'issues/spring/issue.yaml': `${first['issues/spring/issue.yaml']}`.replace(
        'A text.',
        'Click [here](https://www.gov.uk/plans).',
      ),
    })
    return folder
  }
  const keptIn = (cache: string) =>
    path.join(cache, readdirSync(cache).find((name) => name.startsWith('reports')) ?? 'none')

  it.each<[string, (file: string) => void]>([
    ['cut short', (file) => truncateSync(file, 200)],
    ['emptied', (file) => truncateSync(file, 0)],
    ['altered', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('here', 'hear'))],
    ['replaced by something else', (file) => writeFileSync(file, '[["shared","{}"]]')],
  ])('is not used when it was %s', (_, damage) => {
    const [cwd, cache] = [project(), temporaryFolder()]
    const right = run(cwd, cache)
    const tree = treeOf(cwd)
    damage(keptIn(cache))
    for (let i = 0; i < 2; i += 1) expect(run(cwd, cache)).toEqual(right)
    expect(treeOf(cwd)).toEqual(tree)
  })

  it('is neither used nor written with --no-cache', () => {
    const [cwd, cache] = [project(), temporaryFolder()]
    const right = run(cwd, cache, '--no-cache')
    expect(right.stderr).toContain('link-says-nothing')
    expect(readdirSync(cache)).toEqual([])
    expect(run(cwd, cache, '--no-cache')).toEqual(right)
  })

  it('is not used by another version of the program', () => {
    const [cwd, cache, installed] = [project(), temporaryFolder(), temporaryFolder()]
    const right = run(cwd, cache)
    for (const name of ['bin', 'dist', 'templates', 'package.json'])
      cpSync(path.join(repository, name), path.join(installed, name), { recursive: true })
    const manifest = path.join(installed, 'package.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": "[^"]*"/, '"version": "99.0.0"'))
    const before = readFileSync(keptIn(cache))
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: '1', COHES3ION_CACHE: cache }
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(installed, 'bin/cohes3ion.cjs'), 'build', 'spring'],
      {
        ...{ cwd, env, encoding: 'utf8' },
      },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: right.stderr })
    expect(readFileSync(keptIn(cache)).equals(before)).toBe(false)
  })

  it('does no harm where a built file is held by another program', () => {
    const cwd = project()
    const right = disturbed(cwd, {}, 'build', 'spring')
    const tree = treeOf(cwd)
    const refuse = [{ call: 'readFileSync', file: 'out/spring/spring.html$', code: 'EBUSY' }]
    const held = disturbed(cwd, { refuse }, 'build', 'spring')
    expect(held.code).toBe(1)
    expect(held.stderr).toContain('out/spring')
    for (const times of [1, 3]) {
      const released = disturbed(cwd, { refuse: refuse.map((one) => ({ ...one, times })) }, 'build', 'spring')
      expect(released).toEqual(right)
    }
    expect(treeOf(cwd)).toEqual(tree)
  })

  it('does no harm where a picture cannot be read for a moment', () => {
    const cwd = project()
    const right = disturbed(cwd, {}, 'build', 'spring')
    const refuse = [{ call: 'readFileSync', file: 'issues/spring/a.png$', code: 'EBUSY' }]
    expect(disturbed(cwd, { refuse }, 'build', 'spring').code).toBe(1)
    expect(disturbed(cwd, {}, 'build', 'spring')).toEqual(right)
  })

  it('is complete after several builds at once, of different issues too', async () => {
    const [cwd, cache] = [project(), temporaryFolder()]
    put(cwd, { 'issues/summer.yaml': issue('', 'spring/b.png') })
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: '1', COHES3ION_CACHE: cache }
    const at = (id: string) =>
      new Promise<{ code: number | null; stderr: string }>((resolve) => {
        const child = spawn(process.execPath, [bin, 'build', id], { cwd, env })
        let stderr = ''
        child.stderr.on('data', (part) => {
          stderr += part
        })
        child.on('close', (code) => resolve({ code, stderr }))
      })
    const right = { spring: await at('spring'), summer: await at('summer') }
    const all = await Promise.all(['spring', 'summer', 'summer', 'spring'].map(at))
    expect(all).toEqual([right.spring, right.summer, right.summer, right.spring])
    const [spring, summer] = [await at('spring'), await at('summer')]
    expect({ spring, summer }).toEqual(right)
  })
})
