import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPicture } from '../rules/drawPicture.ts'
import { cohes3ion, runHere, screen, temporaryFolder } from '../support/cli.ts'
import { put, treeOf } from '../support/springProject.ts'

const alts = ['A flag over the hall', 'A quay at dawn', 'A flag over the hall'] as const
const story = (src: string, alt: string) =>
  `  - type: story\n    title: The place ${src}\n    image: { src: ${src}, alt: ${alt} }\n    body: Everybody is welcome.\n`
const issueOf = (...pictures: readonly (readonly [src: string, alt: string])[]) =>
  `date: 2026-11-27\nsubject: The new hall\npreview: Come and see it, and bring a friend.\nsections:\n${pictures.map(([src, alt]) => story(src, alt)).join('')}`
const picture = (ink: string, width = 600) => drawPicture({ width, height: 200, inkOnNothing: ink })

const three = {
  'newsletter.yaml': 'name: Parish news\n',
  'issues/one.yaml': issueOf(['hall.png', alts[0]], ['quay.png', alts[1]], ['flag.png', alts[2]]),
  'issues/hall.png': picture('#888888'),
  'issues/quay.png': picture('#998888'),
  'issues/flag.png': picture('#998899'),
}

function project(files: { readonly [path: string]: string | Uint8Array } = three): string {
  const folder = temporaryFolder()
  put(folder, files)
  return folder
}

const host = 'https://content.example.org/attachments/fancy_images/PARISH/2026/11'
const uploads = (root: string, id = 'one') => {
  const folder = path.join(root, 'out', id, 'upload')
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []
}
/** Uploads what is there, as a platform does: each gets an address of its own. */
const pageOf = (root: string, id = 'one', first = 77) =>
  uploads(root, id)
    .map((name, i) => `<img src="${host}/${first + i}/${name.replace('.', '_original.')}" alt="${name}">`)
    .join('\n')
const recordOf = (root: string, id = 'one') => readFileSync(path.join(root, `records/${id}/hosted.yaml`), 'utf8')
const paste = (root: string, text: string | Uint8Array, ...more: readonly string[]) => {
  writeFileSync(path.join(root, 'paste.txt'), text)
  return cohes3ion(root, 'images', 'one', '--paste', 'paste.txt', ...more)
}

const names = ['a-flag-over-the-hall-2.png', 'a-flag-over-the-hall.png', 'a-quay-at-dawn.png']

it('lists what to upload, takes the page with its addresses, and the fragment is built', async () => {
  const root = project()
  const { code, stdout, stderr } = await cohes3ion(root, 'images', 'one')
  expect(code).toBe(0)
  expect(stdout).toContain('one: 3 of 3 pictures have no address on the web yet.')
  expect(stdout).toMatch(/1\. a-flag-over-the-hall\.png +to upload, [\d.]+ (?:KB|bytes)\n +from issues\/hall\.png/)
  expect(stdout).toContain(`The files to upload are in ${path.join('out', 'one', 'upload')}`)
  expect(stderr).toContain('Templates > Advanced Bulletin > Bulletin Images')
  expect(stderr).toContain('“cohes3ion images one --paste addresses.txt”')
  expect(uploads(root)).toEqual(names)
  const pasted = await paste(root, pageOf(root))
  expect(pasted).toMatchObject({ code: 0, stderr: '' })
  expect(pasted.stdout).toContain('one: all 3 pictures have their address on the web.')
  expect(recordOf(root)).toContain(`  - picture: issues/quay.png\n    upload: a-quay-at-dawn.png\n`)
  expect(existsSync(path.join(root, 'out/one/upload'))).toBe(false)
  expect(await cohes3ion(root, 'build', 'one')).toMatchObject({ code: 0 })
  const fragment = readFileSync(path.join(root, 'out/one/one.govdelivery.html'), 'utf8')
  expect(fragment).toContain(`src="${host}/79/a-quay-at-dawn_original.png"`)
  // Again: nothing to do, and nothing changes.
  const before = treeOf(root)
  expect(await cohes3ion(root, 'images', 'one')).toMatchObject({ code: 0, stderr: '' })
  expect(treeOf(root)).toEqual(before)
})

it('a changed picture is named, and it alone is to be uploaded again', async () => {
  const root = project()
  await cohes3ion(root, 'images', 'one')
  const page = pageOf(root)
  await paste(root, page)
  put(root, { 'issues/quay.png': picture('#665544') })
  const { stdout } = await cohes3ion(root, 'images', 'one')
  expect(stdout).toMatch(/2\. a-quay-at-dawn\.png +has changed: upload it again/)
  expect(uploads(root)).toEqual(['a-quay-at-dawn.png'])
  const former = await paste(root, page)
  expect(former).toMatchObject({ code: 1 })
  expect(former.stderr).toContain('shows the former a-quay-at-dawn.png')
  expect(uploads(root)).toEqual(['a-quay-at-dawn.png'])
  expect(await paste(root, `${page}\n${pageOf(root, 'one', 500)}`)).toMatchObject({ code: 0, stderr: '' })
  expect(recordOf(root)).toContain(`${host}/500/a-quay-at-dawn_original.png`)
  expect(recordOf(root)).toContain(`${host}/78/a-flag-over-the-hall_original.png`)
})

it('what another issue has uploaded keeps its address', async () => {
  const root = project({
    ...three,
    'newsletter.yaml': 'name: Parish news\nlogo: { src: pictures/logo.png, alt: The parish }\n',
    'pictures/logo.png': picture('#777777', 192),
    'issues/two.yaml': issueOf(['hall.png', alts[0]], ['new.png', 'A boat']),
    'issues/new.png': picture('#778877'),
  })
  await cohes3ion(root, 'images', 'one')
  expect(uploads(root)).toContain('the-parish.png')
  await paste(root, pageOf(root))
  const { stdout, stderr } = await cohes3ion(root, 'images', 'two')
  expect(stderr).toContain('Known from another issue: pictures/logo.png, issues/hall.png.')
  expect(stdout).toContain('two: 1 of 3 pictures have no address on the web yet.')
  expect(uploads(root, 'two')).toEqual(['a-boat.png'])
  expect(recordOf(root, 'two')).toContain('the-parish_original.png')
})

it('a picture whose file got another name keeps its address, and its line in the record', async () => {
  const root = project()
  await cohes3ion(root, 'images', 'one')
  await paste(root, pageOf(root))
  put(root, {
    'records/one/hosted.yaml': recordOf(root).replace(/(quay_?.*|a-quay.*original\.png)$/m, '$1 # Ben’s'),
    'issues/harbour.png': three['issues/quay.png'],
    'issues/one.yaml': three['issues/one.yaml'].replaceAll('quay.png', 'harbour.png'),
  })
  const { code, stdout } = await cohes3ion(root, 'images', 'one')
  expect(code).toBe(0)
  expect(stdout).toContain('all 3 pictures have their address')
  expect(recordOf(root)).toContain('issues/harbour.png # Ben’s')
  expect(recordOf(root)).not.toContain('issues/quay.png')
})

it('pictures in the newsletter’s web folder need no upload, but an address of their own goes first', async () => {
  const root = project({
    ...three,
    'newsletter.yaml':
      'name: Parish news\ntarget: { name: govdelivery, pictures: "https://parish.example.org/news/" }\n',
  })
  const { code, stdout, stderr } = await cohes3ion(root, 'images', 'one')
  expect([code, uploads(root)]).toEqual([0, []])
  expect(stdout).toContain('in your web folder')
  expect(stderr).toContain('upload its folder images to https://parish.example.org/news/one/')
  await paste(root, `a-quay-at-dawn.png ${host}/9.png`)
  await cohes3ion(root, 'build', 'one')
  const fragment = readFileSync(path.join(root, 'out/one/one.govdelivery.html'), 'utf8')
  expect(fragment).toContain(`${host}/9.png`)
  expect(fragment).toContain('https://parish.example.org/news/one/hall.png')
})

it('a decorative picture is named after its file, whatever system reads it', async () => {
  const root = project({
    'newsletter.yaml': 'name: Parish news\n',
    'issues/one.yaml': issueOf(['CON.png', 'Καράβι']).concat(
      story('Été (2).png', 'x').replace('alt: x', 'decorative: true'),
    ),
    'issues/CON.png': picture('#888888'),
    'issues/Été (2).png': picture('#998888'),
  })
  await cohes3ion(root, 'images', 'one')
  expect(uploads(root)).toEqual(['ete-2.png', 'picture-con.png'])
})

describe('addresses are given', () => {
  const list = [`a-flag-over-the-hall.png\t${host}/1.png`, `${host}/2/a-quay-at-dawn.png`].join('\r\n')

  it('on standard input', async () => {
    for (const [args, isPipe] of [[['--paste', '-'], false] as const, [[], true] as const]) {
      const root = project()
      const code = await runHere(['images', 'one', ...args], {
        cwd: root,
        stdout: screen(),
        stderr: screen(),
        openStdin: () => Readable.from([Buffer.from(list)]),
        stdinIsPipe: () => isPipe,
      })
      expect(code).toBe(0)
      expect(recordOf(root)).toContain(`address: ${host}/1.png`)
      expect(recordOf(root)).toContain(`address: ${host}/2/a-quay-at-dawn.png`)
    }
  })

  it('one by one on a terminal: skipped, wrong, another picture’s, and the end', async () => {
    const root = project()
    const stderr = screen(true)
    const answers = [
      '',
      'quay.png',
      'http://localhost/x.png',
      `${host}/3/a-flag-over-the-hall-2_original.png`,
      `${host}/q`,
    ]
    const input = Object.assign(Readable.from([answers.map((one) => `${one}\n`).join('')]), { isTTY: true })
    const stdout = screen(true)
    const code = await runHere(['images', 'one'], {
      cwd: root,
      env: { NO_COLOR: '1', CI: '1' },
      stdout,
      stderr,
      openStdin: () => input,
    })
    expect(code).toBe(0)
    const said = stderr.text()
    expect(said).toContain('Address of 1. a-flag-over-the-hall.png (Enter to skip): ')
    expect(said.match(/Address of 2\. a-quay-at-dawn\.png/g)).toHaveLength(4)
    expect(said).toContain('That is no address on the web')
    expect(said).toContain('on a computer or in a network that readers cannot reach')
    expect(said).toContain('that is the address of a-flag-over-the-hall-2.png')
    expect(said).not.toContain('Address of 3.')
    expect(recordOf(root)).toContain(`address: ${host}/q\n`)
    expect(recordOf(root)).not.toContain('hall.png\n    digest')
    expect(uploads(root)).toEqual(['a-flag-over-the-hall.png'])
    expect(stdout.text()).toContain('1 of 3 pictures have no address')
  })

  it('by order, which is said', async () => {
    const root = project()
    const { stdout } = await paste(root, [1, 2, 3].map((n) => `${host}/${n}.png`).join('\n'))
    expect(stdout.match(/by its order: there are as many addresses/g)).toHaveLength(3)
  })

  it('as JSON', async () => {
    const root = project()
    const { code, stdout } = await paste(root, `${list}\nhttps://example.org/logo.png`, '--format', 'json')
    const { version, issues } = JSON.parse(stdout)
    expect({ code, version }).toEqual({ code: 0, version: 1 })
    expect(issues[0]).toMatchObject({
      id: 'one',
      folder: 'out/one/upload',
      pictures: [{ picture: 'issues/hall.png', status: 'hosted' }, { status: 'hosted' }, { status: 'new', width: 600 }],
      matched: [{ by: 'list' }, { by: 'name' }],
      findings: [{ id: 'paste-unmatched', severity: 'warning' }],
    })
  })
})

describe('what cannot be used is said, and nothing is lost', () => {
  it.each([
    ['a Word file', Buffer.from('PK\x03\x04....word/document.xml'), 'paste-unreadable', 'it is a Word file'],
    ['a picture', picture('#888888'), 'paste-unreadable', 'it is a picture'],
    ['bytes', Buffer.from([1, 2, 0, 4, 0, 200]), 'paste-unreadable', 'it is not a text'],
    ['nothing', '', 'paste-without-addresses', 'There is no address'],
    ['no address', 'I have uploaded them.', 'paste-without-addresses', 'There is no address'],
    ['a saved page', '<img src="./page_files/hall.png">', 'paste-without-addresses', './page_files/hall.png'],
    ['one address for two', `a-quay-at-dawn.png ${host}/1.png\nhall.png ${host}/1.png`, 'paste-shared', 'a-quay'],
    ['two for one', `a-quay-at-dawn.png ${host}/1.png\na-quay-at-dawn.png ${host}/2.png`, 'paste-several', '2 addr'],
    ['an editing page', `a-quay-at-dawn.png https://admin.example.org/images/3/edit`, 'paste-unusable', 'a page'],
    ['a name that contradicts', `a-quay-at-dawn.png ${host}/a-flag-over-the-hall.png`, 'paste-unclear', 'could be'],
    ['a line that contradicts', `hall.png ${host}/a-quay-at-dawn.png`, 'paste-unclear', 'hall.png once more'],
    ['an alternative text of two', `A flag over the hall ${host}/1.png\n${host}/2.png`, 'paste-unclear', 'hall-2.png'],
  ])('%s', async (_, text, id, words) => {
    const root = project()
    const { code, stderr } = await paste(root, text)
    expect(code).toBe(1)
    expect(stderr).toContain(id)
    expect(stderr).toContain(words)
    expect(existsSync(path.join(root, 'records'))).toBe(false)
  })

  it('what is right is recorded beside what is wrong, at its line', async () => {
    const root = project()
    const { code, stderr } = await paste(root, `${host}/1/a-quay-at-dawn.png\nhall.png http://192.168.0.1/hall.png\n`)
    expect(code).toBe(1)
    expect(stderr).toContain('paste.txt:2:10  error  paste-unusable')
    expect(recordOf(root)).toContain(`${host}/1/a-quay-at-dawn.png`)
    expect(recordOf(root)).not.toContain('192.168')
  })

  it('a missing file, a folder, an issue that does not exist, a folder without a newsletter', async () => {
    const root = project()
    expect((await cohes3ion(root, 'images', 'one', '--paste', 'x.txt')).stderr).toContain('there is no such file')
    expect((await cohes3ion(root, 'images', 'one', '--paste', 'issues')).stderr).toContain('it is a folder')
    expect(await cohes3ion(root, 'images', 'oen')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no-such'),
    })
    expect(await cohes3ion(temporaryFolder(), 'images', 'one')).toMatchObject({ code: 1 })
    expect(await cohes3ion(root, 'images')).toMatchObject({ code: 2 })
    expect(existsSync(path.join(root, 'records'))).toBe(false)
  })

  it('a broken record, which stays as it is', async () => {
    const root = project()
    put(root, { 'records/one/hosted.yaml': 'pictures:\n  - picture: issues/hall.png\n    adress: x\n' })
    const before = treeOf(root)
    const { code, stderr } = await cohes3ion(root, 'images', 'one')
    expect(code).toBe(1)
    expect(stderr).toContain('records/one/hosted.yaml:3:5')
    expect(treeOf(root)).toEqual(before)
  })

  it('a file of somebody else’s in the folder, and a folder that is a link', async () => {
    const root = project()
    put(root, { 'out/one/upload/a-quay-at-dawn.png': 'mine', 'out/one/upload/notes.txt': 'mine' })
    const { code, stderr } = await cohes3ion(root, 'images', 'one')
    expect(code).toBe(1)
    expect(stderr).toContain('out-folder-taken')
    expect(uploads(root)).toEqual(['a-quay-at-dawn.png', 'notes.txt'])
    const [linked, elsewhere] = [project(), temporaryFolder()]
    mkdirSync(path.join(linked, 'out/one'), { recursive: true })
    symlinkSync(elsewhere, path.join(linked, 'out/one/upload'))
    expect(await cohes3ion(linked, 'images', 'one')).toMatchObject({ code: 1 })
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('ten million bytes', async () => {
    const root = project()
    const line = `<p>${'x'.repeat(40)} <img src="data:image/png;base64,${'A'.repeat(400)}"> [[[( ${'"<'.repeat(20)}</p>\n`
    const { code } = await paste(root, line.repeat(10_000_000 / line.length) + pageForThree)
    expect(code).toBe(0)
    expect(recordOf(root)).toContain(`${host}/2.png`)
    const local = Array.from({ length: 200_000 }, (_, i) => `http://localhost/${i}/an-image-of-mine.png\n`).join('')
    const { code: refused, stderr } = await paste(project(), local)
    expect(refused).toBe(1)
    expect(stderr.match(/paste-unusable/g)).toHaveLength(20)
  })
})

const pageForThree = names.map((name, i) => `<img src="${host}/${i}.png" alt="${name}">`).join('')

it('no order of commands loses a file of the author’s, and builds are the same bytes twice', async () => {
  const theirs = {
    'out/one/notes.docx': 'mine',
    'out/one/upload/own.png': 'mine too',
    'records/one/notes.txt': 'also mine',
  }
  const step = fc.constantFrom(
    'images',
    'paste',
    'build',
    'final',
    'check',
    'verify',
    'change',
    'forget',
    'comment',
    'shorten',
    'lengthen',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const root = project()
      put(root, theirs)
      let version = 0
      let sources: { readonly [path: string]: string | Uint8Array } = three
      const change = (files: typeof sources) => {
        sources = { ...sources, ...files }
        put(root, files)
      }
      let comments = 0
      for (const one of steps) {
        version += 1
        const records = () => treeOf(path.join(root, 'records'))
        const recorded = records()
        if (one === 'change') change({ 'issues/quay.png': picture(`#66554${version}`) })
        if (one === 'forget') rmSync(path.join(root, 'records/one/hosted.yaml'), { force: true })
        if (one === 'shorten') change({ 'issues/one.yaml': issueOf(['hall.png', alts[0]]) })
        if (one === 'lengthen') change({ 'issues/one.yaml': three['issues/one.yaml'] })
        if (one === 'images' || one === 'check') expect((await cohes3ion(root, one, 'one')).code).toBe(0)
        if (one === 'paste') {
          await cohes3ion(root, 'images', 'one')
          const page = pageOf(root, 'one', 100 * version)
          const wanted = uploads(root).length - 1
          if (wanted > 0) expect((await paste(root, page)).code).toBe(0)
        }
        // A comment of hers, with the line ends of Windows.
        const hosted = path.join(root, 'records/one/hosted.yaml')
        if (one === 'comment' && existsSync(hosted)) {
          comments += 1
          writeFileSync(hosted, `# Mine ${comments}\r\n${readFileSync(hosted, 'utf8').replace(/\r?\n/g, '\r\n')}`)
        }
        if (one === 'forget') comments = 0
        else if (comments > 0) expect(readFileSync(hosted, 'utf8')).toContain(`# Mine ${comments}`)
        if (one === 'final') {
          const { code } = await cohes3ion(root, 'build', 'one', '--final')
          expect(code === 0).toBe('out/one/one.govdelivery.html' in treeOf(root))
          if (code !== 0) expect(records()).toEqual(recorded)
        }
        if (one === 'verify') await cohes3ion(root, 'verify', 'one')
        if (one === 'build' || one === 'check' || one === 'verify') expect(records()).toEqual(recorded)
        if (one === 'build') {
          await cohes3ion(root, 'build', 'one')
          const before = treeOf(path.join(root, 'out'))
          await cohes3ion(root, 'build', 'one', '--no-cache')
          expect(treeOf(path.join(root, 'out'))).toEqual(before)
        }
        const tree = treeOf(root)
        for (const [name, content] of Object.entries({ ...theirs, ...sources }))
          expect(tree[name], `${name} after ${steps}`).toBe(Buffer.from(content).toString('latin1'))
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 8) },
  )
}, 300_000)

describe('addresses of calendar files', () => {
  const event = (title: string, day: string) =>
    `      - { title: ${title}, start: ${day} 10:00, zone: Europe/London }\n`
  const diary = `  - type: diary\n    title: Dates\n    events:\n${event('Forum', '2026-12-14')}${event('Fair', '2026-12-15')}`
  const withDates = { ...three, 'issues/one.yaml': `${issueOf(['quay.png', alts[1]])}${diary}` }
  const forum = `${host}/7/one.forum.ics`
  const fair = `${host}/8/file.ics`
  const fragment = (root: string) => readFileSync(path.join(root, 'out/one/one.govdelivery.html'), 'utf8')

  it('are taken by name, beside those of pictures, and linked to', async () => {
    const root = project(withDates)
    const before = await cohes3ion(root, 'images', 'one')
    expect(before.stdout).toMatch(/one\.fair\.ics +no address yet/)
    const { code, stdout, stderr } = await paste(root, `${forum}\none.fair.ics ${fair}\n${host}/9/a-quay-at-dawn.png\n`)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`one.forum.ics  ${forum}\n`)
    expect(await cohes3ion(root, 'build', 'one')).toMatchObject({ code: 0 })
    for (const address of [forum, fair, `${host}/9/a-quay-at-dawn.png`])
      expect(fragment(root)).toContain(`="${address}"`)
    const recorded = recordOf(root)
    await paste(root, `${forum}\n`)
    expect(recordOf(root)).toBe(recorded)
    await paste(root, `one.forum.ics ${host}/10/new.ics\n`)
    expect(recordOf(root)).toBe(recorded.replace(forum, `${host}/10/new.ics`))
  })

  it('are of no picture, however few there are, and those of other issues are named', async () => {
    const root = project(withDates)
    const { code, stderr } = await paste(root, `${host}/7/two.forum.ics\n`)
    expect(code).toBe(0)
    expect(stderr).toContain('warning  paste-other-calendar')
    expect(stderr).toContain('“one.forum.ics https://…”')
    expect(existsSync(path.join(root, 'records'))).toBe(false)
  })

  it('are not guessed, and must be ones that readers can open', async () => {
    const root = project(withDates)
    const { code, stderr } = await paste(root, `${forum}\n${host}/9/one.forum.ics\nhttps://localhost/one.fair.ics\n`)
    expect(code).toBe(1)
    expect(stderr).toMatch(/paste-several[\s\S]*paste-unusable/)
    expect(existsSync(path.join(root, 'records'))).toBe(false)
  })

  it('stand for the file that was built, not for what the issue has become since', async () => {
    const root = project(withDates)
    await cohes3ion(root, 'build', 'one')
    put(root, {
      'issues/one.yaml': withDates['issues/one.yaml'].replace('title: Forum', 'title: Forum, where: Bangor'),
    })
    await paste(root, `${forum}\n`)
    const { stderr } = await cohes3ion(root, 'build', 'one')
    expect(stderr).toContain('one.forum.ics has changed since it was uploaded')
    const recorded = recordOf(root)
    const again = await paste(root, `${forum}\n`)
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('error  paste-former') })
    expect(again.stdout).toMatch(/one\.forum\.ics +no address yet/)
    expect(recordOf(root)).toBe(recorded)
    expect(await paste(root, `one.forum.ics ${forum}\n`)).toMatchObject({ code: 0 })
    expect((await cohes3ion(root, 'build', 'one')).stderr).not.toContain('has changed')
  })
})
