import { firstFootnoteStar } from './footnoteStar.ts'

// A plus before a digit is not a bullet.
const item = /^([ \t]*)([-*]|\+(?![ \t]+[£$€]?\d))[ \t]+(?![-+*](?:[ \t]|$))\S/

/** Gives adjacent list items with dashes, stars and pluses the same bullet, since they are one list. Keeps offsets. */
export function unifyBullets(text: string): string {
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
      const [, indent = '', sign] = item.exec(line) ?? []
      // A footnote is not an item.
      if (!sign || (sign === '*' && from > footnotes)) return line
      const first = signs.get(indent) ?? sign
      signs.set(indent, first)
      return indent + first + line.slice(indent.length + 1)
    })
    .join('\n')
}
