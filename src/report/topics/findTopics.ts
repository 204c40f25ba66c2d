import { nearest } from '../../lib/text/nearest.ts'
import type { Topic } from './topic.ts'

/** The topics of a name as it is typed; where there are none, those with another word for it. */
export function findTopics(typed: string, topics: readonly Topic[]): readonly Topic[] {
  const wanted = normalized(typed)
  const named = topics.filter(({ name }) => normalized(name) === wanted)
  if (named.length > 0) return named
  return topics.filter(({ aliases = [] }) => aliases.some((alias) => normalized(alias) === wanted))
}

/** Names that resemble what was typed. */
export function similarNames(typed: string, topics: readonly Topic[]): readonly string[] {
  const names = topics.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  return nearest(normalized(typed), new Set(names), 3)
}

/** “Links:”, “field types” and “field-types” are what they seem to be. */
function normalized(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^["'“”]|["'“”:]+$/g, '')
    .replaceAll(/\s+/g, '-')
}
