import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import { parametersOf, tryDecode, type WebAddress, webAddress } from './webAddress.ts'

/** A service that rewrites links to addresses of its own, which redirect to the original. */
interface Wrapper {
  readonly name: string
  readonly host: RegExp
  readonly path: RegExp
  /** Extracts the original address; null if that is not certain. */
  readonly inside: ((address: WebAddress, href: string) => string | null) | null
}

const wrappers: readonly Wrapper[] = [
  {
    name: 'Outlook',
    host: /(?:^|\.)safelinks\.protection\.(?:outlook\.(?:com|cn|us)|office365\.us)$/,
    path: /^\/?/,
    inside: queryParameter('url'),
  },
  {
    name: 'Microsoft Teams',
    host: /^statics\.teams\.cdn\.(?:office\.net|live\.net)$/,
    path: /safelinks/i,
    inside: queryParameter('url'),
  },
  { name: 'Proofpoint', host: /^urldefense\.(?:proofpoint\.com|com|us)$/, path: /^\/v3\/__/, inside: proofpoint3 },
  { name: 'Proofpoint', host: /^urldefense\.(?:proofpoint\.com|com|us)$/, path: /^\/v2\/url$/, inside: proofpoint2 },
  { name: 'Proofpoint', host: /^urldefense\.(?:proofpoint\.com|com|us)$/, path: /^\/v\d/, inside: queryParameter('u') },
  {
    name: 'Mimecast',
    host: /^(?:protect(?:-[a-z]+)?\.mimecast(?:-offshore)?\.com|url\.[a-z]{2}\.m\.mimecastprotect\.com)$/,
    path: /^\/./,
    inside: null,
  },
  { name: 'Barracuda', host: /^linkprotect\.cudasvc\.com$/, path: /^\/url$/, inside: queryParameter('a') },
  { name: 'Cisco', host: /^secure-web\.cisco\.com$/, path: /^\/./, inside: lastSegment },
  { name: 'Sophos', host: /\.protection\.sophos\.com$/, path: /^\/?/, inside: null },
  { name: 'Symantec', host: /^clicktime\.symantec\.com$/, path: /^\/./, inside: queryParameter('u') },
  { name: 'Trellix', host: /^protect2?\.fireeye\.com$/, path: /^\/./, inside: queryParameter('u') },
  {
    name: 'Trend Micro',
    host: /\.trendmicro\.(?:com|eu)$/,
    path: /^\/wis\/clicktime\//,
    inside: queryParameter('url'),
  },
  { name: 'Trustwave', host: /^scanmail\.trustwave\.com$/, path: /^\/?/, inside: queryParameter('u') },
  { name: 'Vade', host: /\.vadesecure\.com$/, path: /^\/v\d/, inside: queryParameter('u') },
  { name: 'Libraesva', host: /^urlsand\.(?:esvalabs\.com|com)$/, path: /^\/?/, inside: queryParameter('u') },
  {
    name: 'Check Point',
    host: /^(?:[a-z]+\.)?(?:url\.)?(?:avanan\.click|checkpoint\.com)$/,
    path: /^\/v\d\//,
    inside: betweenUnderscores,
  },
  { name: 'Slack', host: /^slack-redir\.net$/, path: /^\/link$/, inside: queryParameter('url') },
  { name: 'YouTube', host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, inside: queryParameter('q') },
  { name: 'DuckDuckGo', host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, inside: queryParameter('uddg') },
  { name: 'Bing', host: /^(?:www\.)?bing\.com$/, path: /^\/ck\/a$/, inside: null },
  { name: 'Reddit', host: /^out\.reddit\.com$/, path: /^\//, inside: queryParameter('url') },
  {
    name: 'Google',
    host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/,
    path: /^\/url$/,
    inside: queryParameter('q', 'url'),
  },
  { name: 'Facebook', host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, inside: queryParameter('u') },
  { name: 'Instagram', host: /^l\.instagram\.com$/, path: /^\/?$/, inside: queryParameter('u') },
  {
    name: 'LinkedIn',
    host: /^(?:www\.)?linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)\/?$/,
    inside: queryParameter('url'),
  },
  // Tracking links of mail services, which authors copy from newsletters.
  { name: 'another newsletter', host: /\./, path: /^\/C?L0\/https?(?::|%3a)/i, inside: secondSegment },
  { name: 'another newsletter', host: /^lnks\.gd$/, path: /^\/./, inside: null },
  { name: 'another newsletter', host: /^links\.[a-z]+\.com$/, path: /^\/track$/, inside: trackedAddress },
  { name: 'another newsletter', host: /\.list-manage\d?\.com$/, path: /^\/track\/click/, inside: null },
  { name: 'another newsletter', host: /\.ct\.sendgrid\.net$/, path: /^\/./, inside: null },
  {
    name: 'another newsletter',
    host: /\.(?:cmail\d+|createsend\d*|dmtrk|rs6|hubspotlinks)\.(?:com|net)$/,
    path: /^\/./,
    inside: null,
  },
]

interface Wrapped {
  /** The service's. */
  readonly name: string
  /** The original address; null if that is not certain. */
  readonly inside: string | null
}

/** What an address wraps; null for one that is not wrapped. Memoized, since several rules ask. */
export const unwrap = lruMemo(50_000, (href: string) => href, findWrapped)

function findWrapped(href: string): Wrapped | null {
  const address = webAddress(href)
  if (!address) return null
  const wrapper = wrappers.find(({ host, path }) => host.test(address.host) && path.test(address.path))
  if (!wrapper) return null
  const inside = wrapper.inside?.(address, href) ?? null
  if (inside === null || !/^https?:\/\/[^/?#\s]+\.[^\s]*$/i.test(inside)) return { name: wrapper.name, inside: null }
  // Filters can wrap each other's links; recursion ends, since each inner address is shorter.
  const deeper = inside.length < href.length ? unwrap(inside) : null
  return { name: wrapper.name, inside: deeper ? deeper.inside : inside }
}

function queryParameter(...names: readonly string[]): (address: WebAddress) => string | null {
  return ({ query }) => {
    const found = parametersOf(query).find(({ name, value }) => names.includes(name) && value !== '')
    return found ? tryDecode(found.value) : null
  }
}

/** Either a parameter, or the end of the whole: “&&&100&&&https://…”. */
function trackedAddress(address: WebAddress, href: string): string | null {
  return /&&&(https?:\/\/.+)$/i.exec(href)?.[1] ?? queryParameter('url')(address)
}

/** Proofpoint’s encoding, version 2: “-3A” for “%3A”, “_” for “/”. */
function proofpoint2({ query }: WebAddress): string | null {
  const value = parametersOf(query).find(({ name }) => name === 'u')?.value
  return value === undefined ? null : tryDecode(value.replaceAll('-', '%').replaceAll('_', '/'))
}

/** Decodes the path’s last segment. */
function lastSegment({ path }: WebAddress): string | null {
  return tryDecode(path.slice(path.lastIndexOf('/') + 1))
}

function secondSegment({ path }: WebAddress): string | null {
  return tryDecode(path.split('/')[2] ?? '')
}

/** Reads the address between “___” and “___”. */
function betweenUnderscores(_: WebAddress, href: string): string | null {
  return /___(https?:\/\/.+?)___/i.exec(href)?.[1] ?? null
}

/**
 * Proofpoint's encoding, version 3: some characters are replaced by “*”, and runs of them by “**” and a letter; the
 * originals follow in Base64.
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
