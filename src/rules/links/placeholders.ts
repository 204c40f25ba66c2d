import { decoded, webAddress } from './webAddress.ts'

/** Hosts for documentation and tests (RFC 2606), and such as people type for them. */
const hosts =
  /^(?:(?:.+\.)?example(?:\.(?:com|org|net|edu|eu|co\.uk))?|.+\.(?:test|invalid)|(?:www\.)?(?:domain|website|mysite|mydomain|mywebsite|yoursite|link|url|address|xyz123)\.(?:com|org|net|eu|co\.uk)|[.…]+|www\.?)$/

/** What people write in the place of what they do not have yet; a whole word of a host or a whole part of a path. */
const words =
  /^(?:todo|to-?do-?link|tbc|tbd|tba|x{3,}|fixme|changeme|change-me|placeholder|lorem|lorem-ipsum|(?:the-)?your-?(?:own-?)?(?:web-?site|site|domain|company|organi[sz]ation|name|link|url|address|page|file|account)(?:-?(?:here|name|address|url))?|(?:insert|add|put|paste)-?(?:the-?|your-?|a-?)?(?:link|url|address|site|website|page|here|file|document)s?(?:-?(?:here|address))?|(?:link|url|address)-?(?:here|to-?follow|tbc|tbd|goes-?here|to-?come))$/

/** The part of an address that somebody meant to replace; null in one that is meant. */
export function placeholderIn(href: string): string | null {
  const address = webAddress(href)
  const host = address?.host ?? mailHost(href)
  if (host === null) return null
  if (hosts.test(host) || /[<>{}]|^\[[^\]]*[g-z][^\]]*\]$/.test(host)) return host
  const labels = host.split('.')
  // The last one is a real domain, such as .link.
  const label = labels.find((one, i) => (i < labels.length - 1 || labels.length === 1) && isPlaceholder(one))
  if (label !== undefined) return label
  return address?.path.split('/').find((part) => part !== '' && part.length < 60 && isPlaceholder(part)) ?? null
}

function isPlaceholder(part: string): boolean {
  const word = (decoded(part) ?? part).toLowerCase().replace(/[\s_+]+/g, '-')
  return words.test(word.replace(/^[[<{(]+|[\]>})]+$/g, ''))
}

function mailHost(href: string): string | null {
  return /^mailto:[^?]*@([^?@]*)/i.exec(href)?.[1]?.toLowerCase() ?? null
}
