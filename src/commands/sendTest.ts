import { failureInWords } from '../mail/failureInWords.ts'
import { outgoingMail } from '../mail/outgoingMail.ts'
import { isYes, question } from '../mail/question.ts'
import { readRecipients } from '../mail/recipients.ts'
import { patient, sendMail } from '../mail/sendMail.ts'
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
export async function sendTest(name: string, options: SendTestOptions, context: CommandContext): Promise<ExitCode> {
  const { root, cwd, stderr, ask } = context
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
    if (!isYes(answer)) {
      stderr('Nothing was sent.\n')
      return 1
    }
  }
  return (await sendAll(mails, addresses, settings, context)) ? 0 : 1
}

/** Whether every address got every mail. A server that fails with one is not tried with the next. */
async function sendAll(
  mails: readonly Email[],
  addresses: readonly string[],
  settings: MailSettings,
  { stdout, stderr, status }: CommandContext,
): Promise<boolean> {
  const { server } = settings
  let areAllSent = true
  for (const [i, mail] of mails.entries()) {
    status(`Sending through ${nameOf(server)} …`)
    const sending = await sendMail(outgoingMail(mail, addresses, settings), server, patient)
    status('')
    if (sending.kind === 'failed') {
      const unsent = mails.slice(i).map(({ subject }) => `“${subject}” was not sent.\n`)
      stderr(`${unsent.join('')}${failureInWords(sending.failure, server)}\n`)
      return false
    }
    const { accepted, refused } = sending
    if (accepted.length > 0) stdout(`“${mail.subject}” was sent to ${accepted.join(', ')}\n`)
    for (const { address, said } of refused)
      stderr(`${nameOf(server)} did not take the mail for ${address}${said === null ? '.' : `: “${said}”`}\n`)
    areAllSent &&= refused.length === 0
  }
  return areAllSent
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
