import { type Gate, openGate } from './gate.ts'
import { type Reply, type RequestOptions, sendRequest } from './sendRequest.ts'

/** Everybody who is asked: no more at a time than is polite, and nobody again who has had enough. */
export interface Hosts {
  ask(url: URL, method: 'HEAD' | 'GET'): Promise<Reply>
  /** Whether any host has said anything at all. */
  anyAnswered(): boolean
}

interface Host {
  readonly gate: Gate
  /** How often it let us wait in vain. */
  silences: number
  /** What it said when it was asked too often. */
  refusal: Reply | null
}

const atOnce = 8
const atOnceOfOneHost = 2
/** So often a host may let us wait in vain before the rest is not asked. */
const patience = 3

export function openHosts({ pause, ...options }: RequestOptions & { readonly pause: number }): Hosts {
  const all = openGate(atOnce)
  const hosts = new Map<string, Host>()
  let answered = false

  async function ask(url: URL, method: 'HEAD' | 'GET'): Promise<Reply> {
    const host = hosts.get(url.host) ?? { gate: openGate(atOnceOfOneHost), silences: 0, refusal: null }
    hosts.set(url.host, host)
    await host.gate.enter()
    if (host.refusal || host.silences >= patience) {
      host.gate.leave()
      return host.refusal ?? { kind: 'failure', code: 'timeout' }
    }
    await all.enter()
    const reply = await sendRequest(url, method, options).finally(() => all.leave())
    if (reply.kind === 'head') answered = true
    if (reply.kind === 'head' && reply.status === 429) host.refusal = reply
    if (reply.kind === 'failure' && reply.code === 'timeout') host.silences += 1
    setTimeout(() => host.gate.leave(), pause)
    return reply
  }

  return { ask, anyAnswered: () => answered }
}
