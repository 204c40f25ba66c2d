import { nearest } from '../../lib/text/nearest.ts'
import type { Topic } from './topic.ts'

/** The topics of a name as it is typed; where there are none, those with another word for it. */
export function findTopics(typed: string, topics: readonly Topic[]): readonly Topic[] {
  const wanted = normalized(typed)
  const named = topics.filter(({ name }) => normalized(name) === wanted)
  if (named.length > 0) return named
  const meant = topics.filter(({ aliases = [] }) => aliases.some((alias) => normalized(alias) === wanted))
  // A field with what it is of, such as “issue.subject”.
  const [, field] = /^[\w-]+\.([\w.-]+)$/.exec(wanted) ?? []
  return meant.length === 0 && field !== undefined ? findTopics(field, topics) : meant
}

/** Names that resemble what was typed. */
export function similarNames(typed: string, topics: readonly Topic[]): readonly string[] {
  const names = topics.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  const word = normalized(typed)
  const near = nearest(word, new Set(names), 3)
  return near.length > 0 ? near : nearest(word.replace(/^.*\./, ''), new Set(names), 3)
}

/** “Links:”, “field types” and “field-types” are what they seem to be. */
function normalized(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^["'“”]|["'“”:]+$/g, '')
    .replaceAll(/\s+/g, '-')
}
