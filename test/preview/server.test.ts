import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleProject, temporaryFolder } from '../support/cli.ts'
import { ask, startPreview } from '../support/preview.ts'

const own = (port: number) => ({ host: `127.0.0.1:${port}` })

async function tokenOf(port: number): Promise<string> {
  const page = await ask(port, '/issue-5', own(port))
  return /<meta name="token" content="([0-9a-f]{48})">/.exec(page.body)?.[1] ?? 'none'
}

describe('who is answered', () => {
  it('is the preview’s own page, under the name of this machine', async () => {
    const { port, origin } = await startPreview(sampleProject(), 'issue-5', '--port', '0')
    for (const target of ['/', '/issue-5', '/api/issues', '/api/issues/issue-5', '/view/issue-5/desktop']) {
      expect([target, (await ask(port, target, own(port))).status]).toEqual([target, 200])
      expect((await ask(port, target, { host: `localhost:${port}` })).status).toBe(200)
      const foreign: { readonly [name: string]: string }[] = [
        { host: 'evil.example' },
        { host: `evil.example:${port}` },
        { host: `127.0.0.1.evil.example:${port}` },
        { host: '127.0.0.1' },
        { host: `127.0.0.1:${port + 1}` },
        { ...own(port), origin: 'https://evil.example' },
        { ...own(port), origin: 'null' },
        { ...own(port), origin: `https://127.0.0.1:${port}` },
        { ...own(port), origin: `${origin}.evil.example` },
        { ...own(port), 'sec-fetch-site': 'cross-site' },
        { ...own(port), 'sec-fetch-site': 'same-site' },
      ]
      for (const headers of foreign) {
        const { status, body } = await ask(port, target, headers)
        expect([headers, status, body]).toEqual([headers, 403, '403\n'])
      }
    }
  })

  it('may only read, unless it has the token', async () => {
    const { port, origin } = await startPreview(sampleProject(), 'issue-5', '--port', '0')
    const token = await tokenOf(port)
    const place = JSON.stringify({ file: 'issues/gone.yaml', line: 1, column: 1 })
    const post = (headers: { readonly [name: string]: string }, body = place, target = '/api/edit') =>
      ask(port, target, { ...own(port), origin, ...headers }, { method: 'POST', body })
    expect((await post({})).status).toBe(403)
    expect((await post({ 'x-token': '' })).status).toBe(403)
    expect((await post({ 'x-token': 'a'.repeat(48) })).status).toBe(403)
    expect((await post({ 'x-token': token, origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ 'x-token': token }, '{}')).status).toBe(400)
    expect((await post({ 'x-token': token }, 'x'.repeat(20_000))).status).toBe(400)
    expect((await post({ 'x-token': token }, place, '/api/issues')).status).toBe(404)
    expect(await post({ 'x-token': token })).toMatchObject({
      status: 409,
      body: expect.stringContaining('is not there'),
    })
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await ask(port, '/api/edit', { ...own(port), 'x-token': token }, { method })).status).toBe(405)
  })

  it('opens no file outside of the project, and none that is not text', async () => {
    const project = sampleProject()
    const outside = path.join(temporaryFolder(), 'secret.yaml')
    writeFileSync(outside, 'secret: yes\n')
    symlinkSync(outside, path.join(project, 'issues/link.yaml'))
    const { port, origin } = await startPreview(project, 'issue-5', '--port', '0')
    const token = await tokenOf(port)
    for (const file of ['../secret.yaml', outside, 'issues/link.yaml', 'issues', 'issues/images/partners.png', '']) {
      const body = JSON.stringify({ file, line: 1, column: 1 })
      const headers = { ...own(port), origin, 'x-token': token }
      expect([file, (await ask(port, '/api/edit', headers, { method: 'POST', body })).status]).toEqual([file, 409])
    }
  })
})

it('serves nothing but its page, the views and the pictures of the email', async () => {
  const project = sampleProject()
  symlinkSync('/etc', path.join(project, 'issues/etc'))
  const { port } = await startPreview(project, 'issue-5', '--port', '0')
  const targets = [
    '/../newsletter.yaml',
    '/newsletter.yaml/x',
    '/app/../newsletter.yaml',
    '/app/..%2f..%2fpackage.json',
    '/app/%2e%2e/%2e%2e/package.json',
    '/app/..%5c..%5cpackage.json',
    '/app/index.html',
    '/app/app.js%00.css',
    '/app/app.js/..',
    '/app/%252e%252e%252fpackage.js',
    '/view/issue-5/images/../../../newsletter.yaml',
    '/view/issue-5/images/..%2f..%2f..%2fnewsletter.yaml',
    '/view/issue-5/images/partners.png',
    '/view/issue-5/images/',
    '/view/issue-5/unknown',
    '/view/..%2fissue-5/desktop',
    '/view/etc/desktop',
    '/view/nothing/desktop',
    '/issues/issue-5/issue.yaml',
    '/issues/etc/passwd',
    '//etc/passwd',
    '/%ff',
    '/favicon.ico',
  ]
  for (const target of targets) {
    const { status, body } = await ask(port, target, own(port))
    expect([target, status, body]).toEqual([target, 404, '{}'])
  }
  expect((await ask(port, '/view/issue-5/images/plans.png', own(port))).headers['content-type']).toBe('image/png')
  expect(JSON.parse((await ask(port, '/api/issues/..%2f..%2fetc', own(port))).body || '{}')).toEqual({})
})

it('lets an email run no script, and load nothing from elsewhere', async () => {
  const { port } = await startPreview(sampleProject(), 'issue-5', '--port', '0')
  const { headers } = await ask(port, '/view/issue-5/desktop', own(port))
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'self'; sandbox allow-same-origin",
  )
  const page = await ask(port, '/', own(port))
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
  expect(page.headers['content-security-policy']).not.toContain('unsafe')
})

describe('the server', () => {
  it('takes the next port when one is in use, and says so', async () => {
    const blocker = createServer()
    const taken = await new Promise<number>((resolve) =>
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
    )
    const preview = await startPreview(sampleProject(), 'issue-5', '--port', String(taken))
    blocker.close()
    expect(preview.port).toBeGreaterThan(taken)
    expect(preview.said()).toContain(`Port ${taken} is in use; this is port ${preview.port}.`)
  })

  it('is reachable from this machine only', async () => {
    const { port } = await startPreview(sampleProject(), '--port', '0')
    const own = execFileSync(process.execPath, [
      '-e',
      `for (const all of Object.values(require('os').networkInterfaces())) for (const { address, internal, family } of all)
        if (!internal && family === 'IPv4') console.log(address)`,
    ])
    for (const address of own.toString().split('\n').filter(Boolean))
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow()
  })

  it('ends on Ctrl-C, with pages connected, and leaves the port free', async () => {
    const preview = await startPreview(sampleProject(), 'issue-5', '--port', '0')
    const response = await fetch(`${preview.origin}/api/events`)
    const reader = response.body?.getReader()
    await reader?.read()
    expect(await preview.interrupt()).toBe(0)
    const again = await startPreview(sampleProject(), 'issue-5', '--port', String(preview.port))
    expect(again.port).toBe(preview.port)
  })

  it('reports an issue that is not there, as build does', async () => {
    await expect(startPreview(sampleProject(), 'issue-55')).rejects.toThrow(
      /ended with 1[\s\S]*no-such-issue[\s\S]*issue-5/,
    )
    await expect(startPreview(temporaryFolder(), 'issue-5')).rejects.toThrow(/ended with 1[\s\S]*no-newsletter/)
    for (const port of ['x', '65536'])
      await expect(startPreview(sampleProject(), '--port', port)).rejects.toThrow(
        /ended with 2[\s\S]*A port is a number from 0 to 65535; 0 takes any that is free\./,
      )
  })

  it('continues when the issue, or the whole project, is removed and comes back', async () => {
    const project = sampleProject()
    const { origin } = await startPreview(project, 'issue-5', '--port', '0')
    const state = async () =>
      (await fetch(`${origin}/api/issues/issue-5`)).json() as Promise<{ gone: boolean; sound: boolean }>
    expect(await state()).toMatchObject({ gone: false, sound: true })
    renameSync(path.join(project, 'issues/issue-5'), path.join(project, 'issues/_issue-5'))
    await expect.poll(state).toMatchObject({ gone: true, sound: false })
    renameSync(path.join(project, 'issues/_issue-5'), path.join(project, 'issues/issue-5'))
    await expect.poll(state).toMatchObject({ gone: false, sound: true })
    renameSync(project, `${project}-2`)
    try {
      await expect.poll(state).toMatchObject({ gone: true })
    } finally {
      rmSync(`${project}-2`, { recursive: true })
    }
  })
})
