import { decodedAddress, parametersOf, type WebAddress, webAddress } from './webAddress.ts'

/** A service that puts an address of its own around each link that passes through it. */
interface Wrapper {
  readonly name: string
  readonly host: RegExp
  readonly path: RegExp
  /** The address inside; null where it cannot be read for certain. */
  readonly inside: ((address: WebAddress, href: string) => string | null) | null
}

const wrappers: readonly Wrapper[] = [
  {
    name: 'Outlook',
    host: /(?:^|\.)safelinks\.protection\.(?:outlook\.(?:com|cn|us)|office365\.us)$/,
    path: /^\/?/,
    inside: parameter('url'),
  },
  {
    name: 'Microsoft Teams',
    host: /^statics\.teams\.cdn\.(?:office\.net|live\.net)$/,
    path: /safelinks/i,
    inside: parameter('url'),
  },
  { name: 'Proofpoint', host: /^urldefense\.(?:proofpoint\.com|com|us)$/, path: /^\/v3\/__/, inside: proofpoint3 },
  { name: 'Proofpoint', host: /^urldefense\.(?:proofpoint\.com|com|us)$/, path: /^\/v2\/url$/, inside: proofpoint2 },
  { name: 'Proofpoint', host: /^urldefense\.(?:proofpoint\.com|com|us)$/, path: /^\/v\d/, inside: parameter('u') },
  {
    name: 'Mimecast',
    host: /^(?:protect(?:-[a-z]+)?\.mimecast(?:-offshore)?\.com|url\.[a-z]{2}\.m\.mimecastprotect\.com)$/,
    path: /^\/./,
    inside: null,
  },
  { name: 'Barracuda', host: /^linkprotect\.cudasvc\.com$/, path: /^\/url$/, inside: parameter('a') },
  { name: 'Cisco', host: /^secure-web\.cisco\.com$/, path: /^\/./, inside: lastPart },
  { name: 'Sophos', host: /\.protection\.sophos\.com$/, path: /^\/?/, inside: null },
  { name: 'Symantec', host: /^clicktime\.symantec\.com$/, path: /^\/./, inside: parameter('u') },
  { name: 'Trellix', host: /^protect2?\.fireeye\.com$/, path: /^\/./, inside: parameter('u') },
  { name: 'Trend Micro', host: /\.trendmicro\.(?:com|eu)$/, path: /^\/wis\/clicktime\//, inside: parameter('url') },
  { name: 'Trustwave', host: /^scanmail\.trustwave\.com$/, path: /^\/?/, inside: parameter('u') },
  { name: 'Vade', host: /\.vadesecure\.com$/, path: /^\/v\d/, inside: parameter('u') },
  { name: 'Libraesva', host: /^urlsand\.(?:esvalabs\.com|com)$/, path: /^\/?/, inside: parameter('u') },
  {
    name: 'Check Point',
    host: /^(?:[a-z]+\.)?(?:url\.)?(?:avanan\.click|checkpoint\.com)$/,
    path: /^\/v\d\//,
    inside: between,
  },
  { name: 'Slack', host: /^slack-redir\.net$/, path: /^\/link$/, inside: parameter('url') },
  { name: 'YouTube', host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, inside: parameter('q') },
  { name: 'DuckDuckGo', host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, inside: parameter('uddg') },
  { name: 'Bing', host: /^(?:www\.)?bing\.com$/, path: /^\/ck\/a$/, inside: null },
  { name: 'Reddit', host: /^out\.reddit\.com$/, path: /^\//, inside: parameter('url') },
  {
    name: 'Google',
    host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/,
    path: /^\/url$/,
    inside: parameter('q', 'url'),
  },
  { name: 'Facebook', host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, inside: parameter('u') },
  { name: 'Instagram', host: /^l\.instagram\.com$/, path: /^\/?$/, inside: parameter('u') },
  {
    name: 'LinkedIn',
    host: /^(?:www\.)?linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)\/?$/,
    inside: parameter('url'),
  },
  // Tracking links of mail services: whoever reads a newsletter and copies a link from it copies one of these.
  { name: 'another newsletter', host: /^lnks\.gd$/, path: /^\/./, inside: null },
  { name: 'another newsletter', host: /\.list-manage\d?\.com$/, path: /^\/track\/click/, inside: null },
  { name: 'another newsletter', host: /\.ct\.sendgrid\.net$/, path: /^\/./, inside: null },
  {
    name: 'another newsletter',
    host: /\.(?:cmail\d+|createsend\d*|dmtrk|rs6|hubspotlinks)\.(?:com|net)$/,
    path: /^\/./,
    inside: null,
  },
]

/** Whose wrapper an address is, and the address inside where it can be read; null for an address that has none. */
export function unwrapped(href: string): { readonly name: string; readonly inside: string | null } | null {
  const address = webAddress(href)
  if (!address) return null
  const wrapper = wrappers.find(({ host, path }) => host.test(address.host) && path.test(address.path))
  if (!wrapper) return null
  const inside = wrapper.inside?.(address, href) ?? null
  if (inside === null || !/^https?:\/\/[^/?#\s]+\.[^\s]*$/i.test(inside)) return { name: wrapper.name, inside: null }
  // One filter wraps what another has wrapped; each takes a part of the address away.
  const deeper = inside.length < href.length ? unwrapped(inside) : null
  return { name: wrapper.name, inside: deeper ? deeper.inside : inside }
}

function parameter(...names: readonly string[]): (address: WebAddress) => string | null {
  return ({ query }) => {
    const found = parametersOf(query).find(({ name, value }) => names.includes(name) && value !== '')
    return found ? decodedAddress(found.value) : null
  }
}

/** “-3A” for “%3A” and “_” for “/”: Proofpoint’s own decoder, version 2. */
function proofpoint2({ query }: WebAddress): string | null {
  const value = parametersOf(query).find(({ name }) => name === 'u')?.value
  return value === undefined ? null : decodedAddress(value.replaceAll('-', '%').replaceAll('_', '/'))
}

/** The whole address is the path’s last part. */
function lastPart({ path }: WebAddress): string | null {
  return decodedAddress(path.slice(path.lastIndexOf('/') + 1))
}

/** Between two marks of three low lines. */
function between(_: WebAddress, href: string): string | null {
  return /___(https?:\/\/.+?)___/i.exec(href)?.[1] ?? null
}

/**
 * Version 3 keeps the address as it is, but for characters that it replaces by “*”, or by “**” and a letter where they
 * are several; what they were stands behind it in Base64.
 */
function proofpoint3(_: WebAddress, href: string): string | null {
  const [, inside, code = ''] = /^https?:\/\/[^/]+\/v3\/__(.+?)__;([\w-]*)/i.exec(href) ?? []
  if (inside === undefined || inside.includes('**')) return null
  const replaced = [...Buffer.from(code, 'base64url').toString('utf8')]
  const stars = inside.split('*').length - 1
  if (stars > 0 && (stars !== replaced.length || replaced.some((char) => !/[!-~]/.test(char)))) return null
  let next = 0
  return inside.replace(/\*/g, () => replaced[next++] ?? '').replace(/^(https?:\/)(?!\/)/i, '$1/')
}
