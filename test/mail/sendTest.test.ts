import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bilingualProject } from '../support/bilingualProject.ts'
import { cohes3ion, runHere, screen } from '../support/cli.ts'
import { startSmtpServer } from '../support/smtp.ts'

const from = 'ann@example.org'
const subjects = ['Spring in the town', 'Y gwanwyn yn y dref']

beforeEach(() => {
  vi.stubEnv('COHES3ION_SMTP_URL', '')
  vi.stubEnv('COHES3ION_SMTP_FROM', from)
})
afterEach(() => void vi.unstubAllEnvs())

/** A server that the settings name. */
async function ownServer(...[options]: Parameters<typeof startSmtpServer>) {
  const server = await startSmtpServer(options)
  vi.stubEnv('COHES3ION_SMTP_URL', `smtp://127.0.0.1:${server.port}`)
  return server
}

const project = bilingualProject
const send = (folder: string, ...args: readonly string[]) => cohes3ion(folder, 'send-test', 'spring', ...args)

/** A run on a terminal on which somebody answers. */
async function answered(folder: string, answer: string, ...args: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  input.end(answer)
  const [stdout, stderr] = [screen(), screen(true)]
  const argv = ['send-test', 'spring', ...args]
  const code = await runHere(argv, { cwd: folder, stdout, stderr, openStdin: () => input, env: { CI: 'true' } })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

describe('a test mail', () => {
  it('is what the message’s file shows, in each language, with the headers of a mail that is sent', async () => {
    const [folder, server] = [project(), await ownServer()]
    const { code, stdout } = await send(
      folder,
      '--to',
      'ben@example.org,cai@example.org',
      '--to',
      'dai@example.org',
      '--yes',
    )
    expect(code).toBe(0)
    const to = ['ben@example.org', 'cai@example.org', 'dai@example.org']
    expect(stdout).toBe(subjects.map((subject) => `“${subject}” was sent to ${to.join(', ')}\n`).join(''))
    await cohes3ion(folder, 'build', 'spring')
    const ids = new Set<string | undefined>()
    for (const [i, name] of ['spring.eml', 'spring.cy.eml'].entries()) {
      const mail = server.mails()[i]
      const draft = readFileSync(path.join(folder, 'out/spring', name), 'latin1')
      const bodyOf = (raw = '') => raw.slice(raw.indexOf('\r\n\r\n'))
      expect(bodyOf(mail?.raw)).toBe(bodyOf(draft))
      expect(mail).toMatchObject({ from, to })
      const read = await PostalMime.parse(mail?.raw ?? '')
      expect(read.subject).toBe(subjects[i])
      expect(read.from?.address).toBe(from)
      expect(read.to?.map(({ address }) => address)).toEqual(to)
      expect(new Date(read.date ?? 0).getFullYear()).toBeGreaterThan(2025)
      ids.add(read.messageId)
      const keys = read.headers.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).not.toContain('x-unsent')
    }
    expect(ids.size).toBe(2)
  })

  it('goes out in one language where it is named', async () => {
    const [folder, server] = [project(), await ownServer()]
    expect((await send(folder, '--to', 'ben@example.org', '--yes', '--lang', 'cy')).code).toBe(0)
    expect(server.mails()).toHaveLength(1)
    const { code, stderr } = await send(folder, '--to', 'ben@example.org', '--yes', '--lang', 'de')
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'spring has no mail in the language “de”. It has en, cy.\n' })
    expect(server.mails()).toHaveLength(1)
  })

  it('goes out once it is confirmed, and what is asked names all', async () => {
    const [folder, server] = [project(), await ownServer()]
    const { code, stderr } = await answered(folder, 'y\n', '--to', 'ben@example.org')
    expect(code).toBe(0)
    const lines = [
      `This will be sent through 127.0.0.1:${server.port}, from ann@example.org:`,
      '  Spring in the town (English)',
      '  Y gwanwyn yn y dref (Welsh)',
      'to',
      '  ben@example.org',
      'Send it? (y/n) ',
    ]
    expect(stderr).toBe(lines.join('\n'))
    expect(server.mails()).toHaveLength(2)
  })

  it.each(['n\n', '\n', 'yesterday\n'])('does not go out after %j', async (answer) => {
    const [folder, server] = [project(), await ownServer()]
    const { code, stderr } = await answered(folder, answer, '--to', 'ben@example.org')
    expect(code).toBe(1)
    expect(stderr).toMatch(/Nothing was sent\.\n$/)
    expect(server.entries()).toEqual([])
  })

  it('is refused where nobody can confirm it', async () => {
    const [folder, server] = [project(), await ownServer()]
    const { code, stderr } = await send(folder, '--to', 'ben@example.org')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'Nothing was sent: there is nobody to confirm it here. Add --yes to send it without.\n',
    })
    expect((await answered(folder, '', '--to', 'ben@example.org')).code).toBe(2)
    expect(server.entries()).toEqual([])
  })

  it.each([
    ['six', 'a@x.org,b@x.org,c@x.org,d@x.org,e@x.org,f@x.org', 'A test goes to 5 addresses at most, and there are 6.'],
    ['a broken', 'ben@example', '“ben@example” is not an email address that a test can go to.'],
    ['a header in an', 'ben@example.org\r\nBcc: all@example.org', 'is not an email address'],
    ['no', ',', 'Name an address to send the test to'],
  ])('is refused for %s address', async (_, to, told) => {
    const server = await ownServer()
    const { code, stderr } = await send(project(), '--to', to, '--yes')
    expect(stderr).toContain(told)
    expect(code).toBe(2)
    expect(server.entries()).toEqual([])
  })

  it('goes once to an address that is named twice', async () => {
    const server = await ownServer()
    await send(project(), '--to', 'ben@example.org,BEN@example.org', '--yes', '--lang', 'en')
    expect(server.mails().map(({ to }) => to)).toEqual([['ben@example.org']])
  })

  it('goes to addresses with semicolons between, as in an address line of Outlook', async () => {
    const server = await ownServer()
    await send(project(), '--to', 'ann@example.org; ben@example.org', '--yes', '--lang', 'en')
    expect(server.mails().map(({ to }) => to)).toEqual([['ann@example.org', 'ben@example.org']])
  })

  it('is refused without settings', async () => {
    vi.stubEnv('XDG_CONFIG_HOME', '/nowhere')
    const { code, stderr } = await send(project(), '--to', 'ben@example.org', '--yes')
    expect(stderr).toContain('There are no settings for your mail server yet.')
    expect(code).toBe(2)
  })

  it('of an issue that is not there, or has errors, is not sent', async () => {
    const server = await ownServer()
    const { code, stderr } = await cohes3ion(project(), 'send-test', 'sprint', '--to', 'ben@example.org', '--yes')
    expect(stderr).toContain('no-such-issue')
    expect(stderr).toMatch(/Nothing was sent\.\n$/)
    expect(code).toBe(1)
    expect(server.entries()).toEqual([])
  })
})

describe('an address that the server refuses', () => {
  const refuse = { 'ben@example.org': [550, '5.1.1 \u001b[31mNo such user'] } as const

  it('is told, and the others get the mail', async () => {
    const server = await ownServer({ refuse })
    const { code, stdout, stderr } = await send(project(), '--to', 'ben@example.org,cai@example.org', '--yes')
    expect(server.mails().map(({ to }) => to)).toEqual([['cai@example.org'], ['cai@example.org']])
    expect(stdout).toContain('was sent to cai@example.org\n')
    expect(stderr).toContain('did not take the mail for ben@example.org: “550 5.1.1 [31mNo such user”\n')
    expect(code).toBe(1)
  })

  it('is told where it is the only one', async () => {
    const server = await ownServer({ refuse })
    const { code, stdout, stderr } = await send(project(), '--to', 'ben@example.org', '--yes')
    expect(server.mails()).toEqual([])
    expect(stdout).toBe('')
    expect(stderr).toContain('did not take the mail for ben@example.org')
    expect(code).toBe(1)
  })
})

it('a server that refuses the sender of one mail is not tried with the next', async () => {
  const server = await ownServer({ refuse: { from: [553, '5.7.1 Not yours'] } })
  const { code, stdout, stderr } = await send(project(), '--to', 'ben@example.org', '--yes')
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toBe(
    `${subjects.map((subject) => `“${subject}” was not sent.\n`).join('')}\
127.0.0.1:${server.port} does not take mail from this sender.
The server says: “553 5.7.1 Not yours”
Use an address in “from” (COHES3ION_SMTP_FROM) that belongs to the account.
`,
  )
})
