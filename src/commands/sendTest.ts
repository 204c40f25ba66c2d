import { randomUUID } from 'node:crypto'
import { addressDraft } from '../lib/mail/addressDraft.ts'
import { type Mailbox, mailboxHeader, mailDate } from '../lib/mail/headers.ts'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import { failureInWords } from '../mail/failureInWords.ts'
import { readRecipients } from '../mail/recipients.ts'
import { patient, sendMail, type Timeouts } from '../mail/sendMail.ts'
import { type MailSettings, readSettings } from '../mail/settings.ts'
import { nameOf } from '../mail/smtpServer.ts'
import type { Email } from '../model/email.ts'
import type { Finding } from '../model/finding.ts'
import { prettyFindings } from '../report/pretty.ts'
import { compileEach } from './compileEach.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

export interface SendTestOptions {
  readonly to: readonly string[]
  /** A language's id. */
  readonly lang?: string
  readonly yes?: boolean
  /** A file of settings. */
  readonly smtp?: string
  readonly target?: string
}

/** Sends an issue's emails to a few people, through the user's own mail server. */
export async function sendTest(
  name: string,
  options: SendTestOptions,
  context: CommandContext,
  timeouts: Timeouts = patient,
): Promise<ExitCode> {
  const { root, cwd, stdout, stderr, status, ask } = context
  const refuse = (problem: string): ExitCode => {
    stderr(`${problem}\n`)
    return 2
  }
  if (root === null) {
    stderr(`${prettyFindings([withoutNewsletter(cwd)], context.paint)}\n`)
    return 1
  }
  const recipients = readRecipients(options.to)
  if ('problem' in recipients) return refuse(recipients.problem)
  const { addresses } = recipients
  const { env, platform } = process
  const read = readSettings({ env, platform, cwd, root, file: options.smtp })
  if ('problem' in read) return refuse(read.problem)
  const { settings } = read
  if (settings.hint !== null) stderr(`${settings.hint}\n`)

  const emails = await compileOnly(name, options.target, context)
  if (!emails) return 1
  const { lang } = options
  const mails = emails.filter(({ languages }) => lang === undefined || languages.includes(lang))
  if (mails.length === 0) {
    const languages = [...new Set(emails.flatMap((email) => email.languages))].join(', ')
    return refuse(`${name} has no mail in the language “${lang}”. It has ${languages}.`)
  }
  if (!options.yes) {
    const answer = await ask(question(mails, addresses, settings))
    if (answer === null)
      return refuse('Nothing was sent: there is nobody to confirm it here. Add --yes to send it without.')
    if (!/^\s*y(?:es)?\s*$/i.test(answer)) {
      stderr('Nothing was sent.\n')
      return 1
    }
  }
  let areAllSent = true
  for (const mail of mails) {
    status(`Sending through ${nameOf(settings.server)} …`)
    const sending = await sendMail(outgoing(mail, addresses, settings), settings.server, timeouts)
    status('')
    if (sending.kind === 'failed') {
      stderr(`“${mail.subject}” was not sent.\n${failureInWords(sending.failure, settings.server)}\n`)
      return 1
    }
    const { accepted, refused } = sending
    if (accepted.length > 0) stdout(`“${mail.subject}” was sent to ${accepted.join(', ')}\n`)
    for (const { address, said } of refused)
      stderr(`${nameOf(settings.server)} did not take the mail for ${address}${said === null ? '.' : `: “${said}”`}\n`)
    areAllSent &&= refused.length === 0
  }
  return areAllSent ? 0 : 1
}

/** The issue's emails; null if it has errors, which are then printed. */
async function compileOnly(
  name: string,
  target: string | undefined,
  context: CommandContext,
): Promise<readonly Email[] | null> {
  const findings: Finding[] = []
  let emails: readonly Email[] | null = null
  await compileEach(
    {
      names: [name],
      all: false,
      target,
      doing: 'Building',
      project: (found) => void findings.push(...found),
      issue(_, compiled) {
        findings.push(...compiled.findings)
        emails = compiled.value
        return null
      },
    },
    context,
  )
  if (!emails) context.stderr(`${prettyFindings(findings, context.paint)}\n\nNothing was sent.\n`)
  return emails
}

function question(mails: readonly Email[], addresses: readonly string[], { server, from }: MailSettings): string {
  const subjects = mails.map(
    ({ subject, languages }) => `  ${subject} (${languages.map(languageNameInEnglish).join(', ')})`,
  )
  return `This will be sent through ${nameOf(server)}, from ${inWords(from)}:
${subjects.join('\n')}
to
${addresses.map((address) => `  ${address}`).join('\n')}
Send it? (y/n) `
}

function inWords({ name, address }: Mailbox): string {
  return name === null ? address : `${name} <${address}>`
}

/** Only the message's file has the same bytes each time: a mail that is sent needs its own date and id. */
function outgoing(email: Email, to: readonly string[], { from }: MailSettings) {
  const draft = email.artifacts.find(({ role }) => role === 'message')
  if (!draft) throw new Error('its target makes no message')
  const headers = [
    mailboxHeader('From', [from]),
    mailboxHeader(
      'To',
      to.map((address) => ({ name: null, address })),
    ),
    `Date: ${mailDate(new Date())}`,
    `Message-ID: <${randomUUID()}@${from.address.replace(/^.*@/, '')}>`,
  ]
  return { from: from.address, to, message: addressDraft(String(draft.bytes()), headers) }
}
