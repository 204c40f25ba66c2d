import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { calendarFile } from '../../../src/lib/calendar/calendarFile.ts'
import type { CalendarEntry } from '../../../src/lib/calendar/entry.ts'
import type { Repetition } from '../../../src/lib/time/recurrence.ts'
import { knownZones } from '../../../src/lib/time/zoneNames.ts'
import { localTime, plainEntry, readCalendar, timedEntry } from '../../support/calendars.ts'
import { changedIn2026 } from '../../support/changedZones.ts'
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

const everyYear: Repetition = { every: { unit: 'month', step: 12 }, until: localTime('2044-03-01'), except: [] }
const fields: Partial<CalendarEntry> = {
  status: 'TENTATIVE',
  sequence: 12,
  description: `Line, one; two\\three\n\n- ${'Tŷ 👩‍👩‍👧‍👦 '.repeat(30)}`,
  location: 'Neuadd Fawr, Llandudno; “main hall”',
  url: 'https://example.org/ŵ?a=b;c,d',
  contact: 'Office: “A”, B; C',
  language: 'cy',
}
const timed = (zone: string, start: string, end: string, more: Partial<CalendarEntry> = {}) =>
  timedEntry(zone, start, { span: { kind: 'timed', zone, start: localTime(start), end: localTime(end) }, ...more })
const days = (start: string, end: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...plainEntry,
  span: { kind: 'days', start: localTime(start), end: localTime(end) },
  ...more,
})

/**
 * Some events in each third zone, over changes of the clocks, and the cases that are written otherwise; none in zones and
 * years whose rules depend on the version of tzdata.
 */
const entries: readonly CalendarEntry[] = [
  ...knownZones
    .filter((zone, i) => i % 3 === 0 && changedIn2026[zone] === undefined)
    .map((zone, i) =>
      timedEntry(zone, '2026-09-09 09:30', { repetition: weekly, summary: titles[i % titles.length] ?? '' }),
    ),
  timedEntry('America/Mexico_City', '2022-10-29 10:00'),
  timedEntry('America/Mexico_City', '2022-10-31 10:00'),
  timedEntry('America/Asuncion', '2024-10-10 10:00'),
  timedEntry('America/Asuncion', '2025-04-10 10:00'),
  timedEntry('Africa/Casablanca', '2024-03-08 10:00'),
  timedEntry('Africa/Casablanca', '2024-04-15 10:00'),
  timedEntry('Europe/London', '2026-10-18 01:30', { repetition: everyWeek }),
  timedEntry('UTC', '2026-10-06 09:30', { repetition: weekly }),
  { ...plainEntry, repetition: monthly },
  timed('Europe/London', '2026-12-31 23:30', '2027-01-01 01:30', fields),
  timed('Europe/London', '2026-10-24 18:00', '2026-10-25 09:00', { status: 'CANCELLED' }),
  timed('Europe/London', '2026-03-28 18:00', '2026-03-29 09:00'),
  timed('Europe/Dublin', '2026-10-20 09:30', '2026-10-20 11:00', { repetition: weekly }),
  timed('Antarctica/Troll', '2026-09-09 09:30', '2026-09-09 11:00', { repetition: weekly }),
  timed('Australia/Lord_Howe', '2026-09-09 09:30', '2026-09-09 11:00', { repetition: weekly }),
  timed('Pacific/Chatham', '2026-09-23 09:30', '2026-09-27 11:00'),
  timed('Asia/Kathmandu', '2026-09-09 09:30', '2026-09-09 11:00'),
  timed('America/Nuuk', '2023-03-20 10:00', '2023-11-20 11:00'),
  timed('America/Asuncion', '2024-10-01 10:00', '2024-10-01 11:00', {
    repetition: { ...weekly, until: localTime('2025-04-29'), except: [] },
  }),
  timed('Africa/Casablanca', '2024-01-08 09:30', '2024-01-08 10:30', {
    repetition: { ...everyWeek, until: localTime('2024-06-30'), except: [localTime('2024-02-12')] },
  }),
  // The clocks change during one of them, or during the first.
  timed('Europe/London', '2026-10-10 18:00', '2026-10-11 09:00', { repetition: everyWeek }),
  timed('Europe/London', '2026-03-28 18:00', '2026-03-29 09:00', { repetition: everyWeek }),
  timed('Europe/London', '2026-10-18 01:30', '2026-10-18 02:30', { repetition: everyWeek }),
  days('2026-12-30', '2027-01-02', fields),
  days('2028-02-29', '2028-02-29', { repetition: everyYear }),
].map((entry, i) => ({ ...entry, uid: `entry-${String(i).padStart(2, '0')}` }))

it('is read by Python’s icalendar as by ical.js', async () => {
  const text = calendarFile({ product: '-//example.org//test//EN', stamp: 0, entries })
  await expect(text).toMatchFileSnapshot(path.join(folder, 'entries.ics'))
  const [versions, ...lines] = readFileSync(path.join(folder, 'read.txt'), 'utf8').trimEnd().split('\n')
  expect(versions).toMatch(/^icalendar .*, dateutil /)
  const ours = readCalendar(text).map(({ uid, summary, status, starts, ends }) =>
    [uid, summary.replaceAll('\n', '\\n'), status, ...starts.map((start, i) => `${start}/${ends[i]}`)].join('\t'),
  )
  expect(ours).toEqual(lines)
  expect(ours).toHaveLength(entries.length)
})
