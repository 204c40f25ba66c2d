import type { UnreadMarkup } from './unreadMarkup.ts'

const definition = /^[ \t]*\[(\^?[^[\]\n]{1,100})\]:[ \t]*(.*)$/gm
const reference = /(?<![\\[\]])!?\[([^[\]]{1,300})\](?:[ \n]?\[([^[\]\n]{0,100})\])?(?![\](:])/g

/**
 * Finds reference links and footnotes: [the plan][1], [^1]. A definition is found only when nothing refers to it.
 */
export function findReferences(text: string): readonly UnreadMarkup[] {
  if (!text.includes('[')) return []
  const definitions = new Map<string, UnreadMarkup>()
  const found: UnreadMarkup[] = []
  const used = new Set<string>()
  for (const { 0: line, 1: label = '', 2: rest = '', index } of text.matchAll(definition)) {
    const isNote = label.startsWith('^')
    const from = index + line.length - line.trimStart().length
    // "[Note]: we are closed" is prose: a link has an address.
    if (isNote || /^<?(?:[a-z]+:|www\.|\/|#|[\w-]+(?:\.[\w-]+)+)\S*>?(?:\s+["'(].*)?\s*$/i.test(rest))
      definitions.set(label.toLowerCase(), {
        markup: isNote ? 'footnote' : 'reference',
        from,
        to: index + line.trimEnd().length,
      })
  }
  const definitionStarts = new Set([...definitions.values()].map(({ from }) => from))
  for (const { 0: match, 1: words = '', 2: label, index } of text.matchAll(reference)) {
    const key = (label || words).toLowerCase()
    const isNote = words.startsWith('^')
    const isDefined = definitions.has(key)
    // "[1][2]" refers to no definition, so it is plain text.
    const isReference = isNote
      ? !/\s/.test(words)
      : isDefined || (label !== undefined && /\p{L}/u.test(label + words) && !match.includes('] ['))
    if (!isReference || definitionStarts.has(index)) continue
    const isFirst = !used.has(key)
    used.add(isNote ? words.toLowerCase() : key)
    if (isFirst || !isNote)
      found.push({ markup: isNote ? 'footnote' : 'reference', from: index, to: index + match.length })
  }
  for (const [label, unused] of definitions) if (!used.has(label)) found.push(unused)
  for (const { 0: match, index } of text.matchAll(/(?<!\\)\^\[[^[\]\n]{1,300}\]/g))
    found.push({ markup: 'footnote', from: index, to: index + match.length })
  return found.sort((a, b) => a.from - b.from)
}
