import type { Language } from '../../../model/language.ts'
import type { Manuscript, WrittenEvent } from '../../../model/manuscript.ts'

/** What calendars show below an event, in plain text: its own text, who holds it and for whom, where to join and book. */
export function describeEvent(
  { event, section, path }: WrittenEvent,
  { passages, links }: Manuscript,
  { words }: Language,
): string | null {
  const body = passages
    .filter((one) => one.section === section && (one.path === `${path}.body` || one.path.startsWith(`${path}.body.`)))
    .map((passage) => {
      const { role, text } = passage
      const addresses = links.flatMap(({ within, text: words, href }) =>
        within?.passage === passage && /^(?:https?|mailto|tel):/i.test(href) && !text.includes(href)
          ? [`${words}: ${href}`]
          : [],
      )
      return [role === 'item' ? `- ${text}` : text, ...addresses].join('\n')
    })
  const line = (label: string | undefined, text: string | null) => (text === null ? [] : [`${label} ${text}`])
  const isCancelled = event.status === 'cancelled'
  const parts = [
    ...body,
    ...line(words['organiser'], event.organiser),
    ...line(words['forWhom'], event.audience),
    ...line(`${words['joinOnline']}:`, isCancelled ? null : event.online),
    ...(event.book && !isCancelled ? [`${event.book.text}: ${event.book.href}`] : []),
  ]
  return parts.length === 0 ? null : parts.join('\n\n')
}
