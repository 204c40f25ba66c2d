import type { LookupFunction } from 'node:net'
import { isPrivateHost } from '../lib/address/privateHost.ts'
import type { Answer } from '../rules/evidence.ts'
import { askUrl, requestUrlOf } from './askUrl.ts'
import { openHosts } from './hosts.ts'
import { openAgents, type ProxyEnv, proxyHosts } from './proxy.ts'
import { publicOnly } from './publicAddresses.ts'

export interface AskOptions {
  /** Milliseconds for one request; 10 seconds when it is left out. */
  readonly timeout?: number
  /** Milliseconds between two requests to one host. */
  readonly pause?: number
  /** Also asks private hosts, this machine included. */
  readonly allowPrivate?: boolean
  /** Which IP addresses a public name may resolve to; public ones when it is left out. */
  readonly mayConnect?: (address: string) => boolean
  /** Environment variables that name a proxy. */
  readonly env?: ProxyEnv
  /** Resolves host names; the system's resolver when it is left out. */
  readonly lookup?: LookupFunction
}

/** Asks addresses, and keeps each answer in a memo. */
export interface Asker {
  /**
   * Asks each web address once, and the https form of each http address; the keys of the answers are the addresses as
   * given. Other schemes (mailto:, tel:), macros and private hosts are not asked. If no host has ever answered this
   * asker, this computer counts as offline.
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
    const page = requestUrlOf(url)
    const answer = asked.get(page.href) ?? askUrl(page, hosts)
    asked.set(page.href, answer)
    return [address, await answer]
  }
  return {
    async ask(addresses) {
      const given = [...new Set(addresses.flatMap(webAddressAndHttpsForm))]
      const answers = (await Promise.all(given.map(answerOf))).filter((pair) => pair !== null)
      // Offline, no host name resolves, which looks like a host that does not exist.
      const isOffline = !hosts.anyAnswered()
      return new Map(answers.map(([address, answer]) => [address, isOffline ? noAnswerIfGone(answer) : answer]))
    },
  }
}

export function askAddresses(
  addresses: readonly string[],
  options: AskOptions = {},
): Promise<ReadonlyMap<string, Answer>> {
  return openAsker(options).ask(addresses)
}

function webAddressAndHttpsForm(address: string): string[] {
  if (/^https:/i.test(address)) return [address]
  return /^http:/i.test(address) ? [address, `https${address.slice('http'.length)}`] : []
}

function urlOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}

function noAnswerIfGone(answer: Answer): Answer {
  if (answer.kind !== 'gone') return answer
  return { kind: 'no-answer', why: 'no site at all could be reached, so this computer may not be online' }
}
