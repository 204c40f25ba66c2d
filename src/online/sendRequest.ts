import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Agents } from './proxy.ts'

/** The result of one request. `code` is Node's error code, or “timeout”. */
export type Reply =
  | {
      readonly kind: 'head'
      readonly status: number
      readonly location: string | null
      /** Of a reply with status 200, if `bodyLimit` asks for it. */
      readonly body?: Uint8Array
    }
  | { readonly kind: 'failure'; readonly code: string }

export interface RequestOptions {
  /** Milliseconds for the whole request: resolving the host, connecting, and waiting for the response. */
  readonly timeout: number
  /** Reads the body, up to so many bytes; a longer one is a failure. Without it only the response head is read. */
  readonly bodyLimit?: number
  /** In the place of those that ask for a page. */
  readonly headers?: { readonly [name: string]: string }
  /** Resolves host names; the system's resolver when it is left out. */
  readonly lookup?: LookupFunction | undefined
  readonly agents: Agents
}

const pageHeaders = {
  'user-agent': 'cohes3ion link check (asks each address once, before a newsletter is sent)',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  connection: 'close',
}

/** Sends one request and waits for the response. Never rejects. */
export function sendRequest(url: URL, method: 'HEAD' | 'GET', options: RequestOptions): Promise<Reply> {
  const { timeout, lookup, agents, bodyLimit, headers = pageHeaders } = options
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
    request.on('response', (response) => {
      const { statusCode: status = 0, headers: received } = response
      const { location = null } = received
      const head = { kind: 'head', status, location: location === null ? null : asUtf8(location) } as const
      if (bodyLimit === undefined || status !== 200) return settle(head)
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        if (length > bodyLimit) settle({ kind: 'failure', code: 'too large' })
      })
      response.on('end', () => settle({ ...head, body: Buffer.concat(chunks) }))
      response.on('error', () => settle({ kind: 'failure', code: 'ECONNRESET' }))
    })
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
