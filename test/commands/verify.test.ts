import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { cohes3ion, runHere, sampleProject, screen, temporaryFolder } from '../support/cli.ts'
import { picture, repository } from '../support/project.ts'
import { trackedLink } from '../verify/pageChanges.ts'

/** A project with a final build of issue-5. */
async function finished(): Promise<string> {
  const project = sampleProject()
  const { code, stderr } = await cohes3ion(project, 'build', 'issue-5', '--final')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return project
}

/** With a final build of issue-6, in two mails. */
async function bilingual(): Promise<string> {
  const project = sampleProject()
  for (const name of ['newsletter.cy.yaml', 'issues/issue-6'])
    cpSync(path.join(repository, name), path.join(project, name), { recursive: true })
  expect(await cohes3ion(project, 'build', 'issue-6', '--final')).toMatchObject({ code: 0 })
  return project
}

const fragment = 'issue-5.govdelivery.html'
const textOf = (project: string, name: string) => readFileSync(path.join(project, name), 'utf8')
const put = (project: string, name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true })
  writeFileSync(path.join(project, name), content)
}
const edit = (project: string, name: string, from: string, to: string) => {
  const before = textOf(project, name)
  expect(before).toContain(from)
  put(project, name, before.replace(from, to))
}
const recordsOf = (project: string, id = 'issue-5') => {
  const folder = path.join(project, 'records', id)
  return existsSync(folder)
    ? Object.fromEntries(readdirSync(folder).map((name) => [name, textOf(project, `records/${id}/${name}`)]))
    : {}
}
const verify = (project: string, ...args: readonly string[]) => cohes3ion(project, 'verify', ...args)

describe('build --final', () => {
  it('writes what is sent and a record of it, each time the same bytes', async () => {
    const [one, two] = [await finished(), await finished()]
    expect(Object.keys(recordsOf(one))).toEqual(['final.json', fragment, 'issue-5.txt'])
    for (const name of [fragment, 'issue-5.txt']) expect(recordsOf(one)[name]).toBe(textOf(one, `out/issue-5/${name}`))
    await cohes3ion(two, 'build', 'issue-4', 'issue-5', '--final', '--no-cache')
    expect(recordsOf(two)).toEqual(recordsOf(one))
    const record = JSON.parse(recordsOf(one)['final.json'] ?? '')
    expect(record).toMatchObject({ version: '1.2.3', target: 'govdelivery', emails: [{ html: fragment }] })
    expect(record.sources.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['issues/issue-5/issue.yaml', 'issues/issue-5/plans.png', 'newsletter.yaml']),
    )
    expect(record.artifacts.map(({ name }: { name: string }) => name)).toContain('images/plans.png')
  })

  it('says in JSON what it recorded', async () => {
    const { code, stdout } = await cohes3ion(sampleProject(), 'build', 'issue-5', '--final', '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).issues[0].recorded).toEqual([
      'records/issue-5/issue-5.govdelivery.html',
      'records/issue-5/issue-5.txt',
      'records/issue-5/final.json',
    ])
  })

  it('is known as changed when what it says was edited, and not when its lines were set anew', async () => {
    const project = await finished()
    const record = textOf(project, 'records/issue-5/final.json')
    put(project, 'records/issue-5/final.json', `${JSON.stringify(JSON.parse(record), null, 4)}\r\n`)
    expect(await verify(project, 'issue-5')).toMatchObject({ code: 0, stderr: '' })
    put(project, 'records/issue-5/final.json', record.replace(/"subject": "[^"]*"/, '"subject": "Other news"'))
    for (const command of [
      ['verify', 'issue-5'],
      ['build', 'issue-5', '--final'],
    ]) {
      const { code, stdout, stderr } = await cohes3ion(project, ...command)
      expect(code).toBe(1)
      expect(stdout + stderr).toMatch(/final-file-changed[\s\S]*final\.json is not as the final build left it/)
    }
  })

  it('is not touched by a plain build, and replaced by the next final one', async () => {
    const project = await finished()
    const before = recordsOf(project)
    edit(project, 'issues/issue-5/issue.yaml', 'eight Regional Actions plans', 'nine Regional Actions plans')
    await cohes3ion(project, 'build', 'issue-5')
    expect(recordsOf(project)).toEqual(before)
    expect(await cohes3ion(project, 'build', 'issue-5', '--final')).toMatchObject({ code: 0 })
    expect(recordsOf(project)[fragment]).toContain('nine Regional Actions plans')
  })

  it.each(['build', 'check'])('%s refuses an issue with an error, and writes nothing', async (command) => {
    const project = sampleProject()
    edit(project, 'issues/issue-5/issue.yaml', 'title: Bable', 'titel: Bable')
    const { code, stdout, stderr } = await cohes3ion(project, command, 'issue-5', '--final')
    expect(code).toBe(1)
    expect(stdout + stderr).toContain('unknown-field')
    expect(recordsOf(project)).toEqual({})
    expect(existsSync(path.join(project, 'out'))).toBe(false)
    if (command === 'build')
      expect(stderr).toMatch(/issue-5 is not final, since it has errors: no record was made\.\n$/)
  })

  it('says of a refused issue that what was written is not final', async () => {
    const project = sampleProject()
    edit(project, 'issues/issue-5/issue.yaml', 'eight Regional Actions plans', '[insert number] Regional Actions plans')
    const { code, stdout, stderr } = await cohes3ion(project, 'build', 'issue-5', '--final')
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining(fragment) })
    expect(stderr).toMatch(
      /issue-5 is not final.* no record was made\. out\/issue-5 is there to look at, not to send\.\n$/,
    )
    expect(recordsOf(project)).toEqual({})
  })

  it.each(['build', 'check'])('%s refuses a picture without an address', async (command) => {
    const project = temporaryFolder()
    put(project, 'newsletter.yaml', 'name: Parish news\n')
    put(project, 'issues/hall.png', picture)
    const section =
      'type: story\n    title: The hall\n    image: { src: hall.png, alt: A flag over the hall }\n    body: Come in.\n'
    put(
      project,
      'issues/one.yaml',
      `date: 2026-11-27\nsubject: The hall is open\npreview: Come and see.\nsections:\n  - ${section}`,
    )
    expect(await cohes3ion(project, command, 'one')).toMatchObject({ code: 0 })
    const { code, stdout, stderr } = await cohes3ion(project, command, 'one', '--final')
    expect(code).toBe(1)
    expect(stdout + stderr).toMatch(/error {2}picture-not-hosted/)
    expect(recordsOf(project, 'one')).toEqual({})
  })

  it.each(['build', 'check'])('%s refuses an issue that lacks a language', async (command) => {
    const project = await bilingual()
    rmSync(path.join(project, 'records'), { recursive: true })
    for (const name of ['issue.cy.yaml', '30-wales.cy.md']) rmSync(path.join(project, 'issues/issue-6', name))
    expect(await cohes3ion(project, 'build', 'issue-6')).toMatchObject({ code: 0 })
    const { code, stdout, stderr } = await cohes3ion(project, command, 'issue-6', '--final')
    expect(code).toBe(1)
    expect(stdout + stderr).toMatch(/error {2}language-missing/)
    expect(recordsOf(project, 'issue-6')).toEqual({})
  })

  it.each(['build', 'check'])(
    '%s refuses an issue that lacks a section in one language, unless it says why',
    async (command) => {
      const project = await bilingual()
      rmSync(path.join(project, 'issues/issue-6/30-wales.cy.md'))
      const { code, stdout, stderr } = await cohes3ion(project, command, 'issue-6', '--final')
      expect(code).toBe(1)
      expect(stdout + stderr).toMatch(/error {2}section-not-translated/)
      const allow = 'allow: [{ rule: section-not-translated, reason: "It is for English schools." }]\n'
      put(project, 'issues/issue-6/issue.yaml', allow + textOf(project, 'issues/issue-6/issue.yaml'))
      expect(await cohes3ion(project, command, 'issue-6', '--final')).toMatchObject({ code: 0 })
    },
  )

  it.each(['build', 'check'])(
    '%s: a final file that somebody has changed is kept, and named at its line',
    async (command) => {
      const project = await finished()
      edit(project, `records/issue-5/${fragment}`, 'eight', 'nine')
      const before = recordsOf(project)
      const { code, stdout, stderr } = await cohes3ion(project, command, 'issue-5', '--final')
      expect(code).toBe(1)
      expect(stdout + stderr).toMatch(/records\/issue-5\/final\.json:\d+:\d+ {2}error {2}final-file-changed/)
      expect(recordsOf(project)).toEqual(before)
    },
  )

  it.each([
    ['another field', (text: string) => text.replace('"version"', '"versoin"'), 'unknown-field'],
    ['a digest', (text: string) => text.replace(/"digest": "[0-9a-f]{4}/, '"digest": "zzzz'), 'final-record-unusable'],
    ['a name', (text: string) => text.replace('"images/plans.png"', '"../plans.png"'), 'final-record-unusable'],
    ['a file of an email', (text: string) => text.replace(/"html": ".*"/, '"html": "a.html"'), 'final-record-unusable'],
  ])('a record that was edited (%s) is kept, and no yes', async (_, change, words) => {
    const project = await finished()
    put(project, 'records/issue-5/final.json', change(textOf(project, 'records/issue-5/final.json')))
    const before = recordsOf(project)
    for (const args of [
      ['build', 'issue-5', '--final'],
      ['verify', 'issue-5'],
    ]) {
      const { code, stderr } = await cohes3ion(project, ...args)
      expect(code).toBe(1)
      expect(stderr).toContain(words)
    }
    expect(recordsOf(project)).toEqual(before)
  })

  it.each([
    ['cut off', '{ "version": "1'],
    ['empty', ''],
    ['without fields', '{}'],
    ['a list', '[]'],
  ])('a damaged record (%s) is no yes, and replaced by the next final build', async (_, damaged) => {
    const project = await finished()
    const before = recordsOf(project)
    put(project, 'records/issue-5/final.json', damaged)
    const said = await verify(project, 'issue-5')
    expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining('record-damaged') })
    expect(said.stderr).toContain('cohes3ion build --final issue-5')
    expect(await cohes3ion(project, 'build', 'issue-5', '--final')).toMatchObject({ code: 0 })
    expect(recordsOf(project)).toEqual(before)
  })

  it('does not overwrite a file that no final build wrote', async () => {
    const project = sampleProject()
    put(project, `records/issue-5/${fragment}`, 'my notes')
    const { code, stderr } = await cohes3ion(project, 'build', 'issue-5', '--final')
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('final-file-taken') })
    expect(recordsOf(project)).toEqual({ [fragment]: 'my notes' })
  })

  it('does not write through a link out of the project', async () => {
    const [project, elsewhere] = [sampleProject(), temporaryFolder()]
    symlinkSync(elsewhere, path.join(project, 'records'))
    const { code, stderr } = await cohes3ion(project, 'build', 'issue-5', '--final')
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('record-not-written') })
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('writes again what is gone', async () => {
    const project = await finished()
    const before = recordsOf(project)
    rmSync(path.join(project, 'records/issue-5', fragment))
    expect(await cohes3ion(project, 'build', 'issue-5', '--final')).toMatchObject({ code: 0 })
    expect(recordsOf(project)).toEqual(before)
  })
})

describe('verify', () => {
  it('says yes to each file of the final build, and to what stands in out', async () => {
    const project = await finished()
    expect(await verify(project, 'issue-5', `out/issue-5/${fragment}`)).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: 'Yes: it is issue-5 as finally built (fragment, English).\n',
    })
    expect((await verify(project, 'issue-5', 'out/issue-5/issue-5.txt')).stdout).toContain('(plain text, English)')
    expect((await verify(project, 'issue-5', 'out/issue-5/images/plans.png')).stdout).toContain('(picture, English)')
    expect(await verify(project, 'issue-5')).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: 'Yes: what stands in out/issue-5 is issue-5 as finally built.\n',
    })
  })

  it('names what differs in a file that went through the platform', async () => {
    const project = await finished()
    const html = textOf(project, `out/issue-5/${fragment}`)
    const tracked = html.replace(/href="(https:[^"]*)"/g, (_, href) => `href="${trackedLink(href)}"`)
    put(project, 'good.html', tracked)
    put(project, 'bad.html', tracked.replace('of eight', 'of nine'))
    put(project, 'other.html', html.replace('of eight', 'of \u0435ight'))
    expect((await verify(project, 'issue-5', 'other.html')).stdout).toContain(
      '“eight” is now “\u0435ight”, where “\u0435” is a Cyrillic letter\n',
    )
    put(project, 'unreadable.html', html.replace(/href="https:[^"]*"/, 'href="https://lnks.gd/l/abc/s/1/br/2-l"'))
    expect(await verify(project, 'issue-5', 'good.html')).toMatchObject({ code: 0 })
    expect(await verify(project, 'issue-5', 'bad.html')).toMatchObject({
      code: 1,
      stdout:
        'No: it is not issue-5 as finally built (fragment, English). 1 difference:\n  Output 1, first paragraph: “eight” is now “nine”\n',
    })
    const { code, stdout } = await verify(project, 'issue-5', 'unreadable.html')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^Not proven: 1 link could not be compared\./)
  })

  it('finds the language of a mail, and is told it', async () => {
    const project = await bilingual()
    const welsh = 'out/issue-6/issue-6.cy.govdelivery.html'
    put(project, 'cy.html', `\ufeff${textOf(project, welsh)}`)
    expect(await verify(project, 'issue-6', 'cy.html')).toMatchObject({
      ...{ code: 0, stdout: 'Yes: it is issue-6 as finally built (fragment, Welsh).\n' },
    })
    expect(await verify(project, 'issue-6', 'cy.html', '--lang', 'cy')).toMatchObject({ code: 0 })
    for (const file of [welsh, 'cy.html'])
      expect(await verify(project, 'issue-6', file, '--lang', 'en')).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('it is the Welsh email of issue-6'),
      })
    expect((await verify(project, 'issue-6', 'cy.html', '--lang', 'fr')).stdout).toContain('no email in “fr”')
  })

  it('knows the email of another issue', async () => {
    const project = await finished()
    await cohes3ion(project, 'build', 'issue-4', '--final')
    expect(await verify(project, 'issue-5', 'out/issue-4/issue-4.govdelivery.html')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^No: it is not issue-5 .*\n {2}it is issue-4 \(English\)\n$/),
    })
  })

  it.each([
    ['nothing', '', 'It is empty.'],
    ['a PDF file', '%PDF-1.7', 'It is a PDF file'],
    ['plain text', 'Dear readers', 'It is plain text'],
    ['other HTML', '<p>Dear readers</p>', 'It is another text'],
  ])('refuses %s', async (_, content, reason) => {
    const project = await finished()
    put(project, 'a.html', content)
    const { code, stdout } = await verify(project, 'issue-5', 'a.html')
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining(reason) })
  })

  it('reads what is piped in', async () => {
    const project = await finished()
    const html = readFileSync(path.join(project, 'out/issue-5', fragment))
    const run = async (argv: readonly string[], input: Uint8Array) => {
      const stdout = screen()
      const openStdin = () => Readable.from(input.length > 0 ? [input] : [])
      const code = await runHere(argv, { cwd: project, stdout, stderr: screen(), openStdin, stdinIsPipe: () => true })
      return { code, said: stdout.text() }
    }
    expect(await run(['verify', 'issue-5'], html)).toEqual({ code: 0, said: expect.stringContaining('fragment') })
    expect(await run(['verify', 'issue-5', '-'], html)).toEqual({ code: 0, said: expect.stringContaining('fragment') })
    expect(await run(['verify', 'issue-5', '-'], new Uint8Array())).toEqual({
      code: 1,
      said: expect.stringContaining('It is empty.'),
    })
    expect(await run(['verify', 'issue-5'], new Uint8Array())).toEqual({
      code: 0,
      said: expect.stringContaining('out/issue-5'),
    })
  })

  it('has no yes without a final build, after a change of one, without the file, or outside of a project', async () => {
    const project = sampleProject()
    await cohes3ion(project, 'build', 'issue-5')
    const before = await verify(project, 'issue-5')
    expect(before).toMatchObject({ code: 1, stderr: expect.stringContaining('cohes3ion build --final issue-5') })
    await cohes3ion(project, 'build', 'issue-5', '--final')
    const none = await verify(project, 'issue-5', 'none.html')
    expect(none).toMatchObject({
      code: 1,
      stdout: 'Not proven: none.html could not be read (there is no such file).\n',
    })
    if (process.platform !== 'win32')
      expect(await verify(project, 'issue-5', '/dev/zero')).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('device'),
      })
    edit(project, 'records/issue-5/issue-5.txt', 'eight', 'nine')
    const changed = await verify(project, 'issue-5', `out/issue-5/${fragment}`)
    expect(changed).toMatchObject({ code: 1, stderr: expect.stringContaining('final-file-changed') })
    expect(await verify(temporaryFolder(), 'issue-5')).toMatchObject({ code: 1 })
    expect(await verify(project)).toMatchObject({ code: 2 })
  })

  it.each(['', '\ufeff'])(
    'takes the line ends that version control gives to files, and %j before them',
    async (mark) => {
      const project = await finished()
      const records = ['final.json', fragment, 'issue-5.txt'].map((name) => `records/issue-5/${name}`)
      for (const name of [...records, 'issues/issue-5/issue.yaml'])
        put(project, name, mark + textOf(project, name).replaceAll('\n', '\r\n'))
      for (const name of [fragment, 'issue-5.txt'])
        for (const folder of ['out', 'records'])
          expect(await verify(project, 'issue-5', `${folder}/issue-5/${name}`)).toMatchObject({ code: 0, stderr: '' })
      expect(await cohes3ion(project, 'build', 'issue-5', '--final')).toMatchObject({ code: 0 })
      expect(recordsOf(project)['issue-5.txt']).not.toContain('\r')
    },
  )

  it('says what has changed since, which is no no', async () => {
    const project = await finished()
    edit(project, 'issues/issue-5/issue.yaml', 'eight', 'nine')
    rmSync(path.join(project, 'issues/issue-5/plans.png'))
    const { code, stderr } = await verify(project, 'issue-5', `out/issue-5/${fragment}`)
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('issues/issue-5/issue.yaml, issues/issue-5/plans.png'),
    })
  })

  it('names what is missing and what differs in out', async () => {
    const project = await finished()
    edit(project, `out/issue-5/${fragment}`, 'of eight', 'of nine')
    edit(project, 'out/issue-5/issue-5.txt', 'eight', 'nine')
    rmSync(path.join(project, 'out/issue-5/images/plans.png'))
    const { code, stdout } = await verify(project, 'issue-5')
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(1, -1).sort()).toEqual([
      '  images/plans.png: is missing',
      `  ${fragment}, Output 1, first paragraph: “eight” is now “nine”`,
      '  issue-5.txt: is not as it was built',
    ])
  })

  it('answers in JSON', async () => {
    const project = await finished()
    put(project, 'bad.html', textOf(project, `out/issue-5/${fragment}`).replace('of eight', 'of nine'))
    const { code, stdout, stderr } = await verify(project, 'issue-5', 'bad.html', '--format', 'json')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      ...{ version: 1, issue: 'issue-5', answer: 'no', reason: null },
      compared: { name: fragment, role: 'paste', languages: ['en'] },
      differences: [{ kind: 'text', what: '“eight” is now “nine”', where: 'Output 1, first paragraph' }],
      ...{ unknown: { links: 0, pictures: 0 }, beside: [], notes: [], findings: [] },
    })
  })

  it('writes nothing', async () => {
    const project = await finished()
    const list = () => readdirSync(project, { recursive: true, encoding: 'utf8' }).sort()
    const [before, records] = [list(), recordsOf(project)]
    await verify(project, 'issue-5')
    await verify(project, 'issue-5', `out/issue-5/${fragment}`)
    expect(list()).toEqual(before)
    expect(recordsOf(project)).toEqual(records)
  })
})
