/** A line break in an address, as it is written there, also where it was encoded twice. */
const lineBreak = /%(?:25){0,9}0[ad0](?:%(?:25){0,9}0a)?/gi

/** The field of a mail that a line break is in, and what is to be there instead; by offsets in the address. */
export interface BrokenField {
  readonly name: string
  /** The break as it is written. */
  readonly sign: string
  readonly from: number
  readonly to: number
  /** null where nobody can tell what was meant: the name of another field follows the break. */
  readonly meant: string | null
}

/** A break in a field of mailto: that is one line of the mail’s head. The body may have as many as it likes. */
export function brokenFieldIn(href: string): BrokenField | null {
  if (href.search(lineBreak) === -1) return null
  let from = href.indexOf('?') + 1
  if (from === 0) return null
  for (const field of href.slice(from).split('&')) {
    const at = field.indexOf('=') + 1
    const name = field
      .slice(0, Math.max(0, at - 1))
      .replace(/^amp;/, '')
      .toLowerCase()
    const value = field.slice(at)
    const [sign] = name === 'body' ? [] : (field.match(lineBreak) ?? [])
    if (sign !== undefined) {
      const isInValue = value.search(lineBreak) !== -1
      return {
        sign,
        name: isInValue ? name : '',
        from: from + (isInValue ? at : 0),
        to: from + field.length,
        meant: isInValue ? inOneLine(value) : null,
      }
    }
    from += field.length + 1
  }
  return null
}

function inOneLine(value: string): string | null {
  const lines = value.split(lineBreak).filter((line) => line.replace(/%20|\+/g, '') !== '')
  const [, ...more] = lines
  // A second question mark begins what was meant to be a field of its own.
  const isMore = value.includes('?')
  return isMore || more.some((line) => /^(?:%20)*[\w-]{1,40}(?::|%3a)/i.test(line)) ? null : lines.join('%20')
}
