import { firstFootnoteStar } from './footnoteStar.ts'

// A plus before a figure is no bullet.
const point = /^([ \t]*)([-*]|\+(?![ \t]+[£$€]?\d))[ \t]+(?![-+*](?:[ \t]|$))\S/

/** Points right below each other that begin with dashes, stars and pluses are one list. Offsets stay the same. */
export function levelBullets(text: string): string {
  if (['-', '*', '+'].filter((sign) => text.includes(`${sign} `) || text.includes(`${sign}\t`)).length < 2) return text
  const footnotes = firstFootnoteStar(text)
  const signs = new Map<string, string>()
  let at = 0
  return text
    .split('\n')
    .map((line) => {
      const from = at
      at += line.length + 1
      if (line.trim() === '') signs.clear()
      const [, indent = '', sign] = point.exec(line) ?? []
      // A star that explains another one is no point.
      if (!sign || (sign === '*' && from > footnotes)) return line
      const first = signs.get(indent) ?? sign
      signs.set(indent, first)
      return indent + first + line.slice(indent.length + 1)
    })
    .join('\n')
}
