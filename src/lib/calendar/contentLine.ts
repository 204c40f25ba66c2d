// Content lines of iCalendar (RFC 5545, section 3.1).

export type Parameters = { readonly [name: string]: string }

/** `NAME;PARAMETER=value:value`, folded, without its line end. The value is written as it is. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters).map(([key, text]) => `;${key}=${text}`)
  return folded(`${name}${written.join('')}:${value}`)
}

/** A line whose value is text. */
export function textLine(name: string, text: string, parameters: Parameters = {}): string {
  return contentLine(name, escapedText(text), parameters)
}

/** A line whose value is an address, which has only ASCII characters. */
export function addressLine(name: string, address: string): string {
  return contentLine(
    name,
    address.replace(/[^!-~]/gu, (sign) => encodeURIComponent(wellFormed(sign))),
  )
}

/** Joins lines as a file does. */
export function joinContentLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('')
}

/** Control characters cannot be written, nor can halves of surrogate pairs. */
function escapedText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** With a sign in the place of each half of a surrogate pair, which UTF-8 cannot have. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

const mostOctets = 75

/** Breaks a line after 75 octets at most, and never within a character: some programs read each piece on its own. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const sign of line) {
    const length = Buffer.byteLength(sign)
    if (octets + length > mostOctets) {
      text += '\r\n '
      octets = 1
    }
    text += sign
    octets += length
  }
  return text
}
