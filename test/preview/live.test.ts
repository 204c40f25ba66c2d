import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { IssueState } from '../../src/preview/state.ts'
import { sampleProject } from '../support/cli.ts'
import { ask, type RunningPreview, startPreviewBy } from '../support/preview.ts'

async function open(...flags: readonly string[]) {
  return openIn(sampleProject(), ...flags)
}

async function openIn(project: string, ...flags: readonly string[]) {
  const preview = await startPreviewBy(flags, project, 'issue-5', '--port', '0')
  const state = async () => (await (await fetch(`${preview.origin}/api/issues/issue-5`)).json()) as IssueState
  await state()
  const file = (name: string) => path.join(project, name)
  const edit = (name: string, from: string, to: string) =>
    writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to))
  return { project, preview, state, file, edit }
}

/** The events that the server sends during some work, until it has sent none for a while. */
async function eventsDuring({ origin }: RunningPreview, work: () => Promise<void> | void) {
  const response = await fetch(`${origin}/api/events`)
  const reader = response.body?.getReader()
  const events: { changed?: string[] }[] = []
  let last = Date.now()
  const read = async () => {
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) return
      for (const line of new TextDecoder().decode(part.value).split('\n'))
        if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)))
      last = Date.now()
    }
  }
  const reading = read()
  await expect.poll(() => events.length).toBe(1)
  await work()
  last = Date.now()
  while (Date.now() - last < 500) await new Promise((resolve) => setTimeout(resolve, 50))
  await reader?.cancel()
  await reading
  return events.slice(1)
}

/** Milliseconds for which an error is not shown, as the file may not be completely saved. */
const patience = 120

/**
 * What is shown soon after a change; null where this machine was too busy to look in time. `start` is the time of the
 * first of several changes: a busy machine may see the first one alone.
 */
async function soonAfter<Seen>(
  change: () => void,
  wait: number,
  look: () => Promise<Seen>,
  start = Date.now(),
): Promise<Seen | null> {
  change()
  await new Promise((resolve) => setTimeout(resolve, wait))
  const seen = await look()
  return Date.now() - start < patience ? seen : null
}

const issue = 'issues/issue-5/issue.yaml'
const subject = 'subject: Eight Regional Action Plans published'

describe('what is saved is shown', () => {
  it('in the issue, a section’s file, newsletter.yaml, a template, a theme, a picture', async () => {
    const { state, edit, file, preview } = await open()
    const html = async () => (await state()).emails[0]?.html ?? ''
    edit(issue, subject, 'subject: Nine plans')
    await expect.poll(async () => (await state()).emails[0]?.subject).toBe('Nine plans')
    edit('issues/issue-5/stockholm.md', 'Stockholm', 'Uppsala')
    await expect.poll(html).toContain('Uppsala')
    edit('newsletter.yaml', 'name: ', 'name: The new ')
    await expect.poll(async () => (await state()).newsletter).toMatch(/^The new /)
    edit('newsletter.yaml', 'theme: default', 'logo: { src: logo.png, alt: The office }\ncolours: { deep: 4E1012 }')
    await expect.poll(async () => (await state()).sound).toBe(false)
    writeFileSync(file('logo.png'), readFileSync(file('issues/issue-5/plans.png')))
    const logo = async () => (await state()).emails[0]?.pictures['logo.png']
    await expect.poll(logo).toBeDefined()
    expect(await html()).toContain('background-color:#4E1012')
    const first = await logo()
    writeFileSync(file('logo.png'), readFileSync(file('issues/issue-5/reports.png')))
    await expect.poll(logo).not.toBe(first)
    mkdirSync(file('templates/partials'), { recursive: true })
    writeFileSync(file('templates/partials/title.mjml.hbs'), '<h2 style="margin:0">TITLE {{text}}</h2>\n')
    await expect.poll(html).toContain('TITLE Looking back')
    rmSync(file('templates/partials/title.mjml.hbs'))
    await expect.poll(html).not.toContain('TITLE')
    const before = await ask(preview.port, '/view/issue-5/images/plans.png', { host: `127.0.0.1:${preview.port}` })
    const { version } = await state()
    renameSync(file('issues/issue-5/reports.png'), file('issues/issue-5/plans.png'))
    await expect.poll(async () => (await state()).version).toBeGreaterThan(version)
    const after = await ask(preview.port, '/view/issue-5/images/plans.png', { host: `127.0.0.1:${preview.port}` })
    expect(after.body).not.toBe(before.body)
  })

  it('by rename, in a burst, in parts, or deleted and created again, without an error in between', async () => {
    const { preview, state, file, edit } = await open()
    const text = readFileSync(file(issue), 'utf8')
    const wanted = text.replace(subject, 'subject: Renamed')
    const events = await eventsDuring(preview, async () => {
      writeFileSync(file('issues/issue-5/.issue.yaml.swp'), wanted)
      renameSync(file('issues/issue-5/.issue.yaml.swp'), file(issue))
      await expect.poll(async () => (await state()).emails[0]?.subject).toBe('Renamed')
      const start = Date.now()
      for (const [i, cut] of [0, 20, 300, text.length].entries()) {
        const write = () => writeFileSync(file(issue), text.slice(0, cut))
        const seen = await soonAfter(write, i < 3 ? 25 : 0, state, start)
        if (seen) expect(seen.findings).toEqual([])
      }
      await expect.poll(async () => (await state()).emails[0]?.subject).toBe('Eight Regional Action Plans published')
      const seen = await soonAfter(() => rmSync(file(issue)), 40, state)
      if (seen) expect(seen.gone).toBe(false)
      writeFileSync(file(issue), wanted)
      await expect.poll(async () => (await state()).emails[0]?.subject).toBe('Renamed')
      for (let i = 0; i < 100; i += 1)
        edit(issue, /^subject: .*$/m.exec(readFileSync(file(issue), 'utf8'))?.[0] ?? '', `subject: Burst ${i}`)
    })
    await expect.poll(async () => (await state()).emails[0]?.subject).toBe('Burst 99')
    expect(await state()).toMatchObject({ sound: true, findings: [] })
    expect(events.length).toBeLessThan(30)
  })

  it('with its mistakes, over the last good email, until they are fixed', async () => {
    const { state, edit } = await open()
    const good = await state()
    edit(issue, 'title: Regional Action Plans', 'titel: Regional Action Plans')
    await expect.poll(async () => (await state()).sound).toBe(false)
    const broken = await state()
    expect(broken.emails).toEqual(good.emails)
    expect(
      broken.findings.map(({ id, file, line, frame, section }) => ({ id, file, line, frame, section })),
    ).toContainEqual({
      id: 'unknown-field',
      file: issue,
      line: expect.any(Number),
      frame: expect.stringContaining('titel: Regional Action Plans'),
      section: { email: 0, index: 1 },
    })
    edit(issue, 'titel:', 'title:')
    await expect.poll(async () => (await state()).sound).toBe(true)
    expect((await state()).emails).toEqual(good.emails)
    expect((await state()).version).toBeGreaterThan(broken.version)
  })

  it('with a mistake in newsletter.yaml, and the platform and the sender stay as they were', async () => {
    const { preview, state, edit } = await open()
    const platform = async () => (await fetch(`${preview.origin}/view/issue-5/platform`)).text()
    const [good, inside] = [await state(), await platform()]
    edit('newsletter.yaml', 'name: ', 'name ')
    await expect.poll(async () => (await state()).sound).toBe(false)
    expect((await state()).emails[0]?.sender).toBe(good.emails[0]?.sender)
    expect(await platform()).toBe(inside)
  })

  it('while a mistake is being fixed, and half a file is not reported either', async () => {
    const { state, edit, file } = await open()
    edit(issue, 'title: Regional', 'titel: Regional')
    await expect.poll(async () => (await state()).sound).toBe(false)
    const { findings } = await state()
    const text = readFileSync(file(issue), 'utf8')
    const seen = await soonAfter(() => rmSync(file(issue)), 50, state)
    if (seen) expect(seen).toMatchObject({ gone: false, findings })
    writeFileSync(file(issue), text)
    await new Promise((resolve) => setTimeout(resolve, 400))
    await expect.poll(state).toMatchObject({ gone: false, findings })
  })

  it('where it is an invalid template, without ending the preview', async () => {
    const { state, file, preview } = await open()
    mkdirSync(file('templates/layout'), { recursive: true })
    for (const text of ['', '<p>', '{{{content}}}', '<mjml></mjml>']) {
      writeFileSync(file('templates/layout/letter.mjml.hbs'), text)
      await expect.poll(async () => (await state()).sound).toBe(false)
      rmSync(file('templates/layout/letter.mjml.hbs'))
      await expect.poll(async () => (await state()).sound).toBe(true)
    }
    expect(preview.said()).not.toContain('fault')
  })

  it('but changes of files that no email is made of are not reported', async () => {
    const { preview, file } = await open()
    const events = await eventsDuring(preview, () => {
      mkdirSync(file('out/issue-5'), { recursive: true })
      writeFileSync(file('out/issue-5/issue-5.txt'), 'text')
      writeFileSync(file('issues/.hidden.yaml'), 'a: b')
      writeFileSync(file('notes.docx'), 'x')
    })
    // On a busy machine, the list of issues may be ready only now.
    expect(events.flatMap(({ changed }) => changed ?? [])).toEqual([])
  })
})

it('does not grow over a hundred times a page is opened, an issue edited and the page closed', async () => {
  if (!existsSync('/proc/self/fd')) return
  // With a small heap, V8 collects what can be collected; the rest is really kept.
  const { preview, edit, file, state } = await open('--max-old-space-size=48', '--max-semi-space-size=2')
  const proc = `/proc/${preview.child.pid}`
  const held = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1]) / 1024
  const handles = () => readdirSync(`${proc}/fd`).length
  const cycle = async (i: number) => {
    const page = new AbortController()
    await fetch(`${preview.origin}/api/events`, { signal: page.signal })
    edit(issue, /^subject: .*$/m.exec(readFileSync(file(issue), 'utf8'))?.[0] ?? '', `subject: Cycle ${i}`)
    await expect.poll(async () => (await state()).emails[0]?.subject, { interval: 5 }).toBe(`Cycle ${i}`)
    await (await fetch(`${preview.origin}/view/issue-5/desktop`)).text()
    page.abort()
  }
  for (let i = 0; i < 100; i += 1) await cycle(i)
  const [handlesThen, heldThen] = [handles(), held()]
  for (let i = 100; i < 200; i += 1) await cycle(i)
  expect(handles()).toBeLessThanOrEqual(handlesThen + 2)
  // 100 kept emails would take more; the garbage collector varies by less.
  expect(held() - heldThen).toBeLessThan(25)
})

it('disconnects a page that never reads its events', async () => {
  const { preview, edit, file, state } = await open()
  const socket = connect(preview.port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.pause()
  socket.write(`GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${preview.port}\r\n\r\n`)
  for (let i = 0; i < 20; i += 1) {
    edit(issue, /^subject: .*$/m.exec(readFileSync(file(issue), 'utf8'))?.[0] ?? '', `subject: Unread ${i}`)
    await expect.poll(async () => (await state()).emails[0]?.subject).toBe(`Unread ${i}`)
  }
  expect(await preview.interrupt()).toBe(0)
})

it('serves fifty pages at once, and a folder with five thousand files', async () => {
  const { preview, edit, file, state } = await open()
  mkdirSync(file('issues/many'))
  for (let i = 0; i < 5_000; i += 1) writeFileSync(file(`issues/many/note-${i}.txt`), 'x')
  const streams = await Promise.all(Array.from({ length: 50 }, () => fetch(`${preview.origin}/api/events`)))
  const readers = streams.map((one) => one.body?.getReader())
  edit(issue, subject, 'subject: Fifty')
  await expect.poll(async () => (await state()).emails[0]?.subject).toBe('Fifty')
  for (const reader of readers) {
    let said = ''
    while (!said.includes('"changed":["issue-5"]')) said += new TextDecoder().decode((await reader?.read())?.value)
    await reader?.cancel()
  }
})

it('shows an email of two megabytes', async () => {
  const project = sampleProject()
  const paragraph = `${'A long paragraph about plans, regions and partners. '.repeat(40)}\n\n`
  for (let i = 0; i < 60; i += 1)
    writeFileSync(
      path.join(project, `issues/issue-5/story-${i}.md`),
      `---\ntype: story\ntitle: Story ${i}\n---\n${paragraph.repeat(15)}`,
    )
  const sections = Array.from({ length: 60 }, (_, i) => `  - file: story-${i}.md\n`).join('')
  writeFileSync(path.join(project, issue), `date: 2026-05-01\nsubject: Huge\nsections:\n${sections}`)
  const { state, preview } = await openIn(project)
  expect((await state()).emails[0]?.subject).toBe('Huge')
  const view = await (await fetch(`${preview.origin}/view/issue-5/large-text`)).text()
  expect(view.length).toBeGreaterThan(1_900_000)
})
