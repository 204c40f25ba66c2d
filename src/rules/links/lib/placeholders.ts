import { decodedAddress, webAddress } from './webAddress.ts'

/** Hosts for documentation and tests (RFC 2606), and such as people type for them. */
const hosts =
  /^(?:(?:.+\.)?example(?:\.(?:com|org|net|edu|eu|co\.uk))?|.+\.(?:test|invalid)|(?:www\.)?(?:domain|website|mysite|mydomain|mywebsite|link|url|address)\.(?:com|org|net|eu|co\.uk)|[.…]+|www\.?)$/

/** The first label of a host. A page may well be called “your-company”; a site hardly. */
const hostWords =
  /^(?:x{3,}|example|your-?(?:web-?site|site|domain|company|organi[sz]ation|name|link|url)|(?:insert|add|put|paste)-?(?:link|url|address)(?:-?here)?|(?:link|url|address)-?here|(?:link|url|address|website|todo|tbc|tbd|tba))$/

/** Real hosts begin with these too, so they count only where nothing follows. */
const loneWords = new Set(['link', 'url', 'address', 'website', 'todo', 'tbc', 'tbd', 'tba'])

/** A whole part of a path. */
const pathWords =
  /^(?:x{3,}|fixme|change-?me|lorem-?ipsum|your-?(?:web-?site|link|url)(?:-?here)?|your-?\w+-here|(?:insert|add|put|paste)-?(?:the-?|your-?|a-?)?(?:link|url|address)(?:-?here)?|(?:link|url|address)-?(?:here|to-?follow|tbc|tbd|goes-?here|to-?come))$/

/** In capitals they are a note to oneself; in small letters only where they are the whole path. */
const notes = /^(?:TODO|TBC|TBD|TBA|FIXME|PLACEHOLDER)$/

/** Each of those parts has one of them; without, its patterns need not be compiled. */
const signs = /^\W*x|fixme|change|ipsum|here|link|url|address|tb[acd]|todo|placeholder|%/i

/** The part of an address that somebody meant to replace; null in one that is meant. */
export function placeholderIn(href: string): string | null {
  const address = webAddress(href)
  const host = address?.host ?? mailHost(href)
  if (host === null) return null
  if (hosts.test(host) || /[<>{}]|^\[[^\]]*[g-z][^\]]*\]$/.test(host)) return host
  const [label = '', ...others] = host.replace(/^www\./, '').split('.')
  if (hostWords.test(label) && (others.length === 0 || !loneWords.has(label))) return label
  const parts = (address?.path ?? '').split('/').filter((part) => part !== '')
  return parts.find((part) => part.length < 60 && isPlaceholder(part, parts.length === 1)) ?? null
}

function isPlaceholder(part: string, isAlone: boolean): boolean {
  if (!signs.test(part)) return false
  const word = (decodedAddress(part) ?? part).replace(/[\s_+]+/g, '-').replace(/^[[<{(]+|[\]>})]+$/g, '')
  return notes.test(isAlone ? word.toUpperCase() : word) || pathWords.test(word.toLowerCase())
}

function mailHost(href: string): string | null {
  return /^mailto:[^?]*@([^?@]*)/i.exec(href)?.[1]?.toLowerCase() ?? null
}
