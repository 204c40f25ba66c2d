import { createTransport, type NodemailerError } from 'nodemailer'
import { type Failure, failureOf, type Secrets, saidBy } from './failure.ts'
import { isThisComputer, type SmtpServer } from './smtpServer.ts'

/** In milliseconds. */
export interface Timeouts {
  readonly connection: number
  readonly greeting: number
  /** Without a byte from the server. */
  readonly silence: number
  readonly total: number
}

export const patient: Timeouts = { connection: 20_000, greeting: 20_000, silence: 60_000, total: 300_000 }

export interface OutgoingMail {
  readonly from: string
  readonly to: readonly string[]
  /** The whole message, with CRLF. */
  readonly message: string
}

export type Sending =
  | { readonly kind: 'answered'; readonly accepted: readonly string[]; readonly refused: readonly Refused[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

interface Refused {
  readonly address: string
  /** What the server says; null if nothing. */
  readonly said: string | null
}

/** Hands a mail in at a server, in one connection. Never rejects. */
export async function sendMail(mail: OutgoingMail, server: SmtpServer, timeouts: Timeouts): Promise<Sending> {
  const { from, to, message } = mail
  const secrets = secretsOf(server)
  try {
    const { accepted, rejectedErrors = [] } = await createTransport(optionsFor(server, timeouts)).sendMail({
      // A message is ASCII. The server hears its size first, and refuses one that is too large before it is sent.
      envelope: { from, to: [...to], size: message.length },
      raw: message,
      signal: AbortSignal.timeout(timeouts.total),
    })
    return { kind: 'answered', accepted: accepted.map(String), refused: refusedIn(rejectedErrors, secrets) }
  } catch (error) {
    const { rejectedErrors = [] }: NodemailerError = error instanceof Error ? error : new Error(String(error))
    if (rejectedErrors.length > 0)
      return { kind: 'answered', accepted: [], refused: refusedIn(rejectedErrors, secrets) }
    return { kind: 'failed', failure: failureOf(error instanceof Error ? error : new Error(), secrets) }
  }
}

function optionsFor(server: SmtpServer, { connection, greeting, silence }: Timeouts) {
  const { host, port, startsWithTls, login } = server
  const isHere = isThisComputer(server)
  return {
    host,
    port,
    secure: startsWithTls,
    requireTLS: !startsWithTls && !isHere,
    // No network lies in between, and local servers use self-signed certificates.
    tls: { rejectUnauthorized: !isHere },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: connection,
    dnsTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function refusedIn(errors: readonly NodemailerError[], secrets: Secrets): Refused[] {
  return errors.map((error) => ({ address: error.recipient ?? '', said: saidBy(error, secrets) }))
}

/** The password as it may stand in a server's reply: as it is, in a URL, and as it is sent (RFC 4616, AUTH LOGIN). */
function secretsOf({ login }: SmtpServer): Secrets {
  if (!login || login.password === '') return []
  const { user, password } = login
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  return [base64(`\0${user}\0${password}`), base64(password), encodeURIComponent(password), password]
}
