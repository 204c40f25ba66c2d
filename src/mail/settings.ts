import path from 'node:path'
import type { Mailbox } from '../lib/mail/headers.ts'
import { asciiMailbox } from '../lib/mail/mailbox.ts'
import { readSettingsFile, type SettingsFile, settingsFileIn } from './settingsFile.ts'
import { parseSmtpUrl, type SmtpServer } from './smtpServer.ts'

export interface MailSettings {
  readonly server: SmtpServer
  readonly from: Mailbox
  /** What the user should know of them; null if nothing. */
  readonly hint: string | null
}

export interface SettingsSource {
  readonly env: { readonly [name: string]: string | undefined }
  readonly platform: string
  readonly cwd: string
  /** The project's folder, in which no file with a password is read. */
  readonly root: string
  /** The file that the user names. */
  readonly file: string | undefined
}

/** The settings, or what is wrong with them, in words without any part of them. */
export type ReadSettings = { readonly settings: MailSettings } | { readonly problem: string }

const form = 'It looks like smtps://NAME:PASSWORD@smtp.example.org:465.'
const escapes = 'In NAME and PASSWORD write %40 for @, %3A for :, %2F for /, %23 for #, %3F for ? and %25 for %.'

/** From the file that is named, else from the environment, else from the user's own file: never mixed. */
export function readSettings(source: SettingsSource): ReadSettings {
  const { env, cwd, root, file } = source
  if (file !== undefined) {
    // Whoever means it to be the server must not see the password again in a message.
    if (/^smtps?:|:.*@/i.test(file))
      return { problem: '--smtp names a file. Put the address into COHES3ION_SMTP_URL instead.' }
    const named = path.resolve(cwd, file)
    return fromFile(named, root) ?? { problem: `There is no file ${named}.` }
  }
  const url = env['COHES3ION_SMTP_URL']
  if (url) return checked({ url, from: env['COHES3ION_SMTP_FROM'] || null, user: null, password: null }, inEnvironment)
  const own = settingsFileIn(source)
  return (own === null ? null : fromFile(own, root)) ?? { problem: nothingSet(own) }
}

interface Names {
  readonly url: string
  readonly from: string
}

const inEnvironment: Names = { url: 'COHES3ION_SMTP_URL', from: 'COHES3ION_SMTP_FROM' }

/** null if there is no such file. */
function fromFile(file: string, root: string): ReadSettings | null {
  const read = readSettingsFile(file, root)
  if (read.kind === 'missing') return null
  if (read.kind === 'problem') return { problem: read.problem }
  const result = checked(read.content, { url: `“url” in ${file}`, from: `“from” in ${file}` })
  return 'problem' in result ? result : { settings: { ...result.settings, hint: read.hint } }
}

function checked({ url, from, user, password }: SettingsFile, names: Names): ReadSettings {
  const server = url === null ? null : parseSmtpUrl(url)
  if (!server) return { problem: `${names.url} ${url === null ? 'is missing' : 'cannot be read'}. ${form}\n${escapes}` }
  const login = user === null ? server.login : { user, password: password ?? '' }
  const sender = from ?? login?.user ?? ''
  const mailbox = parseMailbox(sender)
  if (!mailbox) {
    const why = from === null ? 'is missing' : 'is not an email address'
    return { problem: `${names.from} ${why}. It says who the mail is from, as in ann@example.org.` }
  }
  return { settings: { server: { ...server, login }, from: mailbox, hint: null } }
}

/** “ann@example.org”, “Ann Price <ann@example.org>”. */
function parseMailbox(text: string): Mailbox | null {
  const [, name = '', inBrackets] = /^\s*"?([^"<>]*?)"?\s*<\s*([^<>\s]+)\s*>\s*$/.exec(text) ?? []
  const address = asciiMailbox(inBrackets ?? text.trim())
  return address === null ? null : { name: name || null, address }
}

function nothingSet(own: string | null): string {
  const file = own ? `, or write them into ${own}` : ''
  return `There are no settings for your mail server yet. Set COHES3ION_SMTP_URL and COHES3ION_SMTP_FROM${file}.
${form}`
}
