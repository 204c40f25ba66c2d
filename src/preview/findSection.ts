import type { Email } from '../model/email.ts'
import type { Place } from '../model/source.ts'
import type { SectionIndex } from './state.ts'

/**
 * The section that a place is in: the last one to start before it in its file. With `lang`, the same section in that
 * language, if it is there.
 */
export function findSection(
  emails: readonly Email[],
  { source, from }: Place,
  lang: string | null,
): SectionIndex | null {
  const all = emails.flatMap(({ parts, languages }, email) =>
    parts.flatMap(({ section, pair, variant }, index) =>
      section ? [{ email, index, pair, lang: languages[variant], place: section.head }] : [],
    ),
  )
  const before = all.filter(({ place }) => place.source.path === source.path && place.from <= from)
  const nearest = Math.max(...before.map(({ place }) => place.from))
  const found = before.find(({ place }) => place.from === nearest)
  const own = all.find((one) => one.pair === found?.pair && one.lang === lang) ?? found
  return own ? { email: own.email, index: own.index } : null
}
