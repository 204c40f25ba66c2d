import { lookup as lookupOfSystem } from 'node:dns'
import { BlockList, isIPv4, type LookupFunction } from 'node:net'
import { once } from '../lib/cache/memo.ts'

/** Ranges of this machine, its network or a provider's network (IANA's special-purpose address registries). */
const private4: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
const private6: readonly (readonly [address: string, bits: number])[] = [
  ['::', 96],
  ['100::', 64],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  ['64:ff9b:1::', 48],
]

const privateRanges = once(() => {
  const ranges = new BlockList()
  for (const [address, bits] of private4) {
    ranges.addSubnet(address, bits, 'ipv4')
    // IPv6 addresses that embed the IPv4 address: mapped, NAT64, 6to4.
    ranges.addSubnet(`::ffff:${address}`, 96 + bits, 'ipv6')
    ranges.addSubnet(`64:ff9b::${address}`, 96 + bits, 'ipv6')
    const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
    const group = (high: number, low: number) => (high * 256 + low).toString(16)
    ranges.addSubnet(`2002:${group(a, b)}:${group(c, d)}::`, 16 + bits, 'ipv6')
  }
  for (const [address, bits] of private6) ranges.addSubnet(address, bits, 'ipv6')
  return ranges
})

/** Whether an IP address leads to the same host from everywhere. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  return !privateRanges().check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
}

/** The error code if a public name resolves only to private addresses. */
export const notPublic = 'NOT_PUBLIC'

/** Resolves names as `lookup` does, without private addresses: a public name may resolve to one. */
export function publicOnly(
  lookup: LookupFunction = lookupOfSystem,
  isAllowed: (address: string) => boolean = isPublicAddress,
  proxies: ReadonlySet<string> = new Set(),
): LookupFunction {
  return (name, options, answer) => {
    if (proxies.has(name)) return lookup(name, options, answer)
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 4)
      const all = typeof found === 'string' ? [{ address: found, family: isIPv4(found) ? 4 : 6 }] : found
      const allowed = all.filter(({ address }) => isAllowed(address))
      const [first] = allowed
      if (!first) return answer(Object.assign(new Error(`${name} is not public`), { code: notPublic }), '', 4)
      if (options.all) answer(null, allowed)
      else answer(null, first.address, first.family)
    })
  }
}
