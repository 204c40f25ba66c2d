/**
 * Whether a host exists only inside a network or on one machine: names without a dot, names reserved for private use (RFC 6762, RFC 8375, ICANN's .internal of 2024), and private ranges (RFC 1918, 4193).
 */
export function isPrivateHost(name: string): boolean {
  const host = name.toLowerCase().replace(/\.$/, '')
  if (host === '') return false
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1))
  const numbers = ipv4(host)
  if (numbers) return isPrivateIpv4(numbers)
  return (
    !host.includes('.') ||
    /\.(?:localhost|local|localdomain|internal|intranet|intra|lan|corp|home|home\.arpa)$/.test(host)
  )
}

type Ipv4 = readonly [number, number, number, number]

function ipv4(host: string): Ipv4 | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)
  return match ? [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])] : null
}

function isPrivateIpv4([a, b]: Ipv4): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  )
}

/** Addresses that lead to an IPv4 one: mapped (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056), as `URL` writes them. */
const embedding =
  /^(?:(?:::ffff:|64:ff9b::)(?:([\d.]+)|([\da-f]{1,4}):([\da-f]{1,4}))|2002:([\da-f]{1,4}):([\da-f]{0,4}):.*)$/

function isPrivateIpv6(host: string): boolean {
  const [whole, dotted, high4, low4, high6, low6] = embedding.exec(host) ?? []
  if (dotted !== undefined) return isPrivateHost(dotted)
  if (whole !== undefined) {
    const [high, low] = [high4 ?? high6, low4 ?? low6].map((part) => Number.parseInt(part || '0', 16))
    return isPrivateIpv4([(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255])
  }
  return host === '::' || host === '::1' || /^f[cd]/.test(host) || /^fe[89ab]/.test(host)
}
