import { type Day, dateText, dayAt, dayNumber } from '../time/day.ts'
import { nearestInstant } from '../time/zoned.ts'
import { wellFormed } from './contentLine.ts'
import type { CalendarEntry, DaySpan, TimedSpan } from './entry.ts'
import { dateValue, utcValue } from './values.ts'

type Linked = Pick<CalendarEntry, 'summary' | 'description' | 'location' | 'span'>

/** Addresses that open a form for a new entry, filled in. They cannot say that it repeats. */
interface AddLinks {
  readonly google: string
  readonly outlook: string
}

export function addLinks(entry: Linked): AddLinks {
  return { google: shortEnough(entry, googleAddress, 250), outlook: shortEnough(entry, outlookAddress, 320) }
}

const googleForm = 'https://calendar.google.com/calendar/render'
const outlookForm = 'https://outlook.office.com/calendar/deeplink/compose'

/** Whether an address adds an event to a calendar: by a form, or by its file. */
export function isAddLink(href: string): boolean {
  return href.startsWith(`${googleForm}?`) || href.startsWith(`${outlookForm}?`) || href.endsWith('.ics')
}

/**
 * Leaves out what does not fit: first the description, then the location; then the summary is cut. Mail programs cut long
 * emails; Outlook’s form alone takes 120 characters.
 */
function shortEnough(entry: Linked, addressOf: (entry: Linked) => string, mostCharacters: number): string {
  const withoutDescription = { ...entry, description: null }
  const withoutBoth = { ...withoutDescription, location: null }
  const whole = [entry, withoutDescription, withoutBoth].map(addressOf)
  const fitting = whole.find(({ length }) => length <= mostCharacters)
  if (fitting !== undefined) return fitting
  const signs = [...entry.summary]
  for (let end = signs.length - 1; end > 0; end--) {
    const cut = addressOf({ ...withoutBoth, summary: `${signs.slice(0, end).join('')}…` })
    if (cut.length <= mostCharacters) return cut
  }
  return addressOf(withoutBoth)
}

/** Parameters as of github.com/InteractionDesignFoundation/add-event-to-calendar-docs, 2026-08. */
function googleAddress({ summary, description, location, span }: Linked): string {
  const dates = span.kind === 'days' ? daysOf(span).map(dateValue) : instantsOf(span).map(utcValue)
  return address(googleForm, {
    action: 'TEMPLATE',
    text: summary,
    dates: dates.join('/'),
    location,
    details: description,
  })
}

/** Outlook on the web, for work or school. Parameters as of the same page; Microsoft documents none. */
function outlookAddress({ summary, description, location, span }: Linked): string {
  const times = span.kind === 'days' ? daysOf(span).map(dateText) : instantsOf(span).map(isoTime)
  return address(outlookForm, {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: summary,
    startdt: times[0] ?? null,
    enddt: times[1] ?? null,
    allday: span.kind === 'days' ? 'true' : null,
    location,
    body: description,
  })
}

function address(base: string, parameters: { readonly [name: string]: string | null }): string {
  const written = Object.entries(parameters).flatMap(([name, value]) =>
    value === null
      ? []
      : [`${name}=${encodeURIComponent(wellFormed(value)).replaceAll('%2F', '/').replaceAll('%3A', ':')}`],
  )
  return `${base}?${written.join('&')}`
}

/** The first day, and the day after the last. */
function daysOf({ start, end }: DaySpan): Day[] {
  return [start, dayAt(dayNumber(end) + 1)]
}

/** A moment ends when it starts. */
function instantsOf({ zone, start, end }: TimedSpan): number[] {
  return [start, end ?? start].map((time) => nearestInstant(time, zone))
}

/** "2026-10-06T08:30:00Z" */
function isoTime(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}
