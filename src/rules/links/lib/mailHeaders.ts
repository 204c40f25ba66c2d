/** A percent-encoded line break, once or several times over. */
const lineBreak = /%(?:25){0,9}0[ad0](?:%(?:25){0,9}0a)?/gi

/** A header field of mailto: with a line break; offsets are in the address. */
export interface BrokenField {
  readonly name: string
  /** The line break as written. */
  readonly sign: string
  readonly from: number
  readonly to: number
  /** The value in one line; null if another field's name seems to follow the break. */
  readonly meant: string | null
}

/** The first header field with a line break. In the body, line breaks are allowed. */
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
        meant: isInValue ? joinLines(value) : null,
      }
    }
    from += field.length + 1
  }
  return null
}

function joinLines(value: string): string | null {
  const lines = value.split(lineBreak).filter((line) => line.replace(/%20|\+/g, '') !== '')
  const [, ...more] = lines
  // A second question mark may have been meant to start another field.
  const mayHaveMoreFields = value.includes('?')
  return mayHaveMoreFields || more.some((line) => /^(?:%20)*[\w-]{1,40}(?::|%3a)/i.test(line))
    ? null
    : lines.join('%20')
}
