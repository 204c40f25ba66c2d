import { entryOf } from '../../fields/entries.ts'
import type { RawEntry, RawMap } from '../../model/raw.ts'
import { overlayMap } from './overlayMap.ts'

/** By group, the fields of language.yaml that were added for events in 2026-11: files made before lack them. */
const laterFields = {
  dates: ['sameMonth', 'sameYear', 'range'],
  words: [
    ...['addToCalendar', 'calendarFile', 'cancelled', 'deadline', 'full', 'joinOnline', 'movedFrom', 'nextDates'],
    ...['notOn', 'online', 'organiser', 'postponed', 'saveTheDate'],
  ],
} as const

const laterGroup = 'repeats'

interface Filled {
  readonly root: RawMap
  /** "repeats", "words.cancelled". */
  readonly names: readonly string[]
}

/** A language.yaml, with those fields that were added later taken from `base` where it lacks them. */
export function fillLaterFields(own: RawMap, base: RawMap): Filled {
  const taken = base.entries.flatMap((entry): readonly { entry: RawEntry; names: readonly string[] }[] => {
    const { key, value } = entry
    const below = entryOf(own, key)?.value
    if (key === laterGroup) return below ? [] : [{ entry, names: [key] }]
    if ((key !== 'dates' && key !== 'words') || value.kind !== 'map' || below?.kind !== 'map') return []
    const later: readonly string[] = laterFields[key]
    const entries = value.entries.filter((one) => later.includes(one.key) && !entryOf(below, one.key))
    return [{ entry: { ...entry, value: { ...value, entries } }, names: entries.map((one) => `${key}.${one.key}`) }]
  })
  const names = taken.flatMap((one) => one.names)
  if (names.length === 0) return { root: own, names }
  return { root: overlayMap({ ...base, entries: taken.map(({ entry }) => entry) }, own), names }
}
