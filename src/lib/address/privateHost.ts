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

function isPrivateIpv6(host: string): boolean {
  const mapped = /^::ffff:(?:([\d.]+)|([\da-f]{1,4}):([\da-f]{1,4}))$/.exec(host)
  if (mapped?.[1]) return isPrivateHost(mapped[1])
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[2] ?? '', 16), Number.parseInt(mapped[3] ?? '', 16)]
    return isPrivateIpv4([high >> 8, high & 255, low >> 8, low & 255])
  }
  return host === '::' || host === '::1' || /^f[cd]/.test(host) || /^fe[89ab]/.test(host)
}
