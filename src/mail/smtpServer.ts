export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** From the first byte; else the connection is upgraded (STARTTLS). */
  readonly startsWithTls: boolean
  /** null where the server asks for none. */
  readonly login: { readonly user: string; readonly password: string } | null
}

/**
 * Reads smtps://NAME:PASSWORD@HOST:PORT; null if it is none. The reason is not told, as a URL that is cut at the wrong
 * place shows parts of the password.
 */
export function parseSmtpUrl(text: string): SmtpServer | null {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text)
  const user = decoded(username)
  const secret = decoded(password)
  const isWhole = /^\/?$/.test(pathname) && search === '' && hash === ''
  if (!/^smtps?:$/.test(protocol) || hostname === '' || !isWhole || user === null || secret === null) return null
  // RFC 8314: 465 for TLS from the first byte, 587 for mail that is handed in.
  const number = port === '' ? (protocol === 'smtps:' ? 465 : 587) : Number(port)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: number,
    startsWithTls: protocol === 'smtps:' || number === 465,
    login: user === '' ? null : { user, password: secret },
  }
}

/** Whether it is this computer, where a mail may go without TLS. */
export function isThisComputer({ host }: SmtpServer): boolean {
  return ['localhost', '127.0.0.1', '::1'].includes(host.toLowerCase())
}

export function nameOf({ host, port }: SmtpServer): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

/** null where a “%” is not the start of an escape. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
