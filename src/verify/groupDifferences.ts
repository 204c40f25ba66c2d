import type { Difference } from './difference.ts'

/** More places are counted, and not named. */
const maxNamed = 3

/** One difference for what changed in the same way at several places. */
export function groupDifferences(differences: readonly Difference[]): Difference[] {
  const groups = new Map<string, Difference[]>()
  for (const difference of differences) {
    // What stands elsewhere is told one by one.
    const key = difference.kind === 'order' ? `${difference.where}` : `${difference.kind}\n${difference.what}`
    const known = groups.get(key)
    if (known) known.push(difference)
    else groups.set(key, [difference])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const places = [...new Set(group.flatMap(({ where }) => where ?? []))]
    if (!first || places.length < 2) return first ? [first] : []
    const named = places.slice(0, maxNamed).join('; ')
    const more = places.length - maxNamed
    return [{ ...first, where: more > 0 ? `${named}; and ${more} more ${more === 1 ? 'place' : 'places'}` : named }]
  })
}
