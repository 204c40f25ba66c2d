import { dateForm, dateNotReal } from '../findings/dates.ts'
import type { CalendarDate } from '../model/value.ts'
import type { FieldType } from './fieldType.ts'
import { messages } from './scalarSchema.ts'
import { asText } from './shape.ts'
import { isDay, normalizeDay, whyNotReal } from './writtenDate.ts'

export const date: FieldType<'date'> = {
  name: 'date',
  label: 'date',
  wants: 'a date, as year-month-day',
  example: () => '2022-01-28',
  schema() {
    return { type: 'string', pattern: String.raw`^\d{4}-\d{2}(-\d{2})?$`, ...messages(this) }
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    const value = written.text
    const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value)
    if (!match) {
      context.report(dateForm.at(written.place, { value, wants: 'date', meant: normalizeDay(value) }))
      return undefined
    }
    const [year, month, day] = [Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3])]
    const figures = { year, month, day: day ?? 1 }
    if (isDay(figures)) return { kind: 'date', year, month, day } satisfies CalendarDate
    context.report(dateNotReal.at(written.place, { value, help: whyNotReal(figures, 0, 0), meant: null }))
    return undefined
  },
}
