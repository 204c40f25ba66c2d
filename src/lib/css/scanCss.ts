/**
 * Hears of a sign that stands outside all strings, parentheses, comments and escapes; `to` is behind it. A string that a
 * line break cuts off is the sign `badString`.
 */
type Visit = (sign: string, from: number, to: number) => void

export const badString = 'bad string'

/** What is open: the sign that closes it, as it has to be written, and whether only that sign means anything inside. */
interface Open {
  readonly sign: string
  readonly written: string
  readonly opaque: boolean
}

/** A character, or the reference that stands for one. */
const unit = /&(?:#x[\da-f]+|#\d+|quot|apos|amp|lt|gt|nbsp);|[\s\S]/gi

/**
 * Reads CSS as browsers do, as far as it takes to know which signs separate declarations and rules. `decode` is given
 * for CSS as it stands in an attribute, where a reference such as `&#39;` is one sign and no end of a declaration.
 * Returns what is missing at the end to close all that is open.
 */
export function scanCss(css: string, visit: Visit, decode: ((reference: string) => string) | null = null): string {
  const units: string | readonly string[] = decode ? (css.match(unit) ?? []) : css
  const open: Open[] = []
  let [next, to] = [0, 0]
  const signAt = (index: number): string => {
    const written = units[index] ?? ''
    return decode && written.length > 1 ? decode(written) : written
  }
  const take = (): string => {
    const sign = signAt(next)
    to += units[next]?.length ?? 0
    next += 1
    return sign
  }
  while (next < units.length) {
    const from = to
    const written = units[next] ?? ''
    const sign = take()
    const inside = open.at(-1)
    if (sign === '\\') take()
    else if (inside?.opaque) {
      const isCutOff = sign === '\n' && (inside.sign === '"' || inside.sign === "'")
      if (sign === inside.sign || isCutOff) open.pop()
      if (isCutOff) visit(badString, from, to)
    } else if (sign === '/' && signAt(next) === '*') {
      take()
      while (next < units.length && !(signAt(next) === '*' && signAt(next + 1) === '/')) take()
      if (next === units.length) open.push({ sign: '', written: '*/', opaque: true })
      take()
      take()
    } else if (sign === '"' || sign === "'") open.push({ sign, written, opaque: true })
    else if (sign === '(') {
      const opaque = /^url$/i.test(css.slice(Math.max(0, from - 3), from)) && !isQuoted(signAt, next)
      open.push({ sign: ')', written: ')', opaque })
    } else if (sign === '[') open.push({ sign: ']', written: ']', opaque: false })
    else if (inside?.sign === sign) open.pop()
    else if (!inside) visit(sign, from, to)
  }
  return open.reduceRight((missing, { written }) => missing + written, '')
}

/** Whether the address in a `url(` stands in quotes; without them it ends at the next parenthesis. */
function isQuoted(signAt: (index: number) => string, from: number): boolean {
  let index = from
  while (/^\s$/.test(signAt(index))) index += 1
  return /^["']$/.test(signAt(index))
}
