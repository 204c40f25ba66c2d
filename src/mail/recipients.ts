import { asciiMailbox } from '../lib/mail/mailbox.ts'

/** A test is no mailing: the platform sends those. */
const mostRecipients = 5

/** The addresses that were typed, each once; or what is wrong with them. */
export function readRecipients(
  typed: readonly string[],
): { readonly addresses: readonly string[] } | { readonly problem: string } {
  const byKey = new Map<string, string>()
  for (const one of typed) {
    const address = asciiMailbox(one)
    if (address === null)
      return { problem: `“${one}” is not an email address that a test can go to. Nothing was sent.` }
    if (!byKey.has(address.toLowerCase())) byKey.set(address.toLowerCase(), address)
  }
  const addresses = [...byKey.values()]
  if (addresses.length === 0) return { problem: 'Name an address to send the test to, as in --to ann@example.org.' }
  if (addresses.length > mostRecipients)
    return {
      problem: `A test goes to ${mostRecipients} addresses at most, and there are ${addresses.length}. Nothing was sent.`,
    }
  return { addresses }
}
