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
/** So often all may, where none has ever answered: then this computer is not connected, or not directly. */
const patienceWithAll = 8

export function openHosts({ pause, ...options }: RequestOptions & { readonly pause: number }): Hosts {
  const all = openGate(atOnce)
  const hosts = new Map<string, Host>()
  let answered = false
  let silences = 0

  /** What is said without asking: the same again. */
  function hadEnough({ refusal, silences: ofThis }: Host): Reply | null {
    const isSilent = ofThis >= patience || (!answered && silences >= patienceWithAll)
    return refusal ?? (isSilent ? { kind: 'failure', code: 'timeout' } : null)
  }

  async function ask(url: URL, method: 'HEAD' | 'GET'): Promise<Reply> {
    const host = hosts.get(url.host) ?? { gate: openGate(atOnceOfOneHost), silences: 0, refusal: null }
    hosts.set(url.host, host)
    await host.gate.enter()
    await all.enter()
    const enough = hadEnough(host)
    if (enough) {
      all.leave()
      host.gate.leave()
      return enough
    }
    const reply = await sendRequest(url, method, options).finally(() => all.leave())
    if (reply.kind === 'head') answered = true
    if (reply.kind === 'head' && reply.status === 429) host.refusal = reply
    if (reply.kind === 'failure' && reply.code === 'timeout') {
      host.silences += 1
      silences += 1
    }
    setTimeout(() => host.gate.leave(), pause)
    return reply
  }

  return { ask, anyAnswered: () => answered }
}
