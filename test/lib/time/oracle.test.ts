import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { weekdayNumber } from '../../../src/lib/time/day.ts'
import { instantOf, wallTimeAt } from '../../../src/lib/time/zoned.ts'
import { knownZone, knownZones, zoneAbbreviation } from '../../../src/lib/time/zoneNames.ts'
import { changedIn2026 } from '../../support/changedZones.ts'
import { repository } from '../../support/project.ts'

/**
 * What the clocks show, as Python's zoneinfo reads it from tzdata 2025b; scripts/zones/oracle.py writes the file. Node.js
 * 20.19.5 has tzdata 2025b too, so there the same data is read by two implementations; 20.20 has 2025c, which differs in
 * no zone and no year of it; 26.10 has 2026c, which differs as `changedIn2026` says.
 */
const [head = '', ...lines] = readFileSync(path.join(repository, 'test/fixtures/zones-2025b.txt'), 'utf8')
  .trimEnd()
  .split('\n')

interface Line {
  readonly at: number
  /** "2021-10-06T09:30 Wed", of a random moment. */
  readonly local: string | null
  readonly offset: number
  readonly name: string
}

const byZone = new Map<string, Line[]>()
let current: Line[] = []
for (const line of lines) {
  if (/^\d/.test(line)) {
    const parts = line.split(' ')
    const [offset, name = ''] = parts.slice(-2)
    current.push({
      at: Number(parts[0]) * 1000,
      local: parts.length === 5 ? parts.slice(1, 3).join(' ') : null,
      offset: Number(offset),
      name,
    })
  } else {
    current = []
    byZone.set(line, current)
  }
}

const hasRulesOf2026 = String(process.versions['tz']) >= '2026'

/** Weeks in which a zone had the offset of one neighbour and the name of another: the offset is right, the name is not. */
const otherName = (zone: string, at: number) =>
  (zone === 'America/Ciudad_Juarez' && at >= Date.UTC(2022, 9, 30) && at < Date.UTC(2022, 10, 30, 12)) ||
  (zone === 'America/Whitehorse' && at < Date.UTC(2020, 10, 1, 12))

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const twoDigits = (value: number) => String(value).padStart(2, '0')

describe(`the clocks of each zone, by tzdata ${process.versions['tz']} against ${head}`, () => {
  it('has every zone of the table, with its changes, and 10,000 random moments', () => {
    expect(knownZones.filter((zone) => !byZone.has(zone))).toEqual([])
    expect([...byZone.values()].flat().filter(({ local }) => local !== null)).toHaveLength(10_000)
    expect(byZone.get('Europe/London')?.filter(({ local }) => local === null)).toHaveLength(27)
  })

  it.each([...byZone.keys()])('%s', (zone) => {
    for (const { at, local, offset, name } of byZone.get(zone) ?? []) {
      if (hasRulesOf2026 && at >= (changedIn2026[zone] ?? Number.POSITIVE_INFINITY)) continue
      const wall = wallTimeAt(at, zone)
      const moment = new Date(at).toISOString()
      expect([moment, wall.offset]).toEqual([moment, offset])
      const isInTable = knownZone(zone) !== undefined && /^[A-Z]/.test(name)
      if (!otherName(zone, at))
        expect([moment, zoneAbbreviation(zone, offset)]).toEqual([
          moment,
          isInTable ? name : offset === 0 ? expect.stringMatching(/^(?:UTC|GMT)$/) : numeric(offset),
        ])
      if (local === null) continue
      const { year, month, day, minutes } = wall
      const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`
      const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
      expect(`${date}T${clock} ${weekdays[weekdayNumber(wall)]}`).toBe(local)
      // Back again, but for an hour that happens twice.
      const back = instantOf(wall, zone)
      if (back === 'twice')
        expect([instantOf({ ...wall, fold: 'earlier' }, zone), instantOf({ ...wall, fold: 'later' }, zone)]).toContain(
          at,
        )
      else expect(back).toBe(at)
    }
  })

  it.each([
    ['America/Mexico_City', '2022-07-01', -300, '2023-07-01', -360],
    ['America/Nuuk', '2023-01-15', -180, '2023-12-15', -120],
    ['America/Asuncion', '2024-07-01', -240, '2025-07-01', -180],
  ])('%s changed its rules', (zone, before, offset, after, now) => {
    expect(wallTimeAt(Date.parse(before), zone).offset).toBe(offset)
    expect(wallTimeAt(Date.parse(after), zone).offset).toBe(now)
  })
})

function numeric(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes ? `:${twoDigits(minutes)}` : ''}`
}
