import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeNew } from '../../src/starter/writeNew.ts'
import { cohes3ion, runHere, screen, temporaryFolder } from '../support/cli.ts'
import { picture } from '../support/project.ts'

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)).split(path.sep).join('/'))
    .sort()
}

const settings = (folder: string) => readFileSync(path.join(folder, 'newsletter.yaml'), 'utf8')

/** The fields that are set, without notes and empty lines. */
const fieldsOf = (folder: string) =>
  settings(folder)
    .split('\n')
    .filter((line) => /^[^#]/.test(line))

const schemas = [
  'front-matter',
  'issue-translation',
  'issue',
  'newsletter-translation',
  'newsletter',
  'section-translation',
  'section',
]

const begun = [
  ...schemas.map((name) => `.cohes3ion/schema/${name}.json`),
  '.gitignore',
  '.vscode/extensions.json',
  '.vscode/settings.json',
  'README.md',
  'dictionary.txt',
  'issues/issue-1.yaml',
  'newsletter.yaml',
]

describe('init', () => {
  it('makes an empty folder a newsletter, and says what it wrote and what comes next', async () => {
    const folder = temporaryFolder()
    const { code, stdout, stderr } = await cohes3ion(folder, 'init', 'Ein Blatt für uns', '--yes')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const project = path.join(folder, 'Ein Blatt für uns')
    expect(filesIn(project)).toEqual(begun)
    for (const file of [...begun.slice(schemas.length), '.cohes3ion/schema'])
      expect(stdout).toContain(path.join('Ein Blatt für uns', file))
    const commands = stdout
      .split('Next:\n')[1]
      ?.split('\n')
      .map((line) => line.trim().split('   ')[0])
    expect(commands?.slice(0, 4)).toEqual([
      'cd "Ein Blatt für uns"',
      'cohes3ion preview issue-1',
      'cohes3ion check issue-1',
      'cohes3ion build issue-1',
    ])
    expect(fieldsOf(project)).toEqual(['name: Ein Blatt für uns', 'languages: [en]', 'zones: [Europe/London]'])
  })

  it('explains each field of newsletter.yaml, with an example that can be used as it stands', async () => {
    const folder = temporaryFolder()
    await cohes3ion(folder, 'init', '--yes')
    writeFileSync(path.join(folder, 'plans.png'), picture)
    const text = settings(folder)
    const examples = text.matchAll(/^# ([a-z]+): .+$/gm)
    const used = Array.from(examples, ([, field]) => field)
    expect(used).toEqual(expect.arrayContaining(['about', 'website', 'social', 'logo', 'colours', 'funding', 'target']))
    writeFileSync(
      path.join(folder, 'newsletter.yaml'),
      text.replace(/^# (?=[a-z]+: )(?!bilingual)/gm, '').replaceAll('www.example.org', 'www.europa.eu'),
    )
    const { code, stderr } = await cohes3ion(folder, 'build', 'issue-1')
    expect({ code, stderr: stderr.includes('error') ? stderr : '' }).toEqual({ code: 0, stderr: '' })
  })

  it('lets the files of others stay, and says so', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'package.json'), '{}')
    const { code, stderr } = await cohes3ion(folder, 'init', '--yes')
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'This folder was not empty. What was there stays as it was: package.json.\n',
    })
    expect(readFileSync(path.join(folder, 'package.json'), 'utf8')).toBe('{}')
  })

  it.each([
    ['README.md', (folder: string) => writeFileSync(path.join(folder, 'README.md'), 'mine')],
    ['issues/issue-1.yaml', (folder: string) => writeFileSync(path.join(folder, 'issues'), 'a file')],
    ['dictionary.txt', (folder: string) => symlinkSync('nowhere', path.join(folder, 'dictionary.txt'))],
  ])('writes nothing where %s is taken, and names it', async (file, take) => {
    const folder = temporaryFolder()
    take(folder)
    const before = readdirSync(folder)
    const { code, stdout, stderr } = await cohes3ion(folder, 'init', '--yes')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`never writes over a file, and has found [^.]*${file.replace('.', '\\.')}`))
    expect(stderr).toMatch(/Nothing was written\.\n$/)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('does not begin a newsletter in one', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Mine\n')
    const { code, stderr } = await cohes3ion(folder, 'init')
    expect(code).toBe(2)
    expect(stderr).toContain('is a newsletter already')
    expect(stderr).toContain('cohes3ion new NAME')
    expect(filesIn(folder)).toEqual(['newsletter.yaml'])
  })

  it('says that a file is no folder', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'news'), '')
    const { code, stderr } = await cohes3ion(folder, 'init', 'news', '--yes')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'The folder news cannot hold a newsletter: it is a file.\nNothing was written.\n',
    })
  })

  it('leaves nothing behind where a file cannot be written', () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'taken'), 'mine')
    const files = new Map([
      ['a/b/one.txt', 'one'],
      ['two.txt', 'two'],
      ['taken', 'three'],
    ])
    expect(writeNew(folder, files)).toEqual({ path: 'taken', reason: 'there is a file of that name' })
    expect(readdirSync(folder)).toEqual(['taken'])
    expect(readFileSync(path.join(folder, 'taken'), 'utf8')).toBe('mine')
  })

  it.each([
    ['con', 'Windows keeps the name con for itself'],
    ['nul.d/news', 'Windows keeps the name nul.d for itself'],
    ['news.', 'no name that ends with a dot or a blank'],
    ['news: 1', 'no name with : in it'],
    ['x'.repeat(300), 'its name is too long'],
    ['file/news', 'it is a file'],
    ['link', 'it is a link that leads nowhere'],
  ])('makes no folder %s, which not every system takes', async (name, words) => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'file'), '')
    symlinkSync('nowhere', path.join(folder, 'link'))
    const { code, stdout, stderr } = await cohes3ion(folder, 'init', name, '--yes')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(readdirSync(folder)).toEqual(['file', 'link'])
  })

  it.each(['issues', 'issues/winter', 'templates', 'out', 'records'])(
    'begins none in %s of another newsletter, which would break',
    async (sub) => {
      const folder = temporaryFolder()
      mkdirSync(path.join(folder, sub), { recursive: true })
      writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Old\n')
      const { code, stdout, stderr } = await cohes3ion(folder, 'init', sub, '--yes')
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`it lies in the folder “${sub.replace(/\/.*/, '')}” of ${folder}.`)
      expect(stderr).toContain('init ../my-newsletter”')
      expect(readdirSync(path.join(folder, sub))).toEqual([])
    },
  )

  it('begins in the folder behind a link, and says where it lies inside another newsletter', async () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'old/archive'), { recursive: true })
    writeFileSync(path.join(folder, 'old/newsletter.yaml'), 'name: Old\n')
    symlinkSync('old/archive', path.join(folder, 'link'))
    expect((await cohes3ion(folder, 'init', 'link', '--yes')).code).toBe(0)
    const { code, stderr } = await cohes3ion(folder, 'init', 'old/new', '--yes')
    expect(code).toBe(0)
    expect(stderr).toContain(`lies inside another newsletter, ${path.join(folder, 'old')}.`)
    expect(filesIn(path.join(folder, 'old/archive'))).toEqual(begun)
  })

  it.each([
    [['--languages', 'Welsh; english'], 'languages: [cy, en]', 'lang: en'],
    [['--languages', 'cym en_GB', '--lang', 'WELSH'], 'languages: [cy, en-GB]', 'lang: cy'],
    [['--languages', 'Deutsch and Français'], 'languages: [de, fr]', 'lang: de'],
    [['--languages', 'cy,en', '--bilingual', 'Top-and-Bottom'], 'lang: en', 'bilingual: top-and-bottom'],
    [['--funder', 'EU-2021-2027'], 'languages: [en]', 'funding:'],
    [['--zones', 'Europe/London; Europe/Brussels'], 'languages: [en]', 'zones: [Europe/London, Europe/Brussels]'],
    [['--name', '  Our\n  news '], 'languages: [en]', 'name: Our news'],
  ])('takes an answer as people write it: %j', async (flags, ...lines) => {
    const folder = temporaryFolder()
    const { code, stderr } = await cohes3ion(folder, 'init', '--yes', ...flags)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(fieldsOf(folder)).toEqual(expect.arrayContaining(lines))
  })

  it.each([['نشرة «البلدية»'], ['It’s “quoted”, \'single\' & "double": #1'], ['<b>Bold</b>'], ['null'], ['🎉']])(
    'calls it %s in every file',
    async (name) => {
      const folder = temporaryFolder()
      expect((await cohes3ion(folder, 'init', '--yes', '--name', name)).code).toBe(0)
      expect((await cohes3ion(folder, 'build', 'issue-1')).code).toBe(0)
      const mail = readFileSync(path.join(folder, 'out/issue-1/issue-1.txt'), 'utf8')
      expect(mail.toLowerCase()).toContain(name.toLowerCase())
    },
  )

  it.each([
    ['--languages', 'klingon', 'none of these: cy, de'],
    ['--languages', 'en,pt', 'There are no words for Portuguese (pt) yet. Choose from: cy, de'],
    ['--bilingual', 'twomails', 'Did you mean two-mails?'],
    ['--deep', 'bluish', 'not a colour'],
    ['--accent', 'ffff00', 'have a contrast of 1.0 to 1'],
    ['--funder', 'eu-2021', 'eu-2021-2027'],
    ['--zones', 'London', 'Europe/London'],
    ['--pictures', 'here', 'not a whole address'],
    ['--pictures', 'http://localhost/news/', 'that all readers can reach'],
    ['--pictures', 'https://user:secret@www.europa.eu/news/', 'a password'],
    ['--pictures', 'http://www.europa.eu/news/', ''],
    ['--logo', 'missing.png', 'there is no such file'],
    ['--logo', 'https://www.europa.eu/logo.png', 'Name a file on this computer'],
    ['--logo', 'drawing.svg', 'drawing.svg is SVG'],
    ['--logo', 'damaged.png', 'damaged.png is cut off'],
    ['--logo', 'huge.png', 'huge.png is too large for a logo: 6 MB'],
    ['--logo', 'folder', 'a folder stands where a file should be'],
    ['--languages', 'en, en-US', 'en and en-US are one language in two forms'],
    ['--languages', ' , ', 'Name one language at least'],
    ['--name', ' ', 'It is empty'],
    ['--name', 'News for {{name}}', '{{name}} is a placeholder'],
    ['--sender', '*|COUNCIL|*', '*|COUNCIL|* is a placeholder'],
    ['--lang', 'cy', 'several languages'],
    ['--name', '“Parish” news: 7', ''],
  ])('says at once that %s %s does not fit, and writes nothing', async (flag, value, words) => {
    const around = temporaryFolder()
    writeFileSync(path.join(around, 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
    writeFileSync(path.join(around, 'damaged.png'), picture.subarray(0, 60))
    writeFileSync(path.join(around, 'huge.png'), Buffer.concat([picture, Buffer.alloc(6_000_000)]))
    mkdirSync(path.join(around, 'folder'))
    const folder = path.join(around, 'news')
    const more = flag === '--bilingual' ? ['--languages', 'en,cy'] : []
    const { code, stdout, stderr } = await cohes3ion(around, 'init', 'news', '--yes', flag, value, ...more)
    if (words === '') {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      return
    }
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`error: ${flag}: `)
    expect(stderr).toContain(words)
    expect(existsSync(folder)).toBe(false)
  })

  it.each([
    ['"Our logo.png"', 'Our logo.png', 'our-logo.png'],
    [String.raw`Our\ logo.png`, 'Our logo.png', 'our-logo.png'],
    ['two  blanks.png', 'two  blanks.png', 'two-blanks.png'],
    ['con.png', 'con.png', 'picture-con.png'],
    ["& 'Our logo.png'", 'Our logo.png', 'our-logo.png'],
    ["& 'Now it''s ours.png'", "Now it's ours.png", 'now-it-s-ours.png'],
    ['ロゴ.png', 'ロゴ.png', 'logo.png'],
    ['logo', 'logo', 'logo.png'],
  ])('finds the logo %s, as a terminal writes it', async (typed, file, copy) => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, file), picture)
    expect(await cohes3ion(folder, 'init', 'news', '--yes', '--logo', typed)).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(path.join(folder, 'news/pictures', copy))).toEqual(picture)
  })

  it.each(['out', 'node_modules/ours', '.git', '.cohes3ion'])(
    'copies a logo out of %s, which does not last',
    async (sub) => {
      const folder = temporaryFolder()
      mkdirSync(path.join(folder, sub), { recursive: true })
      writeFileSync(path.join(folder, sub, 'logo.png'), picture)
      expect(await cohes3ion(folder, 'init', '--yes', '--logo', `${sub}/logo.png`)).toMatchObject({ code: 0 })
      expect(readFileSync(path.join(folder, 'pictures/logo.png'))).toEqual(picture)
      expect(readFileSync(path.join(folder, 'newsletter.yaml'), 'utf8')).toContain('pictures/logo.png')
    },
  )

  it('finds the logo by its address, as a browser writes it', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'Our logo.png'), picture)
    const { href } = pathToFileURL(path.join(folder, 'Our logo.png'))
    expect(href).toContain('Our%20logo.png')
    expect(await cohes3ion(folder, 'init', 'news', '--yes', '--logo', href)).toMatchObject({ code: 0, stderr: '' })
    expect(existsSync(path.join(folder, 'news/pictures/our-logo.png'))).toBe(true)
  })

  it('does not give a logo one alternative text for several languages', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'logo.png'), picture)
    const flags = [
      '--logo',
      'logo.png',
      '--sender',
      'Cyngor Cymuned Llan-y-pwll',
      '--languages',
      'it,cy',
      '--lang',
      'cy',
    ]
    expect(await cohes3ion(folder, 'init', 'news', '--yes', ...flags)).toMatchObject({ code: 0, stderr: '' })
    expect(fieldsOf(path.join(folder, 'news'))).toContain('logo: { src: pictures/logo.png, decorative: true }')
  })

  it('says in help a name of an issue that is there', async () => {
    const folder = temporaryFolder()
    await cohes3ion(folder, 'init', '--yes')
    for (const command of ['build', 'check', 'images', 'verify', 'send-test', 'preview']) {
      const { stdout } = await cohes3ion(folder, command, '--help')
      expect(stdout).toContain('issue-1')
      expect(stdout).not.toContain('issue-5')
    }
  })

  it('copies a logo into the project, under a name for the web', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'Unser Logo (neu).PNG'), picture)
    const { code } = await cohes3ion(
      folder,
      'init',
      'news',
      '--yes',
      '--logo',
      'Unser Logo (neu).PNG',
      '--sender',
      'Amt',
    )
    expect(code).toBe(0)
    expect(fieldsOf(path.join(folder, 'news'))).toContain('logo: { src: pictures/unser-logo-neu.png, alt: Amt }')
    expect(readFileSync(path.join(folder, 'news/pictures/unser-logo-neu.png'))).toEqual(picture)
  })
})

const never = new Promise<void>(() => undefined)

/** Runs `init` with lines of input from a pipe. */
async function piped(folder: string, lines: string, env = {}, interrupted = never) {
  const [stdout, stderr] = [screen(), screen()]
  const openStdin = () => Readable.from([lines])
  const code = await runHere(['init'], { cwd: folder, stdout, stderr, openStdin, env, interrupted })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

describe('the questions of init, from a pipe', () => {
  it('are answered by a line each; the rest has its defaults', async () => {
    const folder = temporaryFolder()
    const { code, stderr } = await piped(folder, 'Parish news\r\n\r\ncy, en\n\ntop-and-bottom\n')
    expect(code).toBe(0)
    expect(stderr).toContain('What is your newsletter called?')
    expect(fieldsOf(folder)).toEqual([
      'name: Parish news',
      'languages: [cy, en]',
      'lang: en',
      'bilingual: top-and-bottom',
      'zones: [Europe/London]',
    ])
    expect(readFileSync(path.join(folder, 'issues/issue-1.cy.yaml'), 'utf8')).toMatch(
      /pictures are taken over from issue-1\.yaml\.$/m,
    )
  })

  it('have their defaults where there is no input', async () => {
    const folder = temporaryFolder()
    expect((await piped(folder, '')).code).toBe(0)
    expect(filesIn(folder)).toEqual(begun)
  })

  it('end at an answer that does not fit, and nothing is written', async () => {
    const folder = temporaryFolder()
    const { code, stderr } = await piped(folder, 'Parish news\n\nklingon\n')
    expect(code).toBe(2)
    expect(stderr).toContain('error: In which languages is it written? “klingon” is none of these')
    expect(stderr).not.toContain('--languages')
    expect(filesIn(folder)).toEqual([])
  })

  it('end with Ctrl-C, and nothing is written', async () => {
    const folder = temporaryFolder()
    const [stdout, stderr] = [screen(), screen()]
    const input = new PassThrough()
    let interrupt: () => void = () => undefined
    const interrupted = new Promise<void>((resolve) => {
      interrupt = resolve
    })
    const ran = runHere(['init'], { cwd: folder, stdout, stderr, openStdin: () => input, interrupted })
    input.write('Parish news\n')
    await expect.poll(() => stderr.text()).toContain('Who sends it?')
    interrupt()
    expect(await ran).toBe(130)
    expect(stderr.text()).toMatch(/Nothing was written\.\n$/)
    expect(filesIn(folder)).toEqual([])
  })
})

const down = '\u001b[B'

/** A terminal in memory: keys go in, what it shows comes out. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  let shown = ''
  const output = Object.assign(
    new Writable({
      write(chunk, _, done) {
        shown += String(chunk)
        done()
      },
    }),
    { isTTY: true, columns: 80, rows: 40 },
  )
  return { input, output, shown: () => shown }
}

async function atTerminal(folder: string, keys: readonly (readonly [question: string, keys: string])[], env = {}) {
  const [stdout, stderr, screenOf] = [screen(true), screen(true), terminal()]
  const ran = runHere(['init'], {
    ...{ cwd: folder, stdout, stderr, env, interrupted: never },
    openTerminal: () => screenOf,
    openStdin: () => screenOf.input,
  })
  for (const [question, pressed] of keys) {
    await expect.poll(() => screenOf.shown() + stderr.text()).toContain(question)
    for (const key of pressed.startsWith(down) ? [down, ...pressed.slice(down.length)] : pressed)
      screenOf.input.write(key)
  }
  return { code: await ran, shown: screenOf.shown(), stdout: stdout.text(), stderr: stderr.text() }
}

describe('the questions of init, at a terminal', () => {
  it('are answered by keys; an answer that does not fit is asked for again', async () => {
    const folder = temporaryFolder()
    const { code, shown } = await atTerminal(folder, [
      ['newsletter called', 'Parish news\r'],
      ['Who sends', '\r'],
      ['which languages', 'en, cx\r'],
      ['Did you mean', '\u007fy\r'],
      ['write first', '\r'],
      ['each issue appear', `${down}\r`],
      ['your logo', '\r'],
      ['behind the name', '002244\r'],
      ['links and buttons', '\r'],
      ['funds it', '\r'],
      ['time zones', '\r'],
      ['web address', '\r'],
    ])
    expect(code).toBe(0)
    expect(shown).toContain('In which languages')
    expect(fieldsOf(folder)).toEqual([
      'name: Parish news',
      'languages: [en, cy]',
      'lang: en',
      'bilingual: top-and-bottom',
      'colours: { deep: "002244" }',
      'zones: [Europe/London]',
    ])
  })

  const conversation = [
    ['newsletter called', '\r'],
    ['Who sends', '\r'],
    ['which languages', 'cy,en\r'],
    ['write first', '\r'],
    ['each issue appear', `${down}\r`],
    ['your logo', '\r'],
    ['behind the name', '\r'],
    ['links and buttons', '\r'],
    ['funds it', '\r'],
    ['time zones', '\r'],
    ['web address', '\r'],
  ] as const

  it.each(conversation.map(([question], i) => [question, i] as const))(
    'end with Ctrl-C at “%s”, and nothing is written',
    async (question, i) => {
      const folder = temporaryFolder()
      const { code, stderr } = await atTerminal(folder, [...conversation.slice(0, i), [question, '\u0003']])
      expect({ code, stderr }).toEqual({ code: 130, stderr: '\nNothing was written.\n' })
      expect(filesIn(folder)).toEqual([])
    },
  )

  it.each([0, 2, 4, 10].map((i) => [conversation[i]?.[0] ?? '', i] as const))(
    'have their defaults from “%s” on where the input ends with Ctrl-D',
    async (question, i) => {
      const folder = temporaryFolder()
      const { code } = await atTerminal(folder, [...conversation.slice(0, i), [question, '\u0004']])
      expect(code).toBe(0)
      expect(fieldsOf(folder)).toContain(i > 2 ? 'languages: [cy, en]' : 'languages: [en]')
      expect(fieldsOf(folder).includes('bilingual: top-and-bottom')).toBe(i > 4)
    },
  )

  it.each([{ TERM: 'dumb' }, { NO_COLOR: '1' }])('are plain lines with %o, and are asked again there', async (env) => {
    const folder = temporaryFolder()
    const rest = ['\n', '\n', '\n', '\n', '\n', '\n', '\n'].join('')
    const { code, shown, stderr } = await atTerminal(
      folder,
      [
        ['newsletter called', 'Parish news\n\nklingon\n'],
        ['is none of', `pl\n${rest}`],
      ],
      env,
    )
    expect({ code, shown }).toEqual({ code: 0, shown: '' })
    expect(stderr).toContain('“klingon” is none of')
    expect(fieldsOf(folder)).toContain('languages: [pl]')
  })
})

describe('a folder without a newsletter', () => {
  it.each([
    ['build'],
    ['build', 'issue-1'],
    ['build', '--all'],
    ['check'],
    ['check', '--all'],
    ['preview'],
    ['new', 'issue-2'],
    ['images', 'issue-1'],
    ['verify', 'issue-1'],
    ['verify', 'issue-1', 'bulletin.html'],
    ['diary'],
    ['send-test', 'issue-1', '--to', 'a@example.org'],
    ['schema'],
  ])('is told of init by %s %s', async (...args) => {
    const { code, stdout, stderr } = await cohes3ion(temporaryFolder(), ...args)
    const said = stdout + stderr
    expect(code).toBe(1)
    expect(said).toMatch(/^error {2}no-newsletter\n/)
    expect(said).toContain('There is no newsletter.yaml in this folder or in any folder above it.')
    expect(said).toContain('Begin a newsletter here with “cohes3ion init”')
  })

  it.each([['images'], ['new'], ['verify'], ['send-test'], ['send-test', 'issue-1']])(
    'is told of init by %s %s, though something is lacking',
    async (...args) => {
      const { code, stderr } = await cohes3ion(temporaryFolder(), ...args)
      expect(code).toBe(2)
      expect(stderr).toMatch(/^error {2}no-newsletter\n.*\n.*“cohes3ion init”.*\n\nerror: /)
    },
  )

  it.each(['newsletter (1).yaml', 'newsletter - Copy.yaml'])('is told of %s, which is probably meant', async (name) => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, name), 'name: Parish news\n')
    const { code, stdout, stderr } = await cohes3ion(folder, 'check')
    expect(code).toBe(1)
    expect(stdout + stderr).toContain(`There is a file ${name}. Rename it to newsletter.yaml`)
  })

  it.each([[], ['explain']])('is told of init at the end by %s', async (...args) => {
    const [inNone, inOne] = [temporaryFolder(), temporaryFolder()]
    writeFileSync(path.join(inOne, 'newsletter.yaml'), 'name: Parish news\n')
    const line = 'There is no newsletter in this folder yet: “cohes3ion init” begins one.'
    expect((await cohes3ion(inNone, ...args)).stdout.trimEnd().split('\n').at(-1)).toBe(line)
    expect((await cohes3ion(inOne, ...args)).stdout).not.toContain(line)
  })
})
