import { linkAddress } from '../findings/links.ts'
import type { Place } from '../model/source.ts'
import type { Reading } from './fieldType.ts'

/** Whether an address can stand in an email; what is wrong with it has been reported. */
export function checkAddress(href: string, place: () => Place, reading: Reading): boolean {
  const why = fault(href)
  if (why) reading.report(linkAddress.at(place(), { href, why }))
  return !why
}

function fault(href: string): 'no-scheme' | 'script' | 'space' | 'placeholder' | null {
  if (isMacro(href)) return null
  if (href === '' || href.startsWith('#')) return 'placeholder'
  // Browsers skip control characters and spaces inside a scheme, so they must not hide one from us.
  const scheme = /^[\s\p{Cc}]*([a-z][a-z0-9+.\s\p{Cc}-]*):/iu
    .exec(href)?.[1]
    ?.replace(/[\s\p{Cc}]/gu, '')
    .toLowerCase()
  if (scheme === undefined) return 'no-scheme'
  if (/^(localhost|[\w-]+(\.[\w-]+)+)$/.test(scheme)) return 'no-scheme'
  if (!['http', 'https', 'mailto', 'tel'].includes(scheme)) return 'script'
  if (/[\s\p{Cc}]/u.test(href)) return 'space'
  if (/^(mailto|tel):$/i.test(href)) return 'placeholder'
  if (scheme.startsWith('http') && !/^https?:\/\/[^/?#]/i.test(href)) return 'no-scheme'
  return null
}

/** A token that the sending platform replaces: [[SUBSCRIBER_PREFERENCES_URL]]. Passed through as it stands. */
function isMacro(href: string): boolean {
  return /^\[\[[A-Z0-9_]+\]\]$/.test(href)
}
