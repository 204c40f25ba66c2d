import { randomUUID } from 'node:crypto'
import { addressDraft } from '../lib/mail/addressDraft.ts'
import { mailboxHeader, mailDate } from '../lib/mail/headers.ts'
import type { Email } from '../model/email.ts'
import type { OutgoingMail } from './sendMail.ts'
import type { MailSettings } from './settings.ts'

/**
 * An email’s message as it is sent. Only the message’s file has the same bytes each time: what is sent needs a date and
 * an id of its own, as many servers drop a mail whose id they know.
 */
export function outgoingMail(email: Email, to: readonly string[], { from }: MailSettings): OutgoingMail {
  const draft = email.artifacts.find(({ role }) => role === 'message')
  if (!draft) throw new Error('its target makes no message')
  const recipients = to.map((address) => ({ name: null, address }))
  const headers = [
    mailboxHeader('From', [from]),
    mailboxHeader('To', recipients),
    `Date: ${mailDate(new Date())}`,
    `Message-ID: <${randomUUID()}@${from.address.replace(/^.*@/, '')}>`,
  ]
  return { from: from.address, to, message: addressDraft(String(draft.bytes()), headers) }
}
