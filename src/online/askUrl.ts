import { isPrivateHost } from '../lib/address/privateHost.ts'
import type { Answer } from '../rules/evidence.ts'
import type { Hosts } from './hosts.ts'
import type { Reply } from './sendRequest.ts'
import { verdictOf } from './verdictOf.ts'

const maxRedirects = 5
const redirectCodes = new Set([301, 302, 303, 307, 308])
const permanentRedirects = new Set([301, 308])

/** Requests a page and follows its redirects. */
export async function askUrl(first: URL, hosts: Hosts): Promise<Answer> {
  const mayBePrivate = isPrivateHost(first.hostname)
  let url = first
  let movedTo: URL | null = null
  // A new address is worth proposing only if every redirect so far was permanent.
  let isPermanent = true
  for (let step = 0; step <= maxRedirects; step += 1) {
    const reply = await requestHeadThenGet(url, hosts)
    if (reply.kind === 'failure' || !redirectCodes.has(reply.status) || reply.location === null) {
      const answer = verdictOf(reply)
      return answer.kind === 'fine' && movedTo ? { kind: 'moved', to: movedTo.href } : answer
    }
    if (!URL.canParse(reply.location, url.href)) return unsure('its site sends readers on to an address that is none')
    const next: URL = new URL(reply.location, url)
    if (!/^https?:$/.test(next.protocol)) return unsure('its site sends readers on to something that is not a web page')
    if (!mayBePrivate && isPrivateHost(next.hostname))
      return unsure('its site sends readers on to an address inside a network')
    isPermanent &&= permanentRedirects.has(reply.status)
    if (isPermanent) movedTo = next
    url = requestUrlOf(next)
  }
  return unsure(`its site sends readers on more than ${maxRedirects} times`)
}

/** HEAD costs a site least, but some refuse it, or answer it differently from a reader's GET. */
async function requestHeadThenGet(url: URL, hosts: Hosts): Promise<Reply> {
  const reply = await hosts.ask(url, 'HEAD')
  const isRefused = reply.kind === 'head' ? reply.status >= 400 && reply.status !== 429 : reply.code === 'ECONNRESET'
  return isRefused ? hosts.ask(url, 'GET') : reply
}

/** The URL to request: without the fragment, which only browsers use, and without credentials. */
export function requestUrlOf(url: URL): URL {
  const page = new URL(url)
  page.hash = ''
  page.username = ''
  page.password = ''
  return page
}

function unsure(why: string): Answer {
  return { kind: 'unsure', why }
}
