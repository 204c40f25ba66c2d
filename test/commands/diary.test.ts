import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCalendar } from '../support/calendars.ts'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'

/** A project with the events of each issue, of which the first is the one of January 2026. */
function projectWith(...issues: readonly string[]): string {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'issues'))
  writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Region news\n')
  for (const [i, events] of issues.entries()) {
    const head = `date: 2026-0${i + 1}-15\nsubject: News\nsections:\n  - type: diary\n    title: Dates\n    events:\n`
    writeFileSync(path.join(folder, 'issues', `issue-${i + 1}.yaml`), head + events.replace(/^/gm, '      '))
  }
  return folder
}

const forum = '- { title: Forum, start: 2026-09-06 09:30, end: 2026-09-06 11:00, zone: Europe/London, where: Bangor }'
const moved =
  '- { title: Forum, start: 2026-09-13 09:30, zone: Europe/London, where: Bangor, moved-from: 2026-09-06, status: postponed }'
const weekly = '- { title: Café, start: 2026-03-03, repeat: { every: week, until: 2026-03-31, except: [2026-03-17] } }'
const month = '- { title: Big day, kind: save-the-date, start: 2026-11 }'

describe('diary', () => {
  it('lists events by date, each once, as the last issue says', async () => {
    const folder = projectWith(`${month}\n${forum}`, `${moved}\n${weekly}`)
    const { code, stdout, stderr } = await cohes3ion(folder, 'diary', '--from', '2026-03-11')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toBe(`\
Date        Time   Zone           Event    Place   Note                      Issue
2026-03-24                        Café             repeats until 2026-03-31  issue-2
2026-09-13  09:30  Europe/London  Forum    Bangor  postponed                 issue-2
2026-11                           Big day                                    issue-1
`)
  })

  it('takes issue-10 for later than issue-9 of the same date', async () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'issues'))
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: News\n')
    for (const [number, place] of [
      [9, 'Bangor'],
      [10, 'Cardiff'],
    ])
      writeFileSync(
        path.join(folder, 'issues', `issue-${number}.yaml`),
        `date: 2026-01-15\nsubject: News\nsections:\n  - type: diary\n    title: Dates\n    events:\n      - { title: Fair, start: 2026-03-02, where: ${place} }\n`,
      )
    const { stdout } = await cohes3ion(folder, 'diary', '--from', '2026-01-01')
    expect(stdout).toMatch(/Fair +Cardiff +issue-10/)
  })

  it('lists the occurrence that is on', async () => {
    const fair = '- { title: Fair, start: 2026-03-02, duration: 5 days, repeat: { every: 4 weeks, until: 2026-06-30 } }'
    const night =
      '- { title: Night, start: 2026-03-05 22:00, end: 2026-03-06 02:00, zone: Europe/London, repeat: { every: week, until: 2026-06-30 } }'
    const { stdout } = await cohes3ion(projectWith(`${fair}\n${night}`), 'diary', '--from', '2026-03-06')
    expect(stdout).toMatch(/^2026-03-02 .*Fair/m)
    expect(stdout).toMatch(/^2026-03-12 .*Night/m)
  })

  it('lists the events of a day as they follow each other, whatever their zones', async () => {
    const at = (title: string, time: string, zone: string) =>
      `- { title: ${title}, start: 2026-09-06 ${time}, zone: ${zone} }`
    const events = [
      at('Last', '09:00', 'America/New_York'),
      at('First', '12:30', 'Europe/Athens'),
      at('Second', '11:00', 'Europe/London'),
    ]
    const { stdout } = await cohes3ion(projectWith(events.join('\n')), 'diary', '--from', '2026-09-01')
    expect(stdout.match(/First|Second|Last/g)).toEqual(['First', 'Second', 'Last'])
  })

  it('says when there is nothing to come', async () => {
    const { code, stdout, stderr } = await cohes3ion(projectWith(forum), 'diary', '--from', '2026-09-07')
    expect([code, stdout, stderr]).toEqual([0, '', 'There is no event on or after 2026-09-07.\n'])
  })

  it('makes one calendar of them, with the names that each issue’s files have', async () => {
    const folder = projectWith(forum, `${moved}\n${weekly}`)
    const read = readCalendar((await cohes3ion(folder, 'diary', '--from', '2026-01-01', '--format', 'ics')).stdout)
    expect(read.map(({ summary, starts, status }) => [summary, starts[0], starts.length, status])).toEqual([
      ['Postponed – Forum', '2026-09-13T08:30Z', 1, 'TENTATIVE'],
      ['Café', '2026-03-03', 4, 'CONFIRMED'],
    ])
    const { stdout } = await cohes3ion(folder, 'diary', '--from', '2026-01-01', '--format', 'json')
    const { events } = JSON.parse(stdout)
    expect(events.map(({ uid }: { uid: string }) => uid).sort()).toEqual(read.map(({ uid }) => uid).sort())
    expect(events[1]).toMatchObject({ date: '2026-09-13', time: '09:30', zone: 'Europe/London', issue: 'issue-2' })
  })

  it('finds what contradicts itself, at its line', async () => {
    const other = '- { title: Forum, start: 2026-09-06 10:30, zone: Europe/London, where: Bangor }'
    const { code, stderr } = await cohes3ion(projectWith(forum, other), 'diary', '--from', '2026-01-01')
    expect(code).toBe(0)
    expect(stderr).toContain('issues/issue-2.yaml:7:32  warning  event-maybe-moved')
    expect(stderr).toContain('“Forum” has two times on one day: issue-1 says 2026-09-06 09:30 Europe/London')
  })

  it('finds two times for one event within an issue, at the line of the second', async () => {
    const other = '- { title: Forum, start: 2026-09-06 10:30, zone: Europe/London, where: Bangor }'
    const { code, stderr } = await cohes3ion(projectWith(`${forum}\n${other}`), 'diary', '--from', '2026-01-01')
    expect(code).toBe(0)
    expect(stderr).toContain('issues/issue-1.yaml:8:32  warning  event-times-differ')
    expect(stderr).toContain('1 warning.')
  })

  it('says once that an id is used twice, in however many languages', async () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'issues'))
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: News\nlanguages: [en, cy]\nbilingual: two-mails\n')
    const event = (en: string, cy: string, day: number) =>
      `      - { id: f, title: { en: ${en}, cy: ${cy} }, start: 2026-09-0${day} }\n`
    const events = event('Forum', 'Fforwm', 6) + event('Fair', 'Ffair', 7)
    const head = 'date: 2026-01-15\nsubject: { en: News, cy: Newyddion }\nsections:\n  - type: diary\n'
    const section = `    title: { en: Dates, cy: Dyddiadau }\n    events:\n${events}`
    writeFileSync(path.join(folder, 'issues', 'issue-1.yaml'), head + section)
    const { code, stderr } = await cohes3ion(folder, 'diary', '--from', '2026-01-01')
    expect(code).toBe(1)
    expect(stderr.match(/event-id-twice/g)).toHaveLength(1)
  })

  it('makes no calendar of months alone, which would be no valid file', async () => {
    const made = await cohes3ion(projectWith(month), 'diary', '--from', '2026-01-01', '--format', 'ics')
    expect([made.code, made.stdout]).toEqual([0, ''])
    expect(made.stderr).toBe('No event on or after 2026-01-01 has a day yet, so there is no calendar file.\n')
  })

  it('lists what it can where an issue cannot be read', async () => {
    const { code, stdout, stderr } = await cohes3ion(
      projectWith(forum, '- { title: X }'),
      'diary',
      '--from',
      '2026-01-01',
    )
    expect(code).toBe(1)
    expect(stdout).toContain('Forum')
    expect(stderr).toContain('issues/issue-2.yaml:7:11  error  event-without-start')
  })

  it('wants a date that there is', async () => {
    for (const date of ['2026', '2026-02-30', 'today'])
      expect(await cohes3ion(projectWith(forum), 'diary', '--from', date)).toMatchObject({ code: 2, stdout: '' })
  })
})
