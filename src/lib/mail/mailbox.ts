import { isWholeMailbox } from '../address/mail.ts'

/**
 * An email address in ASCII, its host in Punycode; null if it is none, or has letters before the @ that many servers do
 * not take (they need SMTPUTF8, RFC 6531).
 */
export function asciiMailbox(mailbox: string): string | null {
  const at = mailbox.lastIndexOf('@')
  const host = `http://${mailbox.slice(at + 1)}`
  if (!isWholeMailbox(mailbox) || !/^[!-~]+$/.test(mailbox.slice(0, at)) || !URL.canParse(host)) return null
  return `${mailbox.slice(0, at)}@${new URL(host).hostname}`
}
