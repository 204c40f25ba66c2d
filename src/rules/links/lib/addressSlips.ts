import { isWholeHost, meantHost } from '../../../lib/address/host.ts'
import { isWholeMailbox } from '../../../lib/address/mail.ts'
import { meantAddress } from '../../../lib/address/meantAddress.ts'
import { typedScheme } from '../../../lib/address/scheme.ts'
import { withoutUnseen } from '../../../lib/address/unseen.ts'
import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import { unwrap } from './linkWrappers.ts'
import { placeholderIn } from './placeholders.ts'
import { maxAddressLength, webAddress } from './webAddress.ts'

/** Why a web address cannot work as written; `meant` is the corrected address, or null if not known. */
export type AddressSlip =
  | { readonly kind: 'scheme-twice' | 'two-schemes'; readonly written: string; readonly meant: string | null }
  | { readonly kind: 'backslash' | 'mailbox'; readonly meant: string | null }
  | { readonly kind: 'user'; readonly host: string; readonly hasPassword: boolean; readonly meant: string | null }
  | { readonly kind: 'host'; readonly host: string; readonly meant: string | null }
  | { readonly kind: 'two-addresses'; readonly second: string; readonly meant: string | null }

/**
 * A mistake in an address's scheme or host, or two addresses in one; null if there is none. Memoized: a dozen rules ask
 * before they look at a link.
 */
export const addressSlipIn = lruMemo(50_000, (href: string) => href, slipIn)

function slipIn(href: string): AddressSlip | null {
  const scheme = /^https?:\/\//i.exec(href)?.[0]
  if (scheme === undefined || href.length > maxAddressLength) return null
  if (href.includes('[[') || placeholderIn(href) !== null) return null
  const [before = ''] = /^[^?#]*/.exec(href) ?? []
  const meant = meantAddress(href)

  const again = typedScheme(href.slice(scheme.length).replace(/^(?:www\.)+/i, ''))
  if (again && !/^https?:\d/i.test(href.slice(scheme.length))) {
    const kind = again.written.toLowerCase() === scheme.toLowerCase() ? 'scheme-twice' : 'two-schemes'
    return { kind, written: kind === 'two-schemes' ? scheme + again.written : scheme, meant }
  }
  if (before.includes('\\')) return { kind: 'backslash', meant }

  const authority = withoutUnseen(before.slice(scheme.length).split('/', 1)[0] ?? '')
  if (authority.includes('@')) {
    const rest = href.slice(href.indexOf(authority) + authority.length)
    const isMailbox = isWholeMailbox(authority.replace(/^mailto:/i, '')) && /^\/?(?:[?#]|$)/.test(rest)
    if (isMailbox && !/^www\./i.test(authority)) return { kind: 'mailbox', meant }
    const at = authority.lastIndexOf('@')
    const [user, host] = [authority.slice(0, at), authority.slice(at + 1)]
    // “bank.com@other.eu” looks like one site and leads to another; which is meant is not known.
    const isTrap = /[./@]/.test(user.replace(/:.*$/, ''))
    const isPlain = !isTrap && isWholeHost(host.replace(/:\d+$/, ''))
    return {
      kind: 'user',
      host,
      hasPassword: /(?::|%3a)./i.test(user),
      meant: isPlain ? `${scheme.toLowerCase()}${host}${rest}` : null,
    }
  }
  return secondAddress(href, before) ?? hostSlip(authority, meant, before.endsWith(authority))
}

const highestPort = 65_535

function hostSlip(authority: string, meant: string | null, isEnd: boolean): AddressSlip | null {
  const [port] = /:\d*$/.exec(authority) ?? ['']
  if (Number(port.slice(1)) > highestPort) return { kind: 'host', host: authority.toLowerCase(), meant: null }
  const host = authority.toLowerCase().slice(0, authority.length - port.length)
  // link-end reports punctuation at the end of an address.
  const name = isEnd ? host.replace(/[.,;:!?'"”’)\]}>*_`…]+$/, '') : host
  if (name === '' || name.startsWith('[') || /^[\d.]+$/.test(name) || !/[.,]/.test(name)) return null
  const isRight = meantHost(name) === name && isWholeHost(name) && !/^www\.[^.]+$/i.test(name)
  return isRight ? null : { kind: 'host', host: name, meant: meantHost(name) === name ? null : meant }
}

/** Services with the address of another page in their path. */
const archiveHosts = /archive|cache|proxy|translat|validator|webcitation|wayback|redirect|^r\.jina\.|^12ft\./i

function secondAddress(href: string, before: string): AddressSlip | null {
  const path = before.indexOf('/', before.indexOf('://') + 3)
  const found = path === -1 ? -1 : before.slice(path).search(/https?:\/\/|(?<![a-z\d.-])www\.[a-z\d-]+\.[a-z]/i)
  if (found === -1) return null
  const at = path + found
  const [first, second] = [href.slice(0, at), href.slice(at)]
  const [one, two] = [webAddress(first), webAddress(/^http/i.test(second) ? second : `https://${second}`)]
  const isSame = one !== null && two !== null && one.host.replace(/^www\./, '') === two.host.replace(/^www\./, '')
  // Services that show other pages have their addresses behind a slash, a public body's site has not.
  const isSite = /^www\.|\.gov\.[a-z]{2}$/.test(one?.host ?? '') && one?.path === '/'
  if (first.endsWith('/') && !isSame && !isSite) return null
  if (archiveHosts.test(one?.host ?? '') || unwrap(href) || !isWholeHost(two?.host ?? '')) return null
  // The same address twice, or a site's home page before one of its pages: the longer is meant.
  const isPrefix = isSame && (first.replace(/\/$/, '') === second.replace(/\/$/, '') || /^\/?$/.test(one.path))
  return { kind: 'two-addresses', second, meant: isPrefix && /^http/i.test(second) ? second : null }
}
