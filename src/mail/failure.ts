/** An error of the SMTP engine. */
export interface SmtpError {
  /** The step that failed. */
  readonly code?: string | undefined
  /** The code of a system error or of OpenSSL. */
  readonly originalCode?: string | undefined
  /** The SMTP command that was answered. */
  readonly command?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
  readonly timeoutType?: string | undefined
  readonly message: string
}

/** Texts that are never shown. */
export type Secrets = readonly string[]

export type FailureKind =
  | 'no-such-host'
  | 'connection-refused'
  | 'not-reached'
  | 'silent'
  | 'dropped'
  | 'no-tls'
  | 'not-tls'
  | 'certificate-expired'
  | 'certificate-of-another'
  | 'certificate-unknown'
  | 'login'
  | 'login-missing'
  | 'sender'
  | 'too-large'
  | 'later'
  | 'refused'
  | 'other'

/** Why a mail could not be handed in. */
export interface Failure {
  readonly kind: FailureKind
  /** What the server says; null if nothing. */
  readonly said: string | null
}

export function failureOf(error: SmtpError, secrets: Secrets): Failure {
  return { kind: kindOf(error), said: saidBy(error, secrets) }
}

/** A server's reply on one line, without what must not be shown. */
export function saidBy({ response }: SmtpError, secrets: Secrets): string | null {
  if (!response) return null
  const shown = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), response)
  return shown
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
}

function kindOf(error: SmtpError): FailureKind {
  const { code = '', originalCode = '', command = '', responseCode = 0 } = error
  return (
    kindOfConnection(code, originalCode, error) ??
    (responseCode === 530 ? 'login-missing' : null) ??
    (code === 'EAUTH' && responseCode !== 454 ? 'login' : null) ??
    (responseCode === 552 || /larger than allowed/.test(error.message) ? 'too-large' : null) ??
    (responseCode >= 400 && responseCode < 500 ? 'later' : null) ??
    (command === 'MAIL FROM' ? 'sender' : null) ??
    (code === 'ECONNECTION' ? 'dropped' : null) ??
    (responseCode > 0 ? 'refused' : 'other')
  )
}

/** null where the connection was made. Without STARTTLS, Node’s own code is in `originalCode`; else only its message is left. */
function kindOfConnection(code: string, originalCode: string, { message, timeoutType }: SmtpError): FailureKind | null {
  if (code === 'EDNS' || /^(?:ENOTFOUND|EAI_AGAIN)$/.test(originalCode)) return 'no-such-host'
  if (originalCode === 'ECONNREFUSED') return 'connection-refused'
  if (/^(?:EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/.test(originalCode) || timeoutType === 'CONNECT_TIMEOUT')
    return 'not-reached'
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'silent'
  if (originalCode === 'CERT_HAS_EXPIRED' || /certificate has expired/.test(message)) return 'certificate-expired'
  if (originalCode === 'ERR_TLS_CERT_ALTNAME_INVALID' || /altnames/.test(message)) return 'certificate-of-another'
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(originalCode) || /certificate/.test(message)) return 'certificate-unknown'
  if (/^(?:ERR_SSL_|EPROTO)/.test(originalCode)) return 'not-tls'
  if (code === 'ETLS' || /required STARTTLS/.test(message)) return 'no-tls'
  return /^(?:ECONNRESET|EPIPE)$/.test(originalCode) ? 'dropped' : null
}
