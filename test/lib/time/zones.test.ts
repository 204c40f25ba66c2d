import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/index.ts'
import { wallTimeAt, zoneName } from '../../../src/lib/time/zoned.ts'
import { knownZones, zoneAbbreviation } from '../../../src/lib/time/zoneNames.ts'
import { placeNames, zonesOfPlace } from '../../../src/lib/time/zonePlaces.ts'
import type { Finding } from '../../../src/model/finding.ts'

const issueWith = (zone: string, start = '2026-12-10 09:30') => ({
  'newsletter.yaml': 'name: The Test Letter\nlanguages: [en]\ntarget: { name: document }\n',
  'issues/test.yaml':
    'date: 2026-11-27\nsubject: Dates for your diary\nsections:\n  - type: diary\n    title: Diary\n' +
    `    events:\n      - { title: Visit, start: ${start}, zone: "${zone}" }\n`,
})

async function found(zone: string): Promise<Finding | undefined> {
  const { findings } = await compile({ files: issueWith(zone), issue: 'test', only: [] })
  return findings.find(({ id }) => id === 'zone-unknown')
}

describe('a zone that is named after a place, or cut short', () => {
  it.each([
    ['Europe/Cardiff', 'Europe/London'],
    ['Europe/Swansea', 'Europe/London'],
    ['Wales', 'Europe/London'],
    ['Cymru', 'Europe/London'],
    ['europe/edinburgh', 'Europe/London'],
    ['Europe/Lodnon', 'Europe/London'],
    ['Europe/Munich', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['Germany', 'Europe/Berlin'],
    ['Europe/Barcelona', 'Europe/Madrid'],
    ['Europe/Tenerife', 'Atlantic/Canary'],
    ['Europe/Brusels', 'Europe/Brussels'],
    ['Iasi', 'Europe/Bucharest'],
    ['Europe/Thessaloniki', 'Europe/Athens'],
    ['Krakow', 'Europe/Warsaw'],
    ['Europe/Reykjavik', 'Atlantic/Reykjavik'],
    ['Bst', 'Europe/London'],
    ['CET', 'Europe/Brussels'],
    ['ET', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['PT', 'America/Los_Angeles'],
    ['New York', 'America/New_York'],
    ['America/Boston', 'America/New_York'],
    ['Europe/Boston', 'Europe/London'],
    ['JST', 'Asia/Tokyo'],
    ['South Africa', 'Africa/Johannesburg'],
    ['New Zealand', 'Pacific/Auckland'],
  ])('for %s, the zone %s is proposed', async (written, zone) => {
    expect((await found(written))?.suggestion?.replacement).toBe(zone)
  })

  it.each([
    ['GMT', ['UTC', 'Europe/London']],
    ['IST', ['Europe/Dublin', 'Asia/Kolkata', 'Asia/Jerusalem']],
    ['CST', ['America/Chicago', 'Asia/Shanghai']],
    ['Spain', ['Atlantic/Canary', 'Europe/Madrid']],
    ['Perth', ['Europe/London', 'Australia/Perth']],
    ['AEST', ['Australia/Sydney', 'Australia/Brisbane']],
  ])('for %s, several zones are named, and none is proposed', async (written, zones) => {
    const finding = await found(written)
    expect(finding?.suggestion).toBeUndefined()
    for (const zone of zones) expect(finding?.message).toContain(`“${zone}”`)
  })

  it.each(['Europe/Xyzzy', 'Europe/Here', '+01:00', 'UTC+1', 'constructor', '__proto__', 'Europe/', '/', 'Local time'])(
    'for %s, no zone is proposed',
    async (written) => {
      const finding = await found(written)
      expect(finding?.message).not.toContain('Did you mean')
      expect(finding?.suggestion).toBeUndefined()
    },
  )

  it('every zone that is proposed exists', () => {
    for (const name of placeNames()) for (const zone of zonesOfPlace(name)) expect(zoneName(zone), name).toBe(zone)
  })

  it('a slip in a place’s name leads to no other hour than the place', async () => {
    for (const name of [...placeNames()].filter((one) => one.length > 6).filter((_, i) => i % 7 === 0)) {
      const swapped = `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}`
      const meant = zonesOfPlace(name)
      const proposed = (await found(swapped))?.suggestion?.replacement
      if (proposed !== undefined && zonesOfPlace(swapped).length === 0) expect(meant, swapped).toContain(proposed)
    }
  })
})

describe('abbreviations', () => {
  const [winter, summer] = [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 12)]
  const nameAt = (zone: string, at: number) => {
    return zoneAbbreviation(zone, wallTimeAt(at, zone).offset)
  }

  it.each([
    ['Europe/London', 'GMT', 'BST'],
    ['Atlantic/Canary', 'WET', 'WEST'],
    ['America/New_York', 'EST', 'EDT'],
    ['America/Toronto', 'EST', 'EDT'],
    ['America/Chicago', 'CST', 'CDT'],
    ['America/Phoenix', 'MST', 'MST'],
    ['America/Los_Angeles', 'PST', 'PDT'],
    ['America/Mexico_City', 'CST', 'CST'],
    ['Australia/Sydney', 'AEDT', 'AEST'],
    ['Australia/Brisbane', 'AEST', 'AEST'],
    ['Pacific/Auckland', 'NZDT', 'NZST'],
    ['Africa/Johannesburg', 'SAST', 'SAST'],
    ['Asia/Kolkata', 'IST', 'IST'],
    ['Asia/Tokyo', 'JST', 'JST'],
    ['Europe/Moscow', 'MSK', 'MSK'],
    ['America/Sao_Paulo', 'UTC-3', 'UTC-3'],
    ['Asia/Kathmandu', 'UTC+5:45', 'UTC+5:45'],
  ])('%s is %s in January and %s in July', (zone, january, july) => {
    expect([nameAt(zone, winter), nameAt(zone, summer)]).toEqual([january, july])
  })

  it('every zone of the table exists, spelt as in the database', () => {
    for (const zone of knownZones) expect(zoneName(zone.toLowerCase())).toBe(zone)
  })
})
