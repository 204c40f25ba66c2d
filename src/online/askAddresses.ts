import type { LookupFunction } from 'node:net'
import { isPrivateHost } from '../lib/address/privateHost.ts'
import type { Answer } from '../rules/evidence.ts'
import { askUrl, pageOf } from './askUrl.ts'
import { openHosts } from './hosts.ts'
import { openAgents, type ProxyEnv, proxyHosts } from './proxy.ts'
import { publicOnly } from './publicAddresses.ts'

export interface AskOptions {
  /** Milliseconds for one request; 10 seconds when it is left out. */
  readonly timeout?: number
  /** Milliseconds between two requests to one host. */
  readonly pause?: number
  /** Asks also hosts inside a network, and this machine. */
  readonly allowPrivate?: boolean
  /** Which numbers a public name may lead to; public ones when it is left out. */
  readonly mayConnect?: (address: string) => boolean
  /** What the system says of a proxy. */
  readonly env?: ProxyEnv
  /** How hosts' numbers are found; the system's own way when it is left out. */
  readonly lookup?: LookupFunction
}

/** Asks addresses, and remembers what each has answered. */
export interface Asker {
  /**
   * Asks each web address once whether it is there, and the https form of each http address too; the answers stand under
   * the addresses as they were given. What is not on the web (mailto:, tel:, macros) and what is private is not asked.
   * Whether this computer is online at all is judged by everybody who was asked so far.
   */
  ask(addresses: readonly string[]): Promise<ReadonlyMap<string, Answer>>
}

export function openAsker(options: AskOptions = {}): Asker {
  const { timeout = 10_000, pause = 200, allowPrivate = false, mayConnect, env = {} } = options
  const asked = new Map<string, Promise<Answer>>()
  const lookup = allowPrivate ? options.lookup : publicOnly(options.lookup, mayConnect, proxyHosts(env))
  const hosts = openHosts({ timeout, pause, lookup, agents: openAgents(env) })
  const answerOf = async (address: string): Promise<[string, Answer] | null> => {
    const url = urlOf(address)
    if (!url) return [address, { kind: 'unsure', why: 'browsers may not understand this address' }]
    if (!allowPrivate && isPrivateHost(url.hostname)) return null
    const page = pageOf(url)
    const answer = asked.get(page.href) ?? askUrl(page, hosts)
    asked.set(page.href, answer)
    return [address, await answer]
  }
  return {
    async ask(addresses) {
      const given = [...new Set(addresses.flatMap(withHttpsForm))]
      const answers = (await Promise.all(given.map(answerOf))).filter((pair) => pair !== null)
      // Without a connection every name seems not to exist.
      const isOffline = !hosts.anyAnswered()
      return new Map(answers.map(([address, answer]) => [address, isOffline ? offline(answer) : answer]))
    },
  }
}

export function askAddresses(
  addresses: readonly string[],
  options: AskOptions = {},
): Promise<ReadonlyMap<string, Answer>> {
  return openAsker(options).ask(addresses)
}

function withHttpsForm(address: string): string[] {
  if (/^https:/i.test(address)) return [address]
  return /^http:/i.test(address) ? [address, `https${address.slice('http'.length)}`] : []
}

function urlOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}

function offline(answer: Answer): Answer {
  if (answer.kind !== 'gone') return answer
  return { kind: 'no-answer', why: 'no site at all could be reached, so this computer may not be online' }
}
