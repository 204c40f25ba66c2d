import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type MailSettings, readSettings, type SettingsSource } from '../../src/mail/settings.ts'
import { isThisComputer, parseSmtpUrl } from '../../src/mail/smtpServer.ts'
import { temporaryFolder } from '../support/cli.ts'

const password = 'se#cret'

function source(more: Partial<SettingsSource> = {}): SettingsSource {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'project'))
  const env = { XDG_CONFIG_HOME: path.join(folder, 'config') }
  return { env, platform: 'linux', cwd: folder, root: path.join(folder, 'project'), file: undefined, ...more }
}

function wellRead(from: SettingsSource): MailSettings {
  const read = readSettings(from)
  if ('problem' in read) throw new Error(read.problem)
  return read.settings
}

function problemOf(from: SettingsSource): string {
  const read = readSettings(from)
  const problem = 'problem' in read ? read.problem : 'none'
  for (const form of [password, encodeURIComponent(password), 'cret']) expect(problem).not.toContain(form)
  return problem
}

/** A file of settings in the folder that the source is in; returns its path. */
function write({ cwd }: SettingsSource, text: string, name = 'smtp.yaml', mode = 0o600): string {
  const file = path.join(cwd, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, mode)
  return file
}

describe('the settings of the environment', () => {
  const urlOf = (url: string, from?: string) => source({ env: { COHES3ION_SMTP_URL: url, COHES3ION_SMTP_FROM: from } })

  it.each([
    [
      'smtps://ann:se%23cret@smtp.example.org',
      { host: 'smtp.example.org', port: 465, startsWithTls: true, login: { user: 'ann', password } },
    ],
    ['smtp://smtp.example.org', { host: 'smtp.example.org', port: 587, startsWithTls: false, login: null }],
    ['smtp://smtp.example.org:465/', { host: 'smtp.example.org', port: 465, startsWithTls: true, login: null }],
    ['smtp://[::1]:1025', { host: '::1', port: 1025, startsWithTls: false, login: null }],
    [
      'smtps://ann@example.org:p@ss@smtp.example.org:2465',
      {
        host: 'smtp.example.org',
        port: 2465,
        startsWithTls: true,
        login: { user: 'ann@example.org', password: 'p@ss' },
      },
    ],
  ])('name a server by %s', (url, server) => {
    expect(parseSmtpUrl(url)).toEqual(server)
  })

  it.each([
    'se#cret',
    'mail.example.org',
    'https://ann:se%23cret@smtp.example.org',
    'smtps://ann:se#cret@smtp.example.org',
    'smtps://ann:1/cret@smtp.example.org',
    'smtps://ann:1?cret@smtp.example.org',
    'smtps://ann:100%cret@smtp.example.org',
    'smtps://:465',
    'smtps://smtp.example.org:70000',
  ])('that cannot be read are not shown: %s', (url) => {
    const problem = problemOf(urlOf(url, 'ann@example.org'))
    expect(problem).toContain('COHES3ION_SMTP_URL cannot be read. It looks like smtps://NAME:PASSWORD@')
    expect(problem).not.toContain(url)
  })

  it('take the user for the sender where that is an address', () => {
    const url = 'smtps://ann%40example.org:x@smtp.example.org'
    expect(wellRead(urlOf(url)).from).toEqual({ name: null, address: 'ann@example.org' })
    expect(wellRead(urlOf(url, 'Ann Price <a@example.org>')).from).toEqual({
      name: 'Ann Price',
      address: 'a@example.org',
    })
    expect(problemOf(urlOf('smtps://ann:x@smtp.example.org'))).toContain('COHES3ION_SMTP_FROM is missing')
    expect(problemOf(urlOf(url, 'Ann Price'))).toContain('COHES3ION_SMTP_FROM is not an email address')
  })
})

describe('a file of settings', () => {
  const text = "url: smtps://smtp.example.org\nuser: 007\npassword: 'se#cret'\nfrom: ann@example.org\n"
  const server = { host: 'smtp.example.org', port: 465, startsWithTls: true, login: { user: '007', password } }

  it('is read from the user’s own folder, or where --smtp says', () => {
    const own = source()
    write(own, text, 'config/cohes3ion/smtp.yaml')
    expect(wellRead(own)).toMatchObject({ server, hint: null })
    const named = source()
    expect(wellRead({ ...named, file: write(named, text) }).server).toEqual(server)
    const windows = source({ platform: 'win32' })
    write(windows, text, 'roaming/cohes3ion/smtp.yaml')
    expect(wellRead({ ...windows, env: { APPDATA: path.join(windows.cwd, 'roaming') } }).server).toEqual(server)
  })

  it('is never mixed with the environment', () => {
    const from = source()
    write(from, text, 'config/cohes3ion/smtp.yaml')
    const env = { ...from.env, COHES3ION_SMTP_URL: 'smtp://localhost', COHES3ION_SMTP_FROM: 'ben@example.org' }
    expect(wellRead({ ...from, env }).server.login).toBeNull()
    expect(wellRead({ ...from, env, file: write(from, text) }).server.host).toBe('smtp.example.org')
  })

  it('inside the newsletter’s folder is refused, also by way of a link', () => {
    const from = source()
    const inside = write(from, text, 'project/smtp.yaml')
    symlinkSync(inside, path.join(from.cwd, 'link.yaml'))
    for (const file of [inside, 'project/smtp.yaml', 'link.yaml'])
      expect(problemOf({ ...from, file })).toContain('is in your newsletter’s folder')
  })

  it('that others can read is read, with a word on it', () => {
    const from = source()
    const file = write(from, text, 'smtp.yaml', 0o644)
    expect(wellRead({ ...from, file }).hint).toContain(`chmod 600 ${file}`)
  })

  it.each([
    ['password: "se#cret\nurl: x', 'is not YAML'],
    ['- se#cret', 'does not say “url:'],
    ['password: "se#cret"\nfrom: a@example.org', '“url” in'],
    ['url: smtps://ann:se#cret@smtp.example.org', '“url” in'],
    [`url: smtps://smtp.example.org\npassword: "${password}"`, '“from” in'],
  ])('that cannot be read is not shown: %j', (broken, told) => {
    const from = source()
    expect(problemOf({ ...from, file: write(from, broken) })).toContain(told)
  })

  it.each([
    ['smtps://ann:se#cret@smtp.example.org', '--smtp names a file'],
    ['ann:se#cret@smtp.example.org', '--smtp names a file'],
    ['nowhere.yaml', 'There is no file '],
    ['project', 'is not a file of settings'],
    ['.', 'is not a file of settings'],
  ])('that is none is told: %s', (file, told) => {
    const from = source({ file })
    expect(problemOf(from)).toContain(told)
  })
})

it('settings that are missing are told with the two ways to set them', () => {
  const from = source()
  const problem = problemOf(from)
  expect(problem).toContain('COHES3ION_SMTP_URL and COHES3ION_SMTP_FROM')
  expect(problem).toContain(path.join(from.cwd, 'config/cohes3ion/smtp.yaml'))
})

it.each([
  ['localhost', true],
  ['LOCALHOST', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['127.0.0.2', false],
  ['localhost.example.org', false],
  ['smtp.example.org', false],
])('%s is this computer: %s', (host, expected) => {
  const server = parseSmtpUrl(`smtp://${host}:25`)
  expect(server && isThisComputer(server)).toBe(expected)
})
