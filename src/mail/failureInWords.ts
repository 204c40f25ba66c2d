import type { Failure, FailureKind } from './failure.ts'
import { nameOf, type SmtpServer } from './smtpServer.ts'

interface Words {
  readonly message: (server: string) => string
  readonly help: string
}

/** What went wrong and what to do, for the user. */
export function failureInWords({ kind, said }: Failure, server: SmtpServer): string {
  const { message, help } = words[kind]
  const reply = said === null ? '' : `\nThe server says: “${said}”`
  return `${message(nameOf(server))}${reply}\n${help}`
}

const words: { readonly [kind in FailureKind]: Words } = {
  'no-such-host': {
    message: (server) => `There is no mail server ${server}: its name could not be found.`,
    help: 'Look for a typing mistake in the name, and see whether this computer is online.',
  },
  'connection-refused': {
    message: (server) => `${server} refused the connection.`,
    help: 'See whether the name and the port are right: 465 for smtps://, 587 for smtp://.',
  },
  'not-reached': {
    message: (server) => `${server} could not be reached.`,
    help: 'Many networks let no program but the mail program reach a mail server. Ask those who look after yours.',
  },
  silent: {
    message: (server) => `${server} stopped answering.`,
    help: 'Try again in a while. Port 465 needs smtps://, and port 587 needs smtp://. A mail may still arrive.',
  },
  dropped: {
    message: (server) => `${server} ended the connection before it had taken the mail.`,
    help: 'Try again in a while. If it happens again, ask those who look after the server.',
  },
  'no-tls': {
    message: (server) => `${server} offers no encrypted connection (TLS), so nothing was sent, your password neither.`,
    help: 'Ask those who look after it for the port with TLS: most often smtps:// and 465, or smtp:// and 587.',
  },
  'not-tls': {
    message: (server) => `${server} does not start with an encrypted connection, as smtps:// says.`,
    help: 'Use smtp:// with port 587, or smtps:// with port 465. Nothing was sent, your password neither.',
  },
  'certificate-expired': {
    message: (server) => `The certificate of ${server} has expired, so nothing was sent, your password neither.`,
    help: 'See whether the clock of this computer is right. If it is, tell those who look after the server.',
  },
  'certificate-of-another': {
    message: (server) =>
      `The certificate of ${server} is for another name, so nothing was sent, your password neither.`,
    help: 'Use the name of the server that your mail program has in its settings.',
  },
  'certificate-unknown': {
    message: (server) => `The certificate of ${server} is not trusted, so nothing was sent, your password neither.`,
    help: `If your organisation has certificates of its own, tell Node.js of them, then try again:
  NODE_EXTRA_CA_CERTS=/path/to/file.pem   used by all versions
  NODE_OPTIONS=--use-system-ca            the certificates of the system; 22.15, 24 and newer`,
  },
  login: {
    message: (server) => `${server} did not accept the user name and the password.`,
    help: 'Look for a typing mistake. Many servers want a password of its own for each program (“app password”).',
  },
  'login-missing': {
    message: (server) => `${server} wants a user name and a password.`,
    help: 'Put them into the settings: smtps://NAME:PASSWORD@smtp.example.org:465.',
  },
  sender: {
    message: (server) => `${server} does not take mail from this sender.`,
    help: 'Use an address in “from” (COHES3ION_SMTP_FROM) that belongs to the account.',
  },
  'too-large': {
    message: (server) => `The mail is larger than ${server} allows.`,
    help: 'Upload the pictures: those with an address on the web are not part of the mail.',
  },
  later: {
    message: (server) => `${server} takes no mail at the moment.`,
    help: 'Try again in a while.',
  },
  refused: {
    message: (server) => `${server} did not take the mail.`,
    help: 'If you do not know what it means, show it to those who look after the server.',
  },
  other: {
    message: (server) => `The mail could not be sent by ${server}.`,
    help: 'Try again in a while, or send it from your mail program: open the .eml file in the out folder.',
  },
}
