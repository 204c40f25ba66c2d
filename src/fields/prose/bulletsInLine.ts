import type { Unread } from './unread.ts'

// Middle dots and arrows are left out: they part words more often than they begin a point.
const sign = '[•▪◦‣●■⁃\\uf000-\\uf0ff]'
const any = new RegExp(sign, 'u')
const atHead = new RegExp(`^[ \\t]*${sign}[ \\t\\u00a0]`, 'u')
const between = new RegExp(`(?<=^|[\\s\\u00a0])(${sign})[ \\t\\u00a0]+(?=\\S)`, 'gu')

/** Lines in which several points of a list stand behind each other. A bullet between words may only part them. */
export function findBulletsInLine(text: string): readonly Unread[] {
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
  // Points of a list, each on its line, may hold bullets that part words: "• Monday • 9am • Hall".
  if (atHead.test(line)) return around.some((other) => atHead.test(other)) ? null : first.index
  // "Home • News • Contact" names things; points go on with a sentence.
  const goesOn = bullets.every(({ 0: bullet, index }) => /^\p{Ll}/u.test(line.slice(index + bullet.length)))
  return goesOn ? first.index : null
}
