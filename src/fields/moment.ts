import { dateForm, dateNotReal } from '../findings/dates.ts'
import type { Moment } from '../model/value.ts'
import type { FieldType } from './fieldType.ts'
import { messages } from './scalarSchema.ts'
import { asText } from './shape.ts'
import { dayAfter, isDay, isoDay, normalizeMoment, whyNotReal } from './writtenDate.ts'

export const moment: FieldType<'moment'> = {
  name: 'moment',
  label: 'date and time',
  wants: 'a date and, if there is one, a time',
  example: () => '2021-10-06 09:30',
  schema({ orMonth }) {
    const day = String.raw`-\d{2}([ T]\d{1,2}:\d{2})?`
    const pattern = String.raw`^\d{4}-\d{2}${orMonth ? `(${day})?` : day}$`
    return { type: 'string', pattern, ...messages(this) }
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    const value = written.text
    const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(value)
    if (!match) {
      context.report(dateForm.at(written.place, { value, wants: 'moment', meant: normalizeMoment(value) }))
      return undefined
    }
    const figures = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
    const [hour, minute] = [Number(match[4] ?? 0), Number(match[5] ?? 0)]
    if (isDay(figures) && hour < 24 && minute < 60) {
      const minutes = match[4] === undefined ? null : hour * 60 + minute
      return { kind: 'moment', ...figures, minutes } satisfies Moment
    }
    // 24:00 is 00:00 of the next day.
    const meant = isDay(figures) && hour === 24 && minute === 0 ? `${isoDay(dayAfter(figures))} 00:00` : null
    context.report(dateNotReal.at(written.place, { value, help: whyNotReal(figures, hour, minute), meant }))
    return undefined
  },
}
