import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Agents } from './proxy.ts'

/** The result of one request. `code` is Node's error code, or “timeout”. */
export type Reply =
  | { readonly kind: 'head'; readonly status: number; readonly location: string | null }
  | { readonly kind: 'failure'; readonly code: string }

export interface RequestOptions {
  /** Milliseconds for the whole request: resolving the host, connecting, and waiting for the response head. */
  readonly timeout: number
  /** Resolves host names; the system's resolver when it is left out. */
  readonly lookup?: LookupFunction | undefined
  readonly agents: Agents
}

const headers = {
  'user-agent': 'cohes3ion link check (asks each address once, before a newsletter is sent)',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  connection: 'close',
}

/** Sends one request and waits for the response head; the body is not read. Never rejects. */
export function sendRequest(url: URL, method: 'HEAD' | 'GET', options: RequestOptions): Promise<Reply> {
  const { timeout, lookup, agents } = options
  return new Promise((resolve) => {
    const [open, agent] =
      url.protocol === 'https:' ? ([requestHttps, agents.https] as const) : ([requestHttp, agents.http] as const)
    const request = open(url, {
      method,
      headers,
      agent,
      maxHeaderSize: 64 * 1024,
      ...(lookup && { lookup }),
    })
    const settle = (reply: Reply) => {
      clearTimeout(timer)
      resolve(reply)
      request.destroy()
    }
    const timer = setTimeout(() => settle({ kind: 'failure', code: 'timeout' }), timeout)
    request.on('response', ({ statusCode = 0, headers: { location = null } }) =>
      settle({ kind: 'head', status: statusCode, location: location === null ? null : asUtf8(location) }),
    )
    // Also catches errors after the promise has settled, which are ignored.
    request.on('error', (error: NodeJS.ErrnoException) =>
      settle({ kind: 'failure', code: error.code ?? error.message }),
    )
    request.on('close', () => settle({ kind: 'failure', code: 'ECONNRESET' }))
    // A protocol upgrade is no answer to a request for a page.
    request.on('upgrade', () => settle({ kind: 'failure', code: 'ECONNRESET' }))
    request.end()
  })
}

/** Node decodes header fields as Latin-1; sites that do not escape their addresses write UTF-8. */
function asUtf8(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8')
}
