import { type Gate, openGate } from './gate.ts'
import { type Reply, type RequestOptions, sendRequest } from './sendRequest.ts'

/** Sends requests, few in parallel and few per host, and none to a host that is silent or refuses more. */
export interface Hosts {
  ask(url: URL, method: 'HEAD' | 'GET'): Promise<Reply>
  /** Whether any host has answered at all. */
  anyAnswered(): boolean
}

interface Host {
  readonly gate: Gate
  /** How many requests to it have timed out. */
  timeouts: number
  /** Its 429 reply, if it sent one. */
  tooManyRequests: Reply | null
}

const maxParallel = 8
const maxParallelOfHost = 2
/** After this many timeouts a host is not asked again. */
const maxTimeoutsOfHost = 3
/** After this many timeouts of all hosts, without any answer, no host is asked: there is no direct connection. */
const maxTimeoutsOfAll = 8

export function openHosts({ pause, ...options }: RequestOptions & { readonly pause: number }): Hosts {
  const all = openGate(maxParallel)
  const hosts = new Map<string, Host>()
  let answered = false
  let timeouts = 0

  /** The reply to repeat without a request; null if the host may be asked. */
  function replyWithoutAsking({ tooManyRequests, timeouts: ofHost }: Host): Reply | null {
    const isSilent = ofHost >= maxTimeoutsOfHost || (!answered && timeouts >= maxTimeoutsOfAll)
    return tooManyRequests ?? (isSilent ? { kind: 'failure', code: 'timeout' } : null)
  }

  async function ask(url: URL, method: 'HEAD' | 'GET'): Promise<Reply> {
    const host = hosts.get(url.host) ?? { gate: openGate(maxParallelOfHost), timeouts: 0, tooManyRequests: null }
    hosts.set(url.host, host)
    await host.gate.acquire()
    await all.acquire()
    const repeated = replyWithoutAsking(host)
    if (repeated) {
      all.release()
      host.gate.release()
      return repeated
    }
    const reply = await sendRequest(url, method, options).finally(() => all.release())
    if (reply.kind === 'head') answered = true
    if (reply.kind === 'head' && reply.status === 429) host.tooManyRequests = reply
    if (reply.kind === 'failure' && reply.code === 'timeout') {
      host.timeouts += 1
      timeouts += 1
    }
    setTimeout(() => host.gate.release(), pause)
    return reply
  }

  return { ask, anyAnswered: () => answered }
}
