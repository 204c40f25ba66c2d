import { zoneUnknown } from '../findings/dates.ts'
import { isSlip } from '../lib/text/nearest.ts'
import { zoneName } from '../lib/time/zoned.ts'
import { knownZones } from '../lib/time/zoneNames.ts'
import { cityOf, placeKey, placeNames, zonesOfPlace } from '../lib/time/zonePlaces.ts'
import type { FieldType } from './fieldType.ts'
import { messages } from './scalarSchema.ts'
import { asText } from './shape.ts'

export const zone: FieldType<'zone'> = {
  name: 'zone',
  label: 'time zone',
  wants: 'a time zone by continent and city',
  example: () => 'Europe/London',
  schema() {
    const pattern = String.raw`^\s*([Uu][Tt][Cc]|[A-Za-z_]+/[A-Za-z_/+-]+)\s*$`
    return { anyOf: [{ type: 'string', pattern, ...messages(this) }, { enum: knownZones.toSorted() }] }
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    const name = zoneName(written.text.trim())
    if (name !== null) return name
    context.report(zoneUnknown.at(written.place, { value: written.text, near: suggestZones(written.text) }))
    return undefined
  },
}

/** The zones to suggest for a place: none when it is unknown, several when its name is ambiguous. */
function suggestZones(text: string): readonly string[] {
  const several = text.split(/[\s,;&+]+/).flatMap((part) => zoneName(part) ?? [])
  if (several.length > 1) return [...new Set(several)]
  const [continent, city] = text.includes('/') ? [text.slice(0, text.indexOf('/') + 1), cityOf(text)] : ['', text]
  const exact = zonesOfPlace(city)
  const found = exact.length > 0 ? exact : zonesByTypo(city, continent)
  const there = found.filter((zone) => continent !== '' && zone.toLowerCase().startsWith(continent.toLowerCase()))
  return there.length > 0 ? there : found
}

/** The zones of places whose names differ by one typing mistake (a letter, or two swapped). */
function zonesByTypo(city: string, continent: string): readonly string[] {
  const written = placeKey(city)
  // Too many short names are alike, and a changed character in “UTC+1” is another zone.
  if (!/^[a-z -]{5,}$/.test(written)) return []
  const zones = [...new Set([...placeNames()].filter((name) => isSlip(written, name)).flatMap(zonesOfPlace))]
  if (written.length > 5) return zones
  return zones.filter((zone) => continent !== '' && zone.toLowerCase().startsWith(continent.toLowerCase()))
}
