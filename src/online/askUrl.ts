import { isPrivateHost } from '../lib/address/privateHost.ts'
import type { Answer } from '../rules/evidence.ts'
import type { Hosts } from './hosts.ts'
import type { Reply } from './sendRequest.ts'
import { verdictOf } from './verdictOf.ts'

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])
const permanent = new Set([301, 308])

/** Asks for one page, and follows where it is sent on to. */
export async function askUrl(first: URL, hosts: Hosts): Promise<Answer> {
  const mayBePrivate = isPrivateHost(first.hostname)
  let url = first
  let movedTo: URL | null = null
  // Only as long as every step so far was for good is the new address one to write down.
  let isForGood = true
  for (let step = 0; step <= mostRedirects; step += 1) {
    const reply = await askGently(url, hosts)
    if (reply.kind === 'failure' || !redirects.has(reply.status) || reply.location === null) {
      const answer = verdictOf(reply)
      return answer.kind === 'fine' && movedTo ? { kind: 'moved', to: movedTo.href } : answer
    }
    if (!URL.canParse(reply.location, url.href)) return unsure('its site sends readers on to an address that is none')
    const next: URL = new URL(reply.location, url)
    if (!/^https?:$/.test(next.protocol)) return unsure('its site sends readers on to something that is not a web page')
    if (!mayBePrivate && isPrivateHost(next.hostname))
      return unsure('its site sends readers on to an address inside a network')
    isForGood &&= permanent.has(reply.status)
    if (isForGood) movedTo = next
    url = pageOf(next)
  }
  return unsure(`its site sends readers on more than ${mostRedirects} times`)
}

/** HEAD costs a site least; some refuse it, or say something else to it than to a reader's GET. */
async function askGently(url: URL, hosts: Hosts): Promise<Reply> {
  const reply = await hosts.ask(url, 'HEAD')
  const isRefused = reply.kind === 'head' ? reply.status >= 400 && reply.status !== 429 : reply.code === 'ECONNRESET'
  return isRefused ? hosts.ask(url, 'GET') : reply
}

/** What is asked for: without a fragment, which is the reader's own, and without a password. */
export function pageOf(url: URL): URL {
  const page = new URL(url)
  page.hash = ''
  page.username = ''
  page.password = ''
  return page
}

function unsure(why: string): Answer {
  return { kind: 'unsure', why }
}
