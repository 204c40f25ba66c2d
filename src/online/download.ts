import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPrivateHost } from '../lib/address/privateHost.ts'
import { type Agents, openAgents, type ProxyEnv, proxyHosts } from './proxy.ts'
import { publicOnly } from './publicAddresses.ts'

export interface DownloadOptions {
  /** Milliseconds for one request with its body; 15 seconds when it is left out. */
  readonly timeout?: number
  /** Bytes after which a body is given up; five million when it is left out. */
  readonly limit?: number
  /** Also loads from private hosts, this machine included. */
  readonly allowPrivate?: boolean
  /** Which IP addresses a public name may resolve to; public ones when it is left out. */
  readonly mayConnect?: (address: string) => boolean
  /** Environment variables that name a proxy. */
  readonly env?: ProxyEnv
  /** Resolves host names; the system's resolver when it is left out. */
  readonly lookup?: LookupFunction
}

type Got =
  | { readonly kind: 'content'; readonly bytes: Uint8Array }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'nothing' }

const maxMoves = 3

/** Loads what stands at a public address; null if there is nothing, it is too large, or the site refuses programs. */
export async function download(address: string, options: DownloadOptions = {}): Promise<Uint8Array | null> {
  const { allowPrivate = false, env = {}, lookup, mayConnect } = options
  const guarded = allowPrivate ? lookup : publicOnly(lookup, mayConnect, proxyHosts(env))
  const agents = openAgents(env)
  let next = address
  for (let moves = 0; moves <= maxMoves; moves += 1) {
    if (!URL.canParse(next)) return null
    const url = new URL(next)
    if (!/^https?:$/.test(url.protocol) || (!allowPrivate && isPrivateHost(url.hostname))) return null
    const got = await get(url, options, agents, guarded)
    if (got.kind === 'content') return got.bytes
    if (got.kind === 'nothing' || !URL.canParse(got.to, next)) return null
    next = new URL(got.to, next).href
  }
  return null
}

/** Never rejects. */
function get(
  url: URL,
  { timeout = 15_000, limit = 5_000_000 }: DownloadOptions,
  agents: Agents,
  lookup: LookupFunction | undefined,
): Promise<Got> {
  return new Promise((resolve) => {
    const [open, agent] =
      url.protocol === 'https:' ? ([requestHttps, agents.https] as const) : ([requestHttp, agents.http] as const)
    const headers = { 'user-agent': 'cohes3ion (compares a picture with its copy, once)', accept: 'image/*' }
    const request = open(url, { headers, agent, ...(lookup && { lookup }) })
    const settle = (got: Got) => {
      clearTimeout(timer)
      resolve(got)
      request.destroy()
    }
    const timer = setTimeout(() => settle({ kind: 'nothing' }), timeout)
    request.on('response', (response) => {
      const {
        statusCode = 0,
        headers: { location },
      } = response
      if (statusCode >= 300 && statusCode < 400 && location) return settle({ kind: 'moved', to: location })
      if (statusCode !== 200) return settle({ kind: 'nothing' })
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        if (length > limit) settle({ kind: 'nothing' })
      })
      response.on('end', () => settle({ kind: 'content', bytes: Buffer.concat(chunks) }))
      response.on('error', () => settle({ kind: 'nothing' }))
    })
    // Also catches errors after the promise has settled, which are ignored.
    request.on('error', () => settle({ kind: 'nothing' }))
    request.on('close', () => settle({ kind: 'nothing' }))
    request.end()
  })
}
