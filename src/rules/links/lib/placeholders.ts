import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import { tryDecode, webAddress } from './webAddress.ts'

/** Hosts for documentation and tests (RFC 2606), and common placeholders. */
const placeholderHosts =
  /^(?:(?:.+\.)?example(?:\.(?:com|org|net|edu|eu|co\.uk))?|.+\.(?:test|invalid)|(?:www\.)?(?:domain|website|mysite|mydomain|mywebsite|link|url|address)\.(?:com|org|net|eu|co\.uk)|[.…]+|www\.?)$/

/** Placeholders as a host's first label. “your-company” may be a page's name, hardly a site's. */
const hostWords =
  /^(?:x{3,}|example|your-?(?:web-?site|site|domain|company|organi[sz]ation|name|link|url)|(?:insert|add|put|paste)-?(?:link|url|address)(?:-?here)?|(?:link|url|address)-?here|(?:link|url|address|website|todo|tbc|tbd|tba))$/

/** Real hosts begin with these too, so they count only as the whole host. */
const hostWordsAlone = new Set(['link', 'url', 'address', 'website', 'todo', 'tbc', 'tbd', 'tba'])

/** Placeholders as a whole path segment. */
const pathWords =
  /^(?:x{3,}|fixme|change-?me|lorem-?ipsum|your-?(?:web-?site|link|url)(?:-?here)?|your-?\w+-here|(?:insert|add|put|paste)-?(?:the-?|your-?|a-?)?(?:link|url|address)(?:-?here)?|(?:link|url|address)-?(?:here|to-?follow|tbc|tbd|goes-?here|to-?come))$/

/** Placeholders in capitals; in lower case only as the whole path. */
const noteWords = /^(?:TODO|TBC|TBD|TBA|FIXME|PLACEHOLDER)$/

/** Rejects most segments before the patterns above need to be compiled. */
const hint = /^\W*x|fixme|change|ipsum|here|link|url|address|tb[acd]|todo|placeholder|%/i

/** The part of an address that is a placeholder; null if there is none. Memoized, since several rules ask. */
export const placeholderIn = lruMemo(50_000, (href: string) => href, findPlaceholder)

function findPlaceholder(href: string): string | null {
  const address = webAddress(href)
  const host = address?.host ?? mailHost(href)
  if (host === null) return null
  if (placeholderHosts.test(host) || /[<>{}]|^\[[^\]]*[g-z][^\]]*\]$/.test(host)) return host
  const [label = '', ...others] = host.replace(/^www\./, '').split('.')
  if (hostWords.test(label) && (others.length === 0 || !hostWordsAlone.has(label))) return label
  const parts = (address?.path ?? '').split('/').filter((part) => part !== '')
  return parts.find((part) => part.length < 60 && isPlaceholder(part, parts.length === 1)) ?? null
}

function isPlaceholder(part: string, isAlone: boolean): boolean {
  if (!hint.test(part)) return false
  const word = (tryDecode(part) ?? part).replace(/[\s_+]+/g, '-').replace(/^[[<{(]+|[\]>})]+$/g, '')
  return noteWords.test(isAlone ? word.toUpperCase() : word) || pathWords.test(word.toLowerCase())
}

function mailHost(href: string): string | null {
  return /^mailto:[^?]*@([^?@]*)/i.exec(href)?.[1]?.toLowerCase() ?? null
}
