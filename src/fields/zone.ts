import { zoneUnknown } from '../findings/dates.ts'
import { nearest } from '../lib/nearest.ts'
import { zoneName } from '../lib/zoned.ts'
import { commonZones } from '../lib/zoneNames.ts'
import type { FieldType } from './fieldType.ts'
import { asText } from './shape.ts'

export const zone: FieldType<'zone'> = {
  name: 'zone',
  label: 'time zone',
  wants: 'a time zone by continent and city',
  read(raw, spec, reading, field) {
    const written = asText(raw, this, spec, reading, field)
    if (!written) return undefined
    const name = zoneName(written.text)
    if (name !== null) return name
    const city = commonZones.filter((name) => name.toLowerCase().endsWith(`/${written.text.toLowerCase()}`))
    const near = city.length ? city : nearest(written.text, commonZones)
    reading.report(zoneUnknown.at(written.place, { value: written.text, near }))
    return undefined
  },
}
