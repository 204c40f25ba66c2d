import type { LookupFunction } from 'node:net'
import { isPrivateHost } from '../lib/address/privateHost.ts'
import { openAgents, type ProxyEnv, proxyHosts } from './proxy.ts'
import { publicOnly } from './publicAddresses.ts'
import { sendRequest } from './sendRequest.ts'

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

const maxMoves = 3

const headers = { 'user-agent': 'cohes3ion (compares a picture with its copy, once)', accept: 'image/*' }

/** Loads what stands at a public address; null if there is nothing, it is too large, or the site refuses programs. */
export async function download(address: string, options: DownloadOptions = {}): Promise<Uint8Array | null> {
  const { allowPrivate = false, env = {}, lookup, mayConnect, timeout = 15_000, limit = 5_000_000 } = options
  const guarded = allowPrivate ? lookup : publicOnly(lookup, mayConnect, proxyHosts(env))
  const agents = openAgents(env)
  const request = { timeout, agents, lookup: guarded, bodyLimit: limit, headers }
  let next = address
  for (let moves = 0; moves <= maxMoves; moves += 1) {
    if (!URL.canParse(next)) return null
    const url = new URL(next)
    if (!/^https?:$/.test(url.protocol) || (!allowPrivate && isPrivateHost(url.hostname))) return null
    const reply = await sendRequest(url, 'GET', request)
    if (reply.kind === 'failure') return null
    if (reply.body) return reply.body
    const { status, location } = reply
    if (status < 300 || status >= 400 || !location || !URL.canParse(location, next)) return null
    next = new URL(location, next).href
  }
  return null
}
