import { calendarEntries } from '../../../artifacts/calendarEntries.ts'
import { addLinks } from '../../../lib/calendar/addLinks.ts'
import type { Language } from '../../../model/language.ts'
import type { TemplateValues } from '../../../model/letter.ts'
import { fillWords } from '../fillWords.ts'
import type { CalendarEventFile } from './openCalendar.ts'

/** The line that offers an event for the reader's calendar; null where there is nothing to offer. */
export function calendarLinks(file: CalendarEventFile | null, language: Language): TemplateValues | null {
  if (!file?.isOffered) return null
  const links = [...formLinks(file), ...fileLinks(file, language)]
  const [first, last] = [links[0], links.at(-1)]
  if (!first || !last) return null
  // In plain text there is one: the file, which all programs read, or the first form.
  return { links, single: file.address === null ? first : last }
}

/** A form takes one time that is sure. */
function formLinks({ event }: CalendarEventFile) {
  const [entry, ...others] = calendarEntries(event)
  if (!entry || others.length > 0 || entry.repetition || entry.status !== 'CONFIRMED') return []
  const { google, outlook } = addLinks({ ...entry, description: entry.url })
  return [
    { text: 'Google', href: google },
    { text: 'Outlook', href: outlook },
  ]
}

function fileLinks({ address }: CalendarEventFile, language: Language) {
  return address === null ? [] : [{ text: fillWords(language, 'calendarFile', {}), href: address }]
}
