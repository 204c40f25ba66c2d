import { dateForm, dateNotReal } from '../findings/dates.ts'
import type { Moment } from '../model/value.ts'
import { isDay } from './date.ts'
import type { FieldType } from './fieldType.ts'
import { asText } from './shape.ts'

export const moment: FieldType<'moment'> = {
  name: 'moment',
  label: 'date and time',
  wants: 'a date and, if there is one, a time',
  read(raw, spec, reading, field) {
    const written = asText(raw, this, spec, reading, field)
    if (!written) return undefined
    const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(written.text)
    if (!match) {
      reading.report(dateForm.at(written.place, { value: written.text, wants: 'moment' }))
      return undefined
    }
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
    const [hour, minute] = [Number(match[4] ?? 0), Number(match[5] ?? 0)]
    if (isDay(year, month, day) && hour < 24 && minute < 60) {
      const minutes = match[4] === undefined ? null : hour * 60 + minute
      return { kind: 'moment', year, month, day, minutes } satisfies Moment
    }
    reading.report(dateNotReal.at(written.place, { value: written.text }))
    return undefined
  },
}
