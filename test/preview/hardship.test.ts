import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { IndexState, IssueState } from '../../src/preview/state.ts'
import { sampleProject, temporaryFolder } from '../support/cli.ts'
import { ask, type RunningPreview, startPreview, startPreviewBy, startPreviewIn } from '../support/preview.ts'

const issue = 'issues/issue-5/issue.yaml'
const subject = 'subject: Eight Regional Action Plans published'

async function issueState({ origin }: RunningPreview): Promise<IssueState> {
  return (await (await fetch(`${origin}/api/issues/issue-5`)).json()) as IssueState
}

function editIn(project: string, name: string, from: string, to: string): void {
  const file = path.join(project, name)
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

/** Flags for a Node.js that runs this script first, to change the system’s behaviour. */
function withFault(code: string): readonly string[] {
  const file = path.join(temporaryFolder(), 'fault.cjs')
  writeFileSync(file, code)
  return ['--require', file]
}

/** Reports no changes, as some network drives. */
const deaf = `
const fs = require('node:fs')
fs.watch = () => Object.assign(new (require('node:events'))(), { close() {}, ref() {}, unref() {} })
fs.watchFile = () => {}
`

/** While the file LOCK is there, one file is held by another program, as on Windows. */
const held = (lock: string, name: string, code: string) => `
const fs = require('node:fs')
const refuse = (key) => {
  const own = fs[key]
  fs[key] = (file, ...more) => {
    if (String(file).endsWith(${JSON.stringify(name)}) && fs.existsSync(${JSON.stringify(lock)}))
      throw Object.assign(new Error('held'), { code: ${JSON.stringify(code)} })
    return own(file, ...more)
  }
}
refuse('readFileSync')
refuse('openSync')
`

describe('the preview shows what is saved', () => {
  it.each([
    ['the dark colours', 'templates/themes/default/theme.yaml', '/view/issue-5/dark', '#141C25', '#101010'],
    ['the light colours', 'templates/themes/default/theme.yaml', '/view/issue-5/desktop', '#00645A', '#00504A'],
    [
      'a rule of the document’s style sheet',
      'templates/layout/document.html.hbs',
      '/view/issue-5/desktop',
      'outline-offset: 2px',
      'outline-offset: 7px',
    ],
    [
      'a rule for dark screens',
      'templates/partials/dark-rules.mjml.hbs',
      '/view/issue-5/dark',
      '.ink {',
      '.ink { outline: 0;',
    ],
  ])('where only %s have changed', async (_, template, view, from, to) => {
    const project = sampleProject()
    const file = path.join(project, template)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, readFileSync(path.join(import.meta.dirname, '../..', template), 'utf8'))
    const preview = await startPreview(project, 'issue-5', '--port', '0')
    const before = await issueState(preview)
    const look = async () => (await fetch(preview.origin + view)).text()
    expect(await look()).toContain(from)
    expect(await look()).not.toContain(to)
    editIn(project, template, from, to)
    await expect.poll(look).toContain(to)
    expect((await issueState(preview)).version).toBeGreaterThan(before.version)
  })
})

describe('a file that another program holds after it was saved', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])('is read once it is released (%s)', async (code) => {
    const project = sampleProject()
    const lock = path.join(temporaryFolder(), 'lock')
    const preview = await startPreviewBy(withFault(held(lock, 'issue.yaml', code)), project, 'issue-5', '--port', '0')
    await issueState(preview)
    writeFileSync(lock, '')
    editIn(project, issue, subject, 'subject: Held for a moment')
    await expect.poll(async () => (await issueState(preview)).sound).toBe(false)
    rmSync(lock)
    await expect.poll(async () => (await issueState(preview)).emails[0]?.subject).toBe('Held for a moment')
    expect(await issueState(preview)).toMatchObject({ sound: true, findings: [] })
    expect(preview.said()).not.toContain('fault')
  })
})

describe('where the system reports no changes', () => {
  it('a page that is loaded again shows the files as they are', async () => {
    const project = sampleProject()
    const preview = await startPreviewBy(withFault(deaf), project, 'issue-5', '--port', '0')
    expect((await issueState(preview)).emails[0]?.subject).toBe('Eight Regional Action Plans published')
    editIn(project, issue, subject, 'subject: Loaded anew')
    await fetch(`${preview.origin}/issue-5`)
    expect((await issueState(preview)).emails[0]?.subject).toBe('Loaded anew')
  })

  it('the preview finds changes itself: of texts, templates that were not there, new files and pictures', async () => {
    const project = sampleProject()
    const preview = await startPreviewBy(withFault(deaf), project, 'issue-5', '--port', '0')
    await issueState(preview)
    editIn(project, issue, subject, 'subject: Seen by itself')
    await expect.poll(async () => (await issueState(preview)).emails[0]?.subject).toBe('Seen by itself')
    mkdirSync(path.join(project, 'templates/partials'), { recursive: true })
    writeFileSync(path.join(project, 'templates/partials/title.mjml.hbs'), '<h2 style="margin:0">TITLE {{text}}</h2>\n')
    await expect.poll(async () => (await issueState(preview)).emails[0]?.html).toContain('TITLE Looking back')
    const { pictures } = (await issueState(preview)).emails[0] ?? { pictures: {} }
    writeFileSync(
      path.join(project, 'issues/issue-5/plans.png'),
      readFileSync(path.join(project, 'issues/issue-5/reports.png')),
    )
    await expect.poll(async () => (await issueState(preview)).emails[0]?.pictures).not.toEqual(pictures)
    // All pages are notified, also of an issue that nobody has opened.
    const events = await fetch(`${preview.origin}/api/events`)
    const reader = events.body?.getReader()
    const index = async () => (await (await fetch(`${preview.origin}/api/issues`)).json()) as IndexState
    expect((await index()).issues.map(({ id }) => id)).not.toContain('spring')
    writeFileSync(path.join(project, 'issues/spring.yaml'), 'date: 2026-05-01\nsubject: Spring\n')
    let said = ''
    while (!said.includes('"changed"')) said += new TextDecoder().decode((await reader?.read())?.value)
    await reader?.cancel()
    expect((await index()).issues.map(({ id }) => id)).toContain('spring')
  })
})

describe('no request ends the preview', () => {
  it('whatever its token, headers, path and body are', async () => {
    const preview = await startPreview(sampleProject(), 'issue-5', '--port', '0')
    const { port } = preview
    const page = await ask(port, '/issue-5', { host: `127.0.0.1:${port}` })
    const token = /<meta name="token" content="([0-9a-f]{48})">/.exec(page.body)?.[1] ?? 'none'
    const raw = (bytes: string) =>
      new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(bytes, 'latin1')))
        socket.on('error', () => resolve())
        socket.on('close', () => resolve())
        socket.resume()
      })
    const head = (method: string, target: string, lines: readonly string[], body = '') =>
      [`${method} ${target} HTTP/1.1`, ...lines, `Content-Length: ${body.length}`, 'Connection: close', '', body].join(
        '\r\n',
      )
    const host = `Host: 127.0.0.1:${port}`
    for (const sent of ['é'.repeat(48), 'é'.repeat(24), '\xff'.repeat(48), `${token}é`, 'a'.repeat(48)])
      await raw(head('POST', '/api/edit', [host, `X-Token: ${sent}`], '{}'))
    for (const body of [
      'null',
      '[]',
      '"x"',
      '{"file":"\\u0000","line":1,"column":1}',
      '{"file":{},"line":1}',
      '\xff',
      `{"file":"${'a'.repeat(9_000)}","line":1,"column":1}`,
    ])
      await raw(head('POST', '/api/edit', [host, `X-Token: ${token}`], body))
    // Closes the connection before the end of the body; nothing is printed in the terminal.
    await raw(
      [`POST /api/edit HTTP/1.1`, host, `X-Token: ${token}`, 'Content-Length: 500', '', '{"file":'].join('\r\n'),
    )
    for (const lines of [
      ['Upgrade: websocket', 'Connection: Upgrade'],
      ['Expect: 100-continue'],
      ['Expect: odd'],
      ['Transfer-Encoding: chunked'],
      ['Transfer-Encoding: odd'],
      ['Range: bytes=0-'],
      [host],
      [`Origin: ${'x'.repeat(9_000)}`],
    ])
      await raw(head('GET', '/issue-5', [host, ...lines]))
    for (const id of [
      '__proto__',
      'constructor',
      '%00',
      '%',
      '%e0%a4%a',
      'a'.repeat(6_000),
      '%2e%2e',
      'CON',
      '*',
      '%F0%9F%92%A9',
      '?',
      '#',
    ])
      for (const place of ['/', '/api/issues/', '/view/', '/app/'])
        await raw(head('GET', `${place}${id}${place === '/view/' ? '/desktop' : ''}`, [host]))
    const byte = fc.constantFrom(...'aZ09/?#%.:;=@[]\\ \t\r\n\0\x7f\x80\xff{}"&<>'.split(''))
    const text = (maxLength: number) => fc.array(byte, { maxLength }).map((parts) => parts.join(''))
    const method = fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'CONNECT', 'TRACE', 'get', 'PRI', '')
    await fc.assert(
      fc.asyncProperty(method, text(30), text(60), text(60), async (verb, target, header, body) => {
        await raw(head(verb, `/${target}`, [host, `X-Token: ${header}`, header], body))
      }),
      { numRuns: 150 },
    )
    expect((await ask(port, '/issue-5', { host: `127.0.0.1:${port}` })).status).toBe(200)
    expect(preview.said()).not.toContain('fault')
  })
})

describe('ports', () => {
  const forbid = (from: number, to: number) => `
const { Server } = require('node:net')
const own = Server.prototype.listen
Server.prototype.listen = function (port, ...more) {
  if (port >= ${from} && port <= ${to}) {
    setImmediate(() => this.emit('error', Object.assign(new Error('listen EACCES'), { code: 'EACCES' })))
    return this
  }
  return own.call(this, port, ...more)
}
`
  it('that the system forbids are skipped, and the preview says so', async () => {
    const preview = await startPreviewBy(withFault(forbid(45_000, 45_003)), sampleProject(), '--port', '45000')
    expect(preview.port).toBeGreaterThan(45_003)
    expect(preview.said()).toContain(`The system does not allow port 45000; this is port ${preview.port}.`)
  })

  it('of which a whole range is forbidden: any other is used', async () => {
    const preview = await startPreviewBy(withFault(forbid(1, 29_999)), sampleProject(), '--port', '4321')
    expect(preview.port).toBeGreaterThan(29_999)
  })

  it('at the end of the range: any other is used', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => {
      // If another program uses the port, the test works as well.
      blocker.once('error', () => resolve())
      blocker.listen(65_535, '127.0.0.1', resolve)
    })
    onTestFinished(() => void blocker.close())
    const preview = await startPreview(sampleProject(), '--port', '65535')
    expect(preview.port).not.toBe(65_535)
    expect(preview.said()).toContain('Port 65535 is in use')
  })
})

describe('what does not open', () => {
  /** An environment whose programs to open files exit with this code, with this editor. */
  function system(code: number, editor?: string): NodeJS.ProcessEnv {
    const bin = temporaryFolder()
    for (const name of ['xdg-open', 'open', 'ps', 'wslview']) {
      writeFileSync(path.join(bin, name), `#!/bin/sh\nexit ${name === 'ps' ? 1 : code}\n`)
      chmodSync(path.join(bin, name), 0o755)
    }
    return {
      PATH: `${bin}:${process.env['PATH']}`,
      EDITOR: editor ?? '',
      VISUAL: '',
      LAUNCH_EDITOR: '',
      BROWSER: 'false',
    }
  }

  async function edit({ port, origin }: RunningPreview) {
    const page = await ask(port, '/issue-5', { host: `127.0.0.1:${port}` })
    const token = /content="([0-9a-f]{48})"/.exec(page.body)?.[1] ?? 'none'
    const headers = { host: `127.0.0.1:${port}`, origin, 'x-token': token }
    const body = JSON.stringify({ file: issue, line: 3, column: 1 })
    return ask(port, '/api/edit', headers, { method: 'POST', body })
  }

  it.each([
    ['an editor that is not there', '/nowhere/at/all/editor'],
    ['an editor that ends with an error', 'false'],
    ['an editor that may not be started', '/etc'],
    ['no editor', ''],
  ])('%s: the page is told, with the file to open', async (_, editor) => {
    const project = sampleProject()
    const preview = await startPreviewIn({ env: system(3, editor) }, project, 'issue-5', '--port', '0')
    const { status, body } = await edit(preview)
    expect(status).toBe(409)
    expect(body).toContain(path.join(project, issue))
    expect(body).toContain('line 3')
    expect(preview.said()).not.toContain('fault')
  })

  it('a browser: it says so, with the address to copy', async () => {
    const surroundings = { env: system(3), opens: true }
    const preview = await startPreviewIn(surroundings, sampleProject(), 'issue-5', '--port', '0')
    await expect.poll(preview.said).toContain(`Copy this address into one: ${preview.origin}/issue-5`)
  })

  it('what does open is not reported', async () => {
    const surroundings = { env: system(0, 'true'), opens: true }
    const preview = await startPreviewIn(surroundings, sampleProject(), 'issue-5', '--port', '0')
    expect((await edit(preview)).status).toBe(204)
    expect(preview.said()).not.toContain('No browser')
  })
})
