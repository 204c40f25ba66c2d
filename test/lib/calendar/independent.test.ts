import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { calendarFile } from '../../../src/lib/calendar/calendarFile.ts'
import type { CalendarEntry } from '../../../src/lib/calendar/entry.ts'
import type { Repetition } from '../../../src/lib/time/recurrence.ts'
import { knownZones } from '../../../src/lib/time/zoneNames.ts'
import { localTime, plainEntry, readCalendar, timedEntry } from '../../support/calendars.ts'
import { repository } from '../../support/project.ts'

const folder = path.join(repository, 'test/fixtures/calendars')
const weekly: Repetition = {
  every: { unit: 'week', step: 3 },
  until: localTime('2026-12-01'),
  except: [localTime('2026-09-30')],
}
const everyWeek: Repetition = { ...weekly, every: { unit: 'week', step: 1 } }
const monthly: Repetition = { ...weekly, every: { unit: 'weekday', nth: 1, weekday: 1 } }
const titles = ['Bread, butter; and \\n jam', 'one\ntwo', 'Tŷ Gŵyr', 'Συνάντηση στη Θεσσαλονίκη', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿']

/** Some events in each third zone, over changes of the clocks, and the cases that are written otherwise. */
const entries: readonly CalendarEntry[] = [
  ...knownZones
    .filter((_, i) => i % 3 === 0)
    .map((zone, i) =>
      timedEntry(zone, '2026-09-09 09:30', { repetition: weekly, summary: titles[i % titles.length] ?? '' }),
    ),
  timedEntry('America/Mexico_City', '2022-10-29 10:00'),
  timedEntry('America/Mexico_City', '2022-10-31 10:00'),
  timedEntry('America/Asuncion', '2024-10-10 10:00'),
  timedEntry('America/Asuncion', '2025-04-10 10:00'),
  timedEntry('Africa/Casablanca', '2026-02-20 10:00'),
  timedEntry('Africa/Casablanca', '2026-03-23 10:00'),
  timedEntry('Europe/London', '2026-10-18 01:30', { repetition: everyWeek }),
  timedEntry('UTC', '2026-10-06 09:30', { repetition: weekly }),
  { ...plainEntry, repetition: monthly },
].map((entry, i) => ({ ...entry, uid: `entry-${String(i).padStart(2, '0')}` }))

it('is read by Python’s icalendar as by ical.js', async () => {
  const text = calendarFile({ product: '-//example.org//test//EN', stamp: 0, entries })
  await expect(text).toMatchFileSnapshot(path.join(folder, 'entries.ics'))
  const [versions, ...lines] = readFileSync(path.join(folder, 'read.txt'), 'utf8').trimEnd().split('\n')
  expect(versions).toMatch(/^icalendar .*, dateutil /)
  const ours = readCalendar(text).map(({ uid, summary, starts }) =>
    [uid, summary.replaceAll('\n', '\\n'), ...starts].join('\t'),
  )
  expect(ours).toEqual(lines)
  expect(ours).toHaveLength(entries.length)
})
