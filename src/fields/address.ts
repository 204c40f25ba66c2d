import { linkAddress } from '../findings/links.ts'
import { isMacro, meantMacro } from '../lib/address/macro.ts'
import { isFileAddress, meantAddress } from '../lib/address/meantAddress.ts'
import { withoutUnseen } from '../lib/address/unseen.ts'
import type { Place } from '../model/source.ts'
import type { ReadContext } from './fieldType.ts'

/**
 * Whether an address may be used in an email; reports it when not. `alone` is the place of the bare address, without
 * markup around it; null when the file spells it in another way (with escapes).
 */
export function checkAddress(
  href: string,
  place: () => Place,
  context: ReadContext,
  alone: () => Place | null,
): boolean {
  const why = faultOf(href)
  if (why) context.report(linkAddress.at(place(), { href, why, alone: alone() }))
  return !why
}

function faultOf(href: string): 'no-scheme' | 'script' | 'space' | 'placeholder' | 'file' | 'macro' | null {
  if (isMacro(href)) return null
  if (/[[%]/.test(href) && meantMacro(href) !== null) return 'macro'
  // The rule `link-unseen` reports and removes invisible characters.
  const text = withoutUnseen(href)
  if (text.trim() === '' || text.startsWith('#')) return 'placeholder'
  if (isFileAddress(text)) return 'file'
  // Browsers ignore control characters and spaces inside a scheme, so "java script:" is one, too.
  const scheme = /^[\s\p{Cc}]*([a-z][a-z0-9+.\s\p{Cc}-]*):/iu
    .exec(text)?.[1]
    ?.replace(/[\s\p{Cc}]/gu, '')
    .toLowerCase()
  if (scheme === undefined) return 'no-scheme'
  if (/^(localhost|[\w-]+(\.[\w-]+)+)$/.test(scheme)) return 'no-scheme'
  if (!['http', 'https', 'mailto', 'tel'].includes(scheme)) return meantAddress(text) ? 'no-scheme' : 'script'
  if (/[\s\p{Cc}]/u.test(text)) return 'space'
  if (/^(mailto|tel):$/i.test(text)) return 'placeholder'
  if (scheme.startsWith('http') && !/^https?:\/\/[^/?#]/i.test(text)) return 'no-scheme'
  return null
}
