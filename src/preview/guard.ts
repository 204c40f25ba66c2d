import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * The HTTP status with which a request is refused; null when it may be answered. Any page in the same browser can send
 * requests to this machine, and a foreign host name can be made to resolve to it (DNS rebinding): so the Host must be
 * ours, the request must come from our own page, and a POST needs the token that only our page has.
 */
export function refusalStatus({ method, headers }: IncomingMessage, port: number, token: string): number | null {
  // Browsers omit the default port.
  const names = ['127.0.0.1', 'localhost']
  const hosts = [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])]
  if (!hosts.includes(headers.host ?? '')) return 403
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return 403
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403
  if (method === 'GET' || method === 'HEAD') return null
  if (method !== 'POST') return 405
  return isToken(headers['x-token'], token) ? null : 403
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false
  // Lengths in bytes: `timingSafeEqual` throws when they differ.
  const [sent, own] = [Buffer.from(given), Buffer.from(token)]
  return sent.length === own.length && timingSafeEqual(sent, own)
}
