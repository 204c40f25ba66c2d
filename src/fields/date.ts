import { dateForm, dateNotReal } from '../findings/dates.ts'
import type { CalendarDate } from '../model/value.ts'
import type { FieldType } from './fieldType.ts'
import { asText } from './shape.ts'

export const date: FieldType<'date'> = {
  name: 'date',
  label: 'date',
  wants: 'a date, as year-month-day',
  read(raw, spec, reading, field) {
    const written = asText(raw, this, spec, reading, field)
    if (!written) return undefined
    const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written.text)
    if (!match) {
      reading.report(dateForm.at(written.place, { value: written.text, wants: 'date' }))
      return undefined
    }
    const [year, month, day] = [Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3])]
    if (isDay(year, month, day ?? 1)) return { kind: 'date', year, month, day } satisfies CalendarDate
    reading.report(dateNotReal.at(written.place, { value: written.text }))
    return undefined
  },
}

export function isDay(year: number, month: number, day: number): boolean {
  const probe = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && probe.getUTCMonth() === month - 1 && probe.getUTCDate() === day
}
