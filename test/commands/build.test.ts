import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ProcessContext } from '../../src/cli/main.ts'
import * as commands from '../../src/commands/index.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { issueIds } from '../../src/stages/load/issueIds.ts'
import { cohes3ion, runHere, sampleProject, screen, temporaryFolder } from '../support/cli.ts'
import { repository, sampleIssues } from '../support/project.ts'

const builtFiles = [
  '.made-by-cohes3ion.json',
  'images',
  'issue-5.eml',
  'issue-5.govdelivery.html',
  'issue-5.handoff.html',
  'issue-5.html',
  'issue-5.txt',
]

function breakIssue(project: string): void {
  const file = path.join(project, 'issues/issue-5/issue.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: Bable', 'titel: Bable'))
}

/** The escape sequences of colours, and to erase a line. */
const escapeSign = String.fromCharCode(27)
const wipe = `\r${escapeSign}[K`

type Env = ProcessContext['env']

interface Surroundings extends Partial<Pick<ProcessContext, 'env' | 'stdout' | 'openCommands'>> {
  readonly cwd: string
  readonly isTTY?: boolean
}

/** Runs a command with or without a terminal. Returns all output in its order. */
async function runOn(argv: readonly string[], { cwd, isTTY = false, ...more }: Surroundings) {
  const stream = screen(isTTY)
  const code = await runHere(argv, { cwd, stdout: stream, stderr: stream, ...more })
  return { code, said: stream.text() }
}

describe('build', () => {
  it('writes an issue and lists its files with their sizes', async () => {
    const project = sampleProject()
    const { code, stdout, stderr } = await cohes3ion(project, 'build', 'issue-5')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^issue-5\n {2}out\/issue-5\/issue-5\.html +\d+\.\d KB\n/)
    expect(readdirSync(path.join(project, 'out/issue-5')).sort()).toEqual(builtFiles)
    for (const match of stdout.matchAll(/^ {2}(\S+)/gm))
      expect(existsSync(path.join(project, match[1] ?? ''))).toBe(true)
  })

  it('gives the same bytes a second time, and from another folder', async () => {
    const [one, two] = [sampleProject(), sampleProject()]
    await cohes3ion(one, 'build', 'issue-4')
    await cohes3ion(one, 'build', 'issue-4')
    await cohes3ion(path.join(two, 'issues'), 'build', 'issue-4')
    for (const name of ['issue-4.html', 'issue-4.govdelivery.html', 'issue-4.txt', 'images/virtual-event.png'])
      expect(readFileSync(path.join(two, 'out/issue-4', name))).toEqual(
        readFileSync(path.join(one, 'out/issue-4', name)),
      )
  })

  it('writes a document that opens from disk: every picture lies beside it', async () => {
    const project = sampleProject()
    await cohes3ion(project, 'build', 'issue-5')
    const out = path.join(project, 'out/issue-5')
    const pictures = [...readFileSync(path.join(out, 'issue-5.html'), 'utf8').matchAll(/src="([^"]+)"/g)]
    expect(pictures).toHaveLength(4)
    for (const [, src] of pictures) expect(existsSync(path.join(out, src ?? ''))).toBe(true)
  })

  it('shows each mistake at its line, exits 1 and leaves the last good build as it was', async () => {
    const project = sampleProject()
    await cohes3ion(project, 'build', 'issue-5')
    const before = readFileSync(path.join(project, 'out/issue-5/issue-5.html'))
    breakIssue(project)
    const { code, stdout, stderr } = await cohes3ion(project, 'build', 'issue-5')
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('issues/issue-5/issue.yaml:26:5  error  unknown-field')
    expect(stderr).toContain('“titel” is not a field of output. Did you mean “title”?')
    expect(stderr).toContain('> 26 |     titel: Bable Consultancy reports published\n       |     ^^^^^\n')
    expect(stderr).toContain('1 error. Run “cohes3ion explain')
    expect(readFileSync(path.join(project, 'out/issue-5/issue-5.html'))).toEqual(before)
  })

  it('builds the other issues when one fails', async () => {
    const project = sampleProject()
    breakIssue(project)
    const { code, stdout } = await cohes3ion(project, 'build', '--all')
    expect(code).toBe(1)
    expect(readdirSync(path.join(project, 'out'))).toEqual([
      'article-wales-learning-journey',
      'issue-1',
      'issue-3',
      'issue-4',
    ])
    expect(stdout).not.toContain('issue-5')
  })

  it('accepts the name of an issue’s file for the issue', async () => {
    const project = sampleProject()
    for (const name of [
      'issues/issue-1.yaml',
      './issues/issue-5/',
      'issues/issue-5/issue.yaml',
      'issues\\issue-1.yaml',
    ])
      expect(await cohes3ion(project, 'build', name)).toMatchObject({ code: 0, stderr: '' })
  })

  it.each([
    [
      'the folder issues',
      'issues',
      ['issue-1.yaml', './issue-1', '../issues/issue-1.yaml', '..\\issues\\issue-1.yaml', '.\\issue-1'],
    ],
    [
      'its own folder',
      'issues/issue-5',
      ['issue.yaml', '.', './stockholm.md', '../issue-5/', '..\\issue-5\\issue.yaml'],
    ],
    [
      'another issue’s folder',
      'issues/issue-4',
      ['issue-1', 'issues/issue-1.yaml', '../issue-1.yaml', '"issues/issue-1.yaml"'],
    ],
    [
      'the top',
      '.',
      [
        'issues\\issue-1.yaml"',
        'Issues/issue-1.yaml',
        ' issue-1 ',
        '“issue-1”',
        './issues/../issues//issue-1.yaml',
        'ROOT/issues/issue-1.yaml',
        'ROOT/issues/issue-1.yaml:9:7',
        '/ROOT/issues/issue-5/',
        "'ROOT/issues/issue-5/plans.png'",
        './issue-1',
        'file://ROOT/issues/issue-1.yaml',
      ],
    ],
  ])('accepts a path as it is typed, pasted or dragged, from %s', async (_, folder, names) => {
    const project = path.join(temporaryFolder(), 'My news, 2026')
    cpSync(sampleProject(), project, { recursive: true })
    for (const name of names) {
      const typed = name
        .replace('file://ROOT', pathToFileURL(project).href)
        .replace('/ROOT', 'ROOT')
        .replace('ROOT', project)
      expect({ typed, ...(await cohes3ion(path.join(project, folder), 'build', typed)) }).toMatchObject({
        code: 0,
        stderr: '',
      })
    }
    const dragged = `${project}/issues/issue-1.yaml`.replace(/[ ,]/g, '\\$&')
    expect(await cohes3ion(path.join(project, folder), 'build', dragged)).toMatchObject({ code: 0, stderr: '' })
  })

  it.each([
    ['ISSUE-5', 'Did you mean “issue-5”?'],
    ['issue-1.YAML', 'Did you mean “issue-1”?'],
    ['issue-1.yml', 'Did you mean “issue-1”?'],
    ['letter', 'Rename it to issues/letter.yaml.'],
    ['letter.txt', 'Rename it to issues/letter.yaml.'],
    ['/somewhere/else/issues/issue-1.yaml', 'does not lie in the folder issues of this newsletter'],
    ['nul', 'Windows keeps this name for itself'],
    ['Aux.yaml', 'Windows keeps this name for itself'],
  ])('says what to do about the name %s', async (name, said) => {
    const project = sampleProject()
    writeFileSync(path.join(project, 'issues/letter.txt'), 'date: 2026-05-01\n')
    const { code, stderr } = await cohes3ion(project, 'build', name)
    expect(code).toBe(1)
    expect(stderr).toContain(said)
  })

  it('expands “~” where no shell has done so', async () => {
    const [project, home] = [sampleProject(), temporaryFolder()]
    vi.stubEnv('HOME', home)
    vi.stubEnv('USERPROFILE', home)
    onTestFinished(() => void vi.unstubAllEnvs())
    expect((await cohes3ion(project, 'build', 'issue-1', '--out=~/letters')).code).toBe(0)
    expect(existsSync(path.join(home, 'letters/issue-1/issue-1.html'))).toBe(true)
    expect(existsSync(path.join(project, '~'))).toBe(false)
  })

  it.each(['build', 'check'])('%s --all says so when there are no issues', async (command) => {
    const project = temporaryFolder()
    writeFileSync(path.join(project, 'newsletter.yaml'), 'name: Parish news\n')
    const { code, stdout, stderr } = await cohes3ion(project, command, '--all')
    expect(code).toBe(1)
    expect(stdout + stderr).toContain('There are no issues in the folder issues yet.')
  })

  it('--all reports an issue whose file name has a mistake in its ending', async () => {
    const project = sampleProject()
    writeFileSync(path.join(project, 'issues/letter.YAML'), 'date: 2026-05-01\n')
    const { code, stderr } = await cohes3ion(project, 'build', '--all')
    expect(code).toBe(1)
    expect(stderr).toContain('Rename it to issues/letter.yaml.')
  })

  it.each([
    ['“Parish news”', 'yaml-curly-quotes'],
    ['null', 'yaml-nothing'],
  ])('writes nothing under the name %s', async (name, id) => {
    const project = sampleProject()
    const file = path.join(project, 'newsletter.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: COHES3ION newsletter', `name: ${name}`))
    for (const command of ['build', 'check']) {
      const { code, stdout, stderr } = await cohes3ion(project, command, 'issue-5')
      expect(code).toBe(1)
      expect(stdout + stderr).toContain(`newsletter.yaml:2:7  error  ${id}`)
    }
    expect(existsSync(path.join(project, 'out'))).toBe(false)
  })

  it('finds all sample issues, also among those that a user has added', () => {
    const project = sampleProject()
    expect(issueIds(diskFiles(project))).toEqual(sampleIssues)
    expect(issueIds(diskFiles(repository))).toEqual(expect.arrayContaining(sampleIssues))
  })

  it('says what it has built, and then what to do next', async () => {
    const project = sampleProject()
    const file = path.join(project, 'issues/issue-1.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\nallow:[\s\S]*/, ''))
    const { code, said } = await runOn(['build', 'issue-1', 'issue-5'], { cwd: project })
    expect(code).toBe(0)
    expect(said).toMatch(
      /^issue-1\n {2}out[\s\S]*\nissue-5\n {2}out[\s\S]* KB\n\nissues\/issue-1.yaml:\d+:\d+ {2}warning[\s\S]*\d warnings?\. Run/,
    )
  })

  it('suggests the nearest names for an issue that is not there', async () => {
    const { code, stderr } = await cohes3ion(sampleProject(), 'build', 'isue-5')
    expect(code).toBe(1)
    expect(stderr).toContain('There is no issue “isue-5” in the folder issues.\n  Did you mean “issue-5”')
  })

  it.each(['../issue-5', '/etc/passwd', '..', 'a/b', '-', 'issue-5\n', 'con:'])('refuses the name %j', async (name) => {
    const project = sampleProject()
    const { code } = await cohes3ion(project, 'build', '--', name)
    expect(code).toBe(1)
    expect(existsSync(path.join(project, 'out'))).toBe(false)
  })

  it('says what to do when there is no newsletter', async () => {
    const { code, stderr } = await cohes3ion(temporaryFolder(), 'build', 'issue-5')
    expect(code).toBe(1)
    expect(stderr).toContain('There is no newsletter.yaml in this folder or in any folder above it.')
  })

  it.each(['newsletter.yml', 'Newsletter.yaml', 'newsletter.yaml.txt'])(
    'says that %s is not the name of newsletter.yaml',
    async (name) => {
      const folder = temporaryFolder()
      writeFileSync(path.join(folder, name), 'name: Parish news')
      const { code, stderr } = await cohes3ion(folder, 'build', 'issue-5')
      expect(code).toBe(1)
      expect(stderr).toContain(`There is a file ${name}. Rename it to newsletter.yaml`)
    },
  )

  it('builds only the document for a target that takes one', async () => {
    const project = sampleProject()
    expect((await cohes3ion(project, 'build', 'issue-5', '--target', 'document')).code).toBe(0)
    expect(readdirSync(path.join(project, 'out/issue-5')).sort()).toEqual(
      builtFiles.filter((name) => !name.includes('gov')),
    )
  })

  it('prints one documented JSON value', async () => {
    const project = sampleProject()
    breakIssue(project)
    const { code, stdout, stderr } = await cohes3ion(project, 'build', 'issue-1', 'issue-5', '--format', 'json')
    const value = JSON.parse(stdout)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(value).toMatchObject({ version: 1, findings: [] })
    expect(value.issues[0]).toMatchObject({ id: 'issue-1', findings: [] })
    expect(value.issues[0].files[0]).toEqual({
      path: 'out/issue-1/issue-1.html',
      size: expect.any(Number),
      role: 'document',
      mediaType: 'text/html',
    })
    expect(value.issues[1].files).toEqual([])
    expect(value.issues[1].findings.find(({ id }: { id: string }) => id === 'unknown-field')).toEqual({
      id: 'unknown-field',
      severity: 'error',
      message: '“titel” is not a field of output. Did you mean “title”?',
      help: 'Fields: title, image, body, downloads, links',
      file: 'issues/issue-5/issue.yaml',
      line: 26,
      column: 5,
      endLine: 26,
      endColumn: 10,
      suggestion: {
        ...{ file: 'issues/issue-5/issue.yaml', line: 26, column: 5, endLine: 26, endColumn: 10 },
        text: 'title',
      },
    })
  })

  it('runs no program that lies in the project, and no configuration', async () => {
    const project = sampleProject()
    const trap = `require('node:fs').writeFileSync(${JSON.stringify(path.join(project, 'ran'))}, '')`
    writeFileSync(path.join(project, 'trap.js'), trap)
    writeFileSync(path.join(project, '.mjmlconfig'), JSON.stringify({ packages: ['./trap.js'] }))
    writeFileSync(path.join(project, '.mjmlconfig.js'), trap)
    writeFileSync(path.join(project, 'issues/trap.md'), `---js\n${trap}\n---\n`)
    expect((await cohes3ion(project, 'build', 'issue-5')).code).toBe(0)
    expect((await cohes3ion(project, 'build', 'trap')).code).toBe(1)
    expect(existsSync(path.join(project, 'ran'))).toBe(false)
  })
})

describe('writing', () => {
  it('keeps what an officer has put beside the built files', async () => {
    const project = sampleProject()
    await cohes3ion(project, 'build', 'issue-5')
    const notes = path.join(project, 'out/issue-5/notes.docx')
    const nested = path.join(project, 'out/issue-5/images/own.png')
    writeFileSync(notes, 'mine')
    writeFileSync(nested, 'mine too')
    expect((await cohes3ion(project, 'build', 'issue-5')).code).toBe(0)
    expect(readFileSync(notes, 'utf8') + readFileSync(nested, 'utf8')).toBe('minemine too')
  })

  it('removes a picture that the issue no longer has', async () => {
    const project = sampleProject()
    await cohes3ion(project, 'build', 'issue-5')
    const file = path.join(project, 'issues/issue-5/stockholm.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/image:\n.*\n.*\n/, ''))
    await cohes3ion(project, 'build', 'issue-5')
    expect(readdirSync(path.join(project, 'out/issue-5/images')).sort()).toEqual([
      'eu-emblem.png',
      'plans.png',
      'reports.png',
    ])
  })

  it('never writes over a file that no build has made', async () => {
    const project = sampleProject()
    writeFileSync(path.join(project, 'issues/issue-5/issue-5.txt'), 'an author’s own notes')
    const { code, stderr } = await cohes3ion(project, 'build', 'issue-5', '--out', 'issues')
    expect(code).toBe(1)
    expect(stderr).toContain('out-folder-taken')
    expect(readFileSync(path.join(project, 'issues/issue-5/issue-5.txt'), 'utf8')).toBe('an author’s own notes')
    expect(readdirSync(path.join(project, 'issues/issue-5'))).toContain('issue.yaml')
  })

  it('says why when it cannot write, and leaves nothing half-written', async () => {
    const project = sampleProject()
    writeFileSync(path.join(project, 'out'), 'a file, not a folder')
    const { code, stderr } = await cohes3ion(project, 'build', 'issue-5')
    expect(code).toBe(1)
    expect(stderr).toContain('out-folder-refused')
    expect(stderr).toContain('a file stands where a folder should be')
    expect(readFileSync(path.join(project, 'out'), 'utf8')).toBe('a file, not a folder')
  })

  it('changes nothing that a link in the out folder leads to', async () => {
    const project = sampleProject()
    const precious = temporaryFolder()
    writeFileSync(path.join(precious, 'keep.txt'), 'mine')
    mkdirSync(path.join(project, 'out'))
    symlinkSync(precious, path.join(project, 'out/issue-5'))
    expect(await cohes3ion(project, 'build', 'issue-5')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('link to another folder'),
    })
    expect(readdirSync(precious)).toEqual(['keep.txt'])
  })

  it('leaves no temporary folders', async () => {
    const project = sampleProject()
    for (let i = 0; i < 3; i += 1) await cohes3ion(project, 'build', 'issue-5')
    expect(readdirSync(path.join(project, 'out'))).toEqual(['issue-5'])
  })

  it('follows no link out of the project, for pictures or section files', async () => {
    const project = sampleProject()
    const secret = path.join(temporaryFolder(), 'secret.png')
    writeFileSync(secret, readFileSync(path.join(project, 'templates/pictures/eu-emblem.png')))
    const plans = path.join(project, 'issues/issue-5/linked.png')
    symlinkSync(secret, plans)
    const file = path.join(project, 'issues/issue-5/issue.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('src: plans.png', 'src: linked.png'))
    const { code, stderr } = await cohes3ion(project, 'build', 'issue-5')
    expect(code).toBe(1)
    expect(stderr).toContain('picture-outside')
  })
})

describe('the command line', () => {
  it('shows examples in its help', async () => {
    const folder = temporaryFolder()
    for (const args of [['--help'], ['build', '--help'], ['explain', '--help'], ['help', 'build'], []]) {
      const { code, stdout } = await cohes3ion(folder, ...args)
      expect({ code, args }).toEqual({ code: 0, args })
      expect(stdout).toContain('Examples:\n  cohes3ion ')
    }
  })

  it('names an existing issue in its hints', async () => {
    const project = temporaryFolder()
    mkdirSync(path.join(project, 'issues'))
    writeFileSync(path.join(project, 'newsletter.yaml'), 'name: Parish news\n')
    expect((await cohes3ion(project, 'check')).stderr).toContain('make the first one with “cohes3ion new issue-1”')
    writeFileSync(path.join(project, 'issues/spring.yaml'), '')
    expect((await cohes3ion(project, 'check')).stderr).toContain('such as “cohes3ion check spring”')
    const { stdout } = await cohes3ion(project, '--help')
    expect(stdout).toContain('cohes3ion build spring            build one issue into out/spring')
    expect((await cohes3ion(project, 'build', '--help')).stdout).not.toContain('issue-5 --')
  })

  it.each([
    [['biuld'], 'Did you mean build?'],
    [['build'], 'name the issue to build, such as “cohes3ion build issue-5”'],
    [['build', '--all', 'issue-5'], 'name issues to build, or use --all, not both: issue-5'],
    [['check', 'issue-4', '--all', 'issue-5'], 'name issues to check, or use --all, not both: issue-4 issue-5'],
    [['build', 'issue-5', '--fromat', 'json'], 'Did you mean --format?'],
    [['build', 'issue-5', '--target', 'mailchimp'], 'govdelivery, document'],
    [['explain', 'spotligt'], 'Did you mean spotlight'],
  ])('exits 2 for wrong use: %j', async (args, said) => {
    const { code, stdout, stderr } = await cohes3ion(sampleProject(), ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
  })

  it('explains section types, files and findings, inside and outside of a project', async () => {
    const folder = temporaryFolder()
    expect((await cohes3ion(folder, 'explain', 'spotlight')).stdout).toContain('partner  the partner')
    expect((await cohes3ion(folder, 'explain', 'newsletter')).stdout).toContain('zones')
    expect((await cohes3ion(folder, 'explain', 'time-twice')).stdout).toContain('clocks')
    expect((await cohes3ion(folder, 'explain')).stdout).toMatch(
      /^Sections +article, contents[\s\S]*\nMessages [\s\S]*\nRules about +inbox/,
    )
  })

  it('reports a fault of its own as such', async () => {
    const stdout = {
      write: () => {
        throw new Error('the pipe is gone')
      },
    }
    const { code, said } = await runOn(['explain'], { cwd: temporaryFolder(), stdout })
    expect(code).toBe(70)
    expect(said).toMatch(/^This is a fault in cohes3ion 1\.2\.3, not in your files\.[\s\S]*the pipe is gone/)
  })

  it('replaces its progress by the report of a fault', async () => {
    const build: typeof commands.build = async (_ids, _options, { status }) => {
      status('Building 1 of 2: issue-1')
      throw new Error('out of luck')
    }
    const openCommands = () => ({ commands: { ...commands, build }, store: null })
    const { code, said } = await runOn(['build', 'issue-1'], { cwd: temporaryFolder(), isTTY: true, openCommands })
    expect(code).toBe(70)
    expect(said).toContain(`Building 1 of 2: issue-1${wipe}This is a fault`)
  })

  it('shows its progress at a terminal, and removes it at the end', async () => {
    const run = async (isTTY: boolean, env: Env) =>
      (await runOn(['build', 'issue-1', 'nothing', 'issue-5'], { cwd: sampleProject(), isTTY, env })).said
    const watched = await run(true, { NO_COLOR: '1' })
    expect(watched).toContain(`Building 1 of 3: issue-1${wipe}issue-1\n`)
    expect(watched).toContain(`Building 3 of 3: issue-5${wipe}issue-5\n`)
    expect(watched.replaceAll(/Building \d of 3: [\w-]+\r.\[K/g, '')).toBe(await run(false, {}))
    expect(await run(true, { NO_COLOR: '1', CI: '1' })).not.toContain('Building')
  })

  it('uses colours at a terminal only, and not with NO_COLOR', async () => {
    const run = async (isTTY: boolean, env: Env) =>
      (await runOn(['build', 'nothing'], { cwd: sampleProject(), isTTY, env })).said
    expect(await run(true, {})).toContain(escapeSign)
    expect(await run(true, { NO_COLOR: '1' })).not.toContain(escapeSign)
    expect(await run(false, {})).not.toContain(escapeSign)
  })
})
