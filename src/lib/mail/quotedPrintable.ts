/** Two less than the 75 that leave room for a soft break: a protected first character is two longer. */
const sliceLength = 73

/**
 * A text as quoted-printable (RFC 2045, section 6.7) of its UTF-8, with lines of up to 76 characters and CRLF. No line
 * starts with “.” or “From ”, which old relays change, or ends in white space, which they drop.
 */
export function quotedPrintable(text: string): string {
  const lines = text.split(/\r?\n/)
  return lines.map((line) => softBroken(protectEnd(escaped(line)))).join('\r\n')
}

/** UTF-8 bytes as `=XX`. A lone surrogate becomes U+FFFD. */
export function hexBytes(text: string): string {
  return Array.from(utf8.encode(text), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

const utf8 = new TextEncoder()

function escaped(line: string): string {
  return line.replace(/=|[^\t -~]+/g, (run) => (run === '=' ? '=3D' : hexBytes(run)))
}

function protectEnd(line: string): string {
  return /[ \t]$/.test(line) ? line.slice(0, -1) + hexBytes(line.slice(-1)) : line
}

function softBroken(line: string): string {
  if (line.length <= sliceLength) return protectStart(line)
  const slices: string[] = []
  let from = 0
  while (line.length - from > sliceLength) {
    const to = wholeUpTo(line, from + sliceLength)
    slices.push(`${protectStart(line.slice(from, to))}=`)
    from = to
  }
  slices.push(protectStart(line.slice(from)))
  return slices.join('\r\n')
}

/** Where to cut, at `end` or one or two before it, so that no `=XX` is split. */
function wholeUpTo(line: string, end: number): number {
  const sign = line.lastIndexOf('=', end - 1)
  return sign > end - 3 ? sign : end
}

function protectStart(line: string): string {
  return line.startsWith('.') || line.startsWith('From ') ? hexBytes(line.slice(0, 1)) + line.slice(1) : line
}
