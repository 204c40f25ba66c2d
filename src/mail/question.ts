import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import type { Email } from '../model/email.ts'
import type { MailSettings } from './settings.ts'
import { nameOf } from './smtpServer.ts'

/** What is asked before anything is sent. */
export function question(emails: readonly Email[], to: readonly string[], { server, from }: MailSettings): string {
  const sender = from.name === null ? from.address : `${from.name} <${from.address}>`
  const subjects = emails.map(
    ({ subject, languages }) => `  ${subject} (${languages.map(languageNameInEnglish).join(', ')})\n`,
  )
  const addresses = to.map((address) => `  ${address}\n`)
  return `This will be sent through ${nameOf(server)}, from ${sender}:
${subjects.join('')}to
${addresses.join('')}Send it? (y/n) `
}

export function isYes(answer: string): boolean {
  return /^\s*y(?:es)?\s*$/i.test(answer)
}
