import type { UnreadMarkup } from './unreadMarkup.ts'

// Without middle dots and arrows, which separate words more often than they start an item.
const sign = '[•▪◦‣●■⁃\\uf000-\\uf0ff]'
const any = new RegExp(sign, 'u')
const atHead = new RegExp(`^[ \\t]*${sign}[ \\t\\u00a0]`, 'u')
const between = new RegExp(`(?<=^|[\\s\\u00a0])(${sign})[ \\t\\u00a0]+(?=\\S)`, 'gu')

/** Lines that hold several list items. Bullets between words may also be separators, so not every such line counts. */
export function findBulletsInLine(text: string): readonly UnreadMarkup[] {
  if (!any.test(text)) return []
  const lines = text.split('\n')
  let end = -1
  return lines.flatMap((line, i) => {
    const start = end + 1
    end = start + line.length
    const from = firstPoint(line, [lines[i - 1] ?? '', lines[i + 1] ?? ''])
    return from === null ? [] : [{ markup: 'bullets' as const, from: start + from, to: start + line.trimEnd().length }]
  })
}

function firstPoint(line: string, around: readonly string[]): number | null {
  if (!any.test(line)) return null
  const bullets = [...line.matchAll(between)]
  const [first] = bullets
  const announced = bullets.findIndex(({ index }) => /:[ \t\u00a0]*$/.test(line.slice(0, index)))
  if (announced !== -1 && bullets.length - announced >= 2) return bullets[announced]?.index ?? null
  if (!first || bullets.length < 3 || bullets.some(([, one]) => one !== first[1])) return null
  // In a list with one item per line, bullets inside an item are separators: "• Monday • 9am • Hall".
  if (atHead.test(line)) return around.some((other) => atHead.test(other)) ? null : first.index
  // "Home • News • Contact" is a row of names; list items continue a sentence, in lower case.
  const areItems = bullets.every(({ 0: bullet, index }) => /^\p{Ll}/u.test(line.slice(index + bullet.length)))
  return areItems ? first.index : null
}
