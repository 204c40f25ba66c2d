import { describe, expect, it } from 'vitest'
import { fieldTypes } from '../../src/fields/index.ts'
import { eventsYaml } from '../../src/records/eventsYaml.ts'
import { loadEvents } from '../../src/stages/load/loadRecord.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { validateEvents } from '../../src/stages/validate/validateEvents.ts'
import { announced, finals } from '../support/announcedEvents.ts'

function read(text: string) {
  const { value } = loadEvents(memoryFiles({ 'records/events.yaml': text }))
  return value && validateEvents(value, fieldTypes)
}

describe('the record of events', () => {
  it('is read as it was written, whatever titles and places say', () => {
    const { record } = finals(
      {
        id: 'issue-5',
        date: '2026-09-01',
        events: [
          announced('null', '2026-12-06 09:30', { id: '1e5', location: '- no # comment' }),
          announced('“A”: b, c; d\\', '2026-12', { location: 'Tŷ Gŵyr 🎉' }),
          announced('Open hour', '2026-12-01', {
            repetition: {
              every: { unit: 'weekday', nth: -1, weekday: 2 },
              until: { year: 2027, month: 6, day: 30 },
              except: [{ year: 2027, month: 1, day: 6 }],
            },
          }),
          announced(`${'long '.repeat(40)}title`, '2026-12-07'),
        ],
      },
      {
        id: 'issue-6',
        date: '2026-10-01',
        events: [announced('Other', '2026-12-08', { id: '1e5', movedFrom: '2026-12-06' })],
      },
    )
    expect(record.flatMap((event) => event.announced)).toHaveLength(5)
    const text = eventsYaml(record)
    expect(text).toContain('every: last Wednesday')
    expect(eventsYaml(read(text)?.value ?? [])).toBe(text)
  })

  it('has the titles of other languages', () => {
    const { record } = finals({ id: 'issue-5', date: '2026-09-01', events: [announced('Forum', '2026-12-06')] })
    const otherTitles = ['Fforwm', 'null', '12']
    const translated = record.map((event) => ({
      ...event,
      announced: event.announced.map((one) => ({ ...one, otherTitles })),
    }))
    expect(read(eventsYaml(translated))?.value?.[0]?.announced[0]?.otherTitles).toEqual(otherTitles)
  })

  it('is sorted, whichever order issues have them in', () => {
    const [a, b] = [announced('A', '2026-12-07'), announced('B', '2026-12-06')]
    const textOf = (...events: (typeof a)[]) => eventsYaml(finals({ id: 'issue-5', date: '2026-09-01', events }).record)
    expect(textOf(a, b)).toBe(textOf(b, a))
  })

  it('can be empty', () => {
    expect(read(eventsYaml([]))?.value).toEqual([])
  })
})
