import { dayText } from '../../../lib/calendar/startText.ts'
import type { IdentifiedEvent } from './identifyEvents.ts'

/** By the uid of each event, what distinguishes the name of its file: "spring-forum"; none is one of `reserved`. */
export function fileSlugs(
  events: readonly IdentifiedEvent[],
  reserved: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set(reserved.map((one) => one.toLowerCase()))
  return new Map(
    events.map(({ event, identity: { uid, starts } }) => {
      const slug = slugOf(event.id === null || event.id === uid ? event.title : event.id) || dayText(starts[0] ?? '')
      let name = slug
      for (let i = 2; taken.has(name); i++) name = `${slug}-${i}`
      taken.add(name)
      return [uid, name]
    }),
  )
}

/** Whole words in ASCII, of 40 characters at most; empty for a text without Latin letters and digits. */
function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  return words.reduce((slug, word) => (slug.length + word.length < 40 ? `${slug}-${word}` : slug), '').replace(/^-/, '')
}
