import { existsSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { runBuilt } from '../support/built.ts'
import { type Ran, temporaryFolder } from '../support/cli.ts'
import { exemplaryProject } from '../support/exemplary.ts'
import { makeCertificates, startSmtpServer } from '../support/smtp.ts'

const password = 'päss/w#rd 5'
const user = 'ann@example.org'
const to = 'ben@example.org'

/** As the password may stand in an output. */
const forms = [password, encodeURIComponent(password), btoaUtf8(password), btoaUtf8(`\0${user}\0${password}`)]

function btoaUtf8(text: string): string {
  return Buffer.from(text).toString('base64')
}

/** Sends the exemplary issue by the published program. */
function send(server: string, env: NodeJS.ProcessEnv = {}, ...more: readonly string[]): Ran {
  const [scheme, host] = server.split('://')
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  const settings = { COHES3ION_SMTP_URL: `${scheme}://${login}@${host}`, COHES3ION_SMTP_FROM: `Ann Price <${user}>` }
  const home = { HOME: temporaryFolder() }
  const args = ['send-test', 'exemplary', '--to', to, '--yes', ...more]
  const ran = runBuilt({ ...home, ...settings, ...env }, exemplaryProject(), ...args)
  for (const form of forms) expect(ran.stdout + ran.stderr).not.toContain(form)
  return ran
}

const trusting = ({ ca }: { readonly ca: string }) => ({ NODE_EXTRA_CA_CERTS: ca })

describe('a mail server elsewhere', () => {
  const elsewhere = '127.0.0.2'

  it.each([
    ['smtps', true],
    ['smtp', false],
  ])('gets the mail over TLS by %s://', async (scheme, startsWithTls) => {
    const certificate = makeCertificates()
    const server = await startSmtpServer({ certificate, startsWithTls, password })
    const ran = send(`${scheme}://${elsewhere}:${server.port}`, trusting(certificate))
    expect(ran.stderr).toBe('')
    expect(ran.stdout).toContain(`was sent to ${to}`)
    expect(ran.code).toBe(0)
    const [mail] = server.mails()
    expect(mail).toMatchObject({ from: user, to: [to], secure: true })
    const { from, to: shown } = await PostalMime.parse(mail?.raw ?? '')
    expect([from, shown]).toEqual([{ name: 'Ann Price', address: user }, [{ name: '', address: to }]])
    expect(server.entries()).toContainEqual({ kind: 'login', username: user, secure: true })
    for (const form of forms) expect(mail?.raw).not.toContain(form)
  })

  it.each([
    ['no', { EHLO: '250 AUTH PLAIN LOGIN', STARTTLS: '502 5.5.1 Unknown command' }],
    ['a broken', { EHLO: '250-STARTTLS\r\n250 AUTH PLAIN LOGIN', STARTTLS: '454 4.7.0 TLS not available' }],
    ['no EHLO, so no', { EHLO: '502 5.5.1 Unknown command', HELO: '250 test' }],
  ])('with %s TLS gets neither the password nor the mail', async (_, script) => {
    const server = await startSmtpServer({ script })
    const { code, stderr } = send(`smtp://${elsewhere}:${server.port}`)
    expect(stderr).toContain(`127.0.0.2:${server.port} offers no encrypted connection (TLS)`)
    expect(code).toBe(1)
    expect(server.log()).not.toMatch(/AUTH |MAIL FROM/)
    for (const form of forms) expect(server.log()).not.toContain(form)
  })

  it('without TLS at the port for it is told apart from one that is silent', async () => {
    const server = await startSmtpServer()
    expect(send(`smtps://${elsewhere}:${server.port}`).stderr).toContain('does not start with an encrypted connection')
  })

  it.each([
    ['smtps', true],
    ['smtp', false],
  ])('with a wrong certificate gets nothing by %s://', async (scheme, startsWithTls) => {
    const [good, expired, another] = [
      makeCertificates(),
      makeCertificates({ days: -1 }),
      makeCertificates({ address: '127.0.0.3' }),
    ]
    const errorOf = async (certificate: typeof good, env: NodeJS.ProcessEnv) => {
      const server = await startSmtpServer({ certificate, startsWithTls, password })
      const { code, stderr } = send(`${scheme}://${elsewhere}:${server.port}`, env)
      expect(code).toBe(1)
      expect(server.log()).toBe('')
      return stderr
    }
    const unknown = await errorOf(good, {})
    expect(unknown).toMatch(/The certificate of \S+ is not trusted/)
    expect(unknown).toContain('NODE_EXTRA_CA_CERTS=')
    expect(await errorOf(expired, trusting(expired))).toMatch(/The certificate of \S+ has expired/)
    expect(await errorOf(another, trusting(another))).toMatch(/The certificate of \S+ is for another name/)
  })
})

describe('the mail server of this computer', () => {
  it('gets the mail without TLS, such as Mailpit', async () => {
    const server = await startSmtpServer()
    const ran = send(`smtp://localhost:${server.port}`)
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' })
    expect(server.mails()).toMatchObject([{ to: [to], secure: false }])
  })

  it('that refuses the password is told, without the password that it repeats', async () => {
    const server = await startSmtpServer({ password: 'another' })
    const { code, stderr } = send(`smtp://localhost:${server.port}`)
    expect(stderr).toContain('did not accept the user name and the password.\nThe server says: “535 5.7.8 No: … …”')
    expect(code).toBe(1)
    expect(server.mails()).toEqual([])
  })
})

it('nothing is written', async () => {
  const server = await startSmtpServer()
  const project = exemplaryProject()
  const env = { COHES3ION_SMTP_URL: `smtp://localhost:${server.port}`, COHES3ION_SMTP_FROM: user }
  expect(runBuilt(env, project, 'send-test', 'exemplary', '--to', to, '--yes').code).toBe(0)
  expect(existsSync(`${project}/out`)).toBe(false)
})
