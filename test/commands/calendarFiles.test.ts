import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCalendar } from '../support/calendars.ts'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'

const record = 'records/events.yaml'
const preview = 'What is on this autumn, where it takes place, and how to get there by train'

function project(): string {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'issues'))
  writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Region news\n')
  return folder
}

function writeIssue(folder: string, id: string, date: string, ...events: readonly string[]): void {
  const head = `date: ${date}\nsubject: News from the regions\npreview: ${preview}\n`
  const diary = `sections:\n  - type: diary\n    title: Dates\n    events:\n${events.map((one) => `      - ${one}\n`).join('')}`
  writeFileSync(path.join(folder, 'issues', `${id}.yaml`), head + diary)
}

/** The calendar files of an issue: their texts by name. */
function calendarsOf(folder: string, id: string): { readonly [name: string]: string } {
  const out = path.join(folder, 'out', id)
  const names = readdirSync(out).filter((name) => name.endsWith('.ics'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(out, name), 'utf8')]))
}

async function build(folder: string, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await cohes3ion(folder, 'build', ...args)
  expect([code, stderr.includes('error')], stderr).toEqual([0, false])
}

const forum = '{ title: Forum, start: 2026-12-08 09:30, zone: Europe/London, where: Bangor }'
const call = '{ title: Call, start: 2026-12-09 }'

describe('calendar files', () => {
  it('are one for each event, and one for the issue', async () => {
    const folder = project()
    writeIssue(folder, 'issue-1', '2026-09-01', forum, call, '{ title: Summit, kind: save-the-date, start: 2027-03 }')
    await build(folder, 'issue-1')
    const files = calendarsOf(folder, 'issue-1')
    expect(Object.keys(files)).toEqual(['issue-1.call.ics', 'issue-1.forum.ics', 'issue-1.ics'])
    expect(readCalendar(files['issue-1.ics'] ?? '').map(({ summary }) => summary)).toEqual(['Forum', 'Call'])
    writeIssue(folder, 'issue-1', '2026-09-01', forum)
    await build(folder, 'issue-1')
    expect(Object.keys(calendarsOf(folder, 'issue-1'))).toEqual(['issue-1.forum.ics'])
  })

  it('are the same in each build, before and after the final one, which alone writes the record', async () => {
    const folder = project()
    writeIssue(folder, 'issue-1', '2026-09-01', forum)
    await build(folder, 'issue-1')
    const before = calendarsOf(folder, 'issue-1')
    expect(existsSync(path.join(folder, record))).toBe(false)
    await build(folder, 'issue-1', '--final')
    const written = readFileSync(path.join(folder, record), 'utf8')
    expect(calendarsOf(folder, 'issue-1')).toEqual(before)
    await build(folder, 'issue-1', '--no-cache')
    expect(calendarsOf(folder, 'issue-1')).toEqual(before)
    await build(folder, 'issue-1', '--final')
    expect(readFileSync(path.join(folder, record), 'utf8')).toBe(written)
    expect(await cohes3ion(folder, 'verify', 'issue-1')).toMatchObject({ code: 0 })
  })

  it('move an entry in a later issue, once, and leave the earlier issue as it was', async () => {
    const folder = project()
    writeIssue(folder, 'issue-1', '2026-09-01', forum)
    await build(folder, 'issue-1', '--final')
    const first = calendarsOf(folder, 'issue-1')
    const moved = '{ title: Forum, start: 2026-12-15 10:00, zone: Europe/London, moved-from: 2026-12-08 }'
    writeIssue(folder, 'issue-2', '2026-10-01', moved)
    await build(folder, 'issue-2', '--final')
    await build(folder, 'issue-2', '--final')
    await build(folder, 'issue-1', '--no-cache')
    expect(calendarsOf(folder, 'issue-1')).toEqual(first)
    const [before] = readCalendar(first['issue-1.forum.ics'] ?? '')
    const [now] = readCalendar(calendarsOf(folder, 'issue-2')['issue-2.forum.ics'] ?? '')
    expect(now).toMatchObject({ uid: before?.uid, sequence: 1, status: 'CONFIRMED', starts: ['2026-12-15T10:00Z'] })
  })

  it('stay as they are where a series is announced again from a later day on', async () => {
    const folder = project()
    const series = (start: string) =>
      `{ title: Open hour, start: ${start} 10:00, duration: 1 hour, zone: Europe/London, repeat: { every: second Wednesday, until: 2027-06-30 } }`
    writeIssue(folder, 'issue-1', '2026-09-01', series('2026-09-09'))
    await build(folder, 'issue-1', '--final')
    writeIssue(folder, 'issue-2', '2026-10-20', series('2026-11-11'))
    await build(folder, 'issue-2', '--final')
    const [first, second] = ['issue-1', 'issue-2'].map((id) => calendarsOf(folder, id)[`${id}.open-hour.ics`])
    expect(first).toContain('SEQUENCE:0')
    expect(second?.replace(/DTSTAMP.*/g, '')).toBe(first?.replace(/DTSTAMP.*/g, ''))
    await build(folder, 'issue-2', '--no-cache')
    expect(calendarsOf(folder, 'issue-2')['issue-2.open-hour.ics']).toBe(second)
  })

  it('have one name for an event in two languages, and each its own words', async () => {
    const folder = project()
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: News\nlanguages: [en, cy]\nbilingual: two-mails\n')
    const both = (en: string, cy: string) => `{ en: ${en}, cy: ${cy} }`
    const event = `{ title: ${both('Forum', 'Fforwm')}, status: postponed, start: 2026-12-08 09:30, zone: Europe/London }`
    const head = `date: 2026-09-01\nsubject: ${both('News', 'Newyddion')}\npreview: ${both(`"${preview}"`, `"${preview}"`)}\n`
    const diary = `sections:\n  - { type: diary, title: ${both('Dates', 'Dyddiadau')}, events: [${event}] }\n`
    writeFileSync(path.join(folder, 'issues/issue-1.yaml'), head + diary)
    await build(folder, 'issue-1')
    const files = calendarsOf(folder, 'issue-1')
    expect(Object.keys(files)).toEqual(['issue-1.cy.forum.ics', 'issue-1.forum.ics'])
    const [welsh, english] = Object.values(files).flatMap((text) => readCalendar(text))
    expect(welsh).toMatchObject({ summary: 'Wedi’i ohirio – Fforwm', status: 'TENTATIVE' })
    expect(english).toMatchObject({ summary: 'Postponed – Forum', status: 'TENTATIVE', uid: welsh?.uid })
    expect(files['issue-1.forum.ics']).toContain('DTSTAMP:20260901T000000Z')
  })

  it('have names that are no other file’s, also of an event that is called like a language', async () => {
    const folder = project()
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: News\nlanguages: [en, de]\nbilingual: two-mails\n')
    const events = [
      '{ id: de, title: { en: Fair, de: Messe }, start: 2026-12-08 }',
      '{ title: { en: Talk, de: Vortrag }, start: 2026-12-09 }',
    ]
    const head = `date: 2026-09-01\nsubject: { en: News, de: Neues }\npreview: { en: "${preview}", de: "${preview}" }\n`
    const diary = `sections:\n  - { type: diary, title: { en: Dates, de: Termine }, events: [${events.join(', ')}] }\n`
    writeFileSync(path.join(folder, 'issues/issue-1.yaml'), head + diary)
    await build(folder, 'issue-1')
    const files = calendarsOf(folder, 'issue-1')
    expect(Object.keys(files)).toEqual(
      ['de-2.ics', 'de.de-2.ics', 'de.ics', 'de.talk.ics', 'ics', 'talk.ics'].map((name) => `issue-1.${name}`),
    )
    expect(readCalendar(files['issue-1.de.ics'] ?? '').map(({ summary }) => summary)).toEqual(['Messe', 'Vortrag'])
  })

  it('cancel an entry, and no link offers to add it', async () => {
    const folder = project()
    writeFileSync(
      path.join(folder, 'newsletter.yaml'),
      'name: News\ntarget: { name: govdelivery, calendars: https://europa.eu/news/ }\n',
    )
    const textOf = (id: string) => readFileSync(path.join(folder, `out/${id}/${id}.txt`), 'utf8')
    writeIssue(folder, 'issue-1', '2026-09-01', forum)
    await cohes3ion(folder, 'build', 'issue-1')
    expect(textOf('issue-1')).toContain('https://europa.eu/news/issue-1.forum.ics')
    writeIssue(folder, 'issue-2', '2026-10-01', forum.replace('}', ', status: cancelled }'))
    await cohes3ion(folder, 'build', 'issue-2')
    const files = calendarsOf(folder, 'issue-2')
    expect(Object.keys(files)).toEqual(['issue-2.forum.ics'])
    expect(readCalendar(files['issue-2.forum.ics'] ?? '')).toMatchObject([{ status: 'CANCELLED' }])
    expect(textOf('issue-2')).not.toContain('.ics')
  })

  it('have no link where a series is over, though it might have gone on', async () => {
    const folder = project()
    const target = 'target: { name: govdelivery, calendars: https://europa.eu/news/ }\n'
    writeFileSync(path.join(folder, 'newsletter.yaml'), `name: News\n${target}`)
    const series = (until: string) =>
      `{ title: Open hour, start: 2026-08-04, repeat: { every: 4 weeks, until: ${until}, except: [2026-09-29] } }`
    const textAt = async (until: string) => {
      writeIssue(folder, 'issue-1', '2026-09-20', series(until))
      await cohes3ion(folder, 'build', 'issue-1')
      return readFileSync(path.join(folder, 'out/issue-1/issue-1.txt'), 'utf8')
    }
    expect(await textAt('2026-10-27')).toContain('issue-1.open-hour.ics')
    expect(await textAt('2026-10-26')).not.toContain('.ics')
  })

  it('are not made from a record that cannot be read, and it is left as it is', async () => {
    const folder = project()
    writeIssue(folder, 'issue-1', '2026-09-01', forum)
    await build(folder, 'issue-1', '--final')
    const broken = readFileSync(path.join(folder, record), 'utf8').replace('sequence: 0', 'sequence: none')
    writeFileSync(path.join(folder, record), broken)
    const { code, stderr } = await cohes3ion(folder, 'build', 'issue-1', '--final')
    expect(code).toBe(1)
    expect(stderr).toMatch(/records\/events\.yaml:\d+:\d+ {2}error/)
    expect(readFileSync(path.join(folder, record), 'utf8')).toBe(broken)
  })

  it('are not made, nor links, where it says calendar: none', async () => {
    const folder = project()
    writeIssue(folder, 'issue-1', '2026-09-01', forum.replace('}', ', calendar: none }'), call)
    await build(folder, 'issue-1')
    expect(Object.keys(calendarsOf(folder, 'issue-1'))).toEqual(['issue-1.call.ics'])
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Region news\ncalendar: none\n')
    await build(folder, 'issue-1')
    expect(calendarsOf(folder, 'issue-1')).toEqual({})
    expect(readFileSync(path.join(folder, 'out/issue-1/issue-1.txt'), 'utf8')).not.toContain('calendar')
  })

  it('are linked to where their addresses are recorded, until they change', async () => {
    const folder = project()
    writeIssue(folder, 'issue-1', '2026-09-01', forum, call)
    await build(folder, 'issue-1')
    const sheet = () => readFileSync(path.join(folder, 'out/issue-1/issue-1.handoff.html'), 'utf8')
    const fragment = () => readFileSync(path.join(folder, 'out/issue-1/issue-1.govdelivery.html'), 'utf8')
    const [, lines = ''] = /<pre data-copy="the lines">([^<]*)</.exec(sheet()) ?? []
    const hosted = path.join(folder, 'records/issue-1/hosted.yaml')
    mkdirSync(path.dirname(hosted), { recursive: true })
    let uploads = 0
    const addresses = () => `address: https://content.govdelivery.com/files/${++uploads}/forum.ics\n`
    writeFileSync(hosted, lines.replace(/address: \n/g, addresses))
    await build(folder, 'issue-1', '--final')
    expect(fragment()).toContain('href="https://content.govdelivery.com/files/1/forum.ics"')
    expect(fragment()).toContain('href="https://content.govdelivery.com/files/2/forum.ics"')
    expect(sheet()).toContain('every file has its address, and none has changed since')
    expect(await cohes3ion(folder, 'verify', 'issue-1')).toMatchObject({ code: 0 })

    writeIssue(folder, 'issue-1', '2026-09-01', forum.replace('09:30', '10:00'), call)
    const { stderr } = await cohes3ion(folder, 'build', 'issue-1')
    expect(stderr).toContain('issue-1.forum.ics has changed since it was uploaded')
    expect(fragment()).not.toContain('/files/1/forum.ics')
    const [, digest = ''] = /“digest: (\w+)”/.exec(stderr.replace(/\n\s*/g, ' ')) ?? []
    writeFileSync(hosted, readFileSync(hosted, 'utf8').replace(/digest: \w+/, `digest: ${digest}`))
    await build(folder, 'issue-1')
    expect(fragment()).toContain('href="https://content.govdelivery.com/files/1/forum.ics"')
  })

  it('are linked to where they stand on the web, which costs at most 1,100 bytes an event', async () => {
    const folder = project()
    const target = 'target:\n  name: govdelivery\n  calendars: https://europa.eu/news/\n'
    const long = `{ title: '${'Συνάντηση εταίρων '.repeat(6)}', start: 2026-12-08 09:30, zone: Europe/London, where: Αθήνα }`
    writeIssue(folder, 'issue-1', '2026-09-01', long)
    const sizeOf = async (yaml: string) => {
      writeFileSync(path.join(folder, 'newsletter.yaml'), `name: Region news\n${yaml}`)
      await cohes3ion(folder, 'build', 'issue-1')
      return readFileSync(path.join(folder, 'out/issue-1/issue-1.govdelivery.html'))
    }
    const withLinks = await sizeOf(target)
    expect(withLinks.toString()).toContain('href="https://europa.eu/news/issue-1.2026-12-08.ics"')
    expect(withLinks.length - (await sizeOf('calendar: none\n')).length).toBeLessThanOrEqual(1_100)
  })

  it('leave an issue of twelve full events below 52 KB', async () => {
    const folder = project()
    writeFileSync(
      path.join(folder, 'newsletter.yaml'),
      'name: Region news\nzones: [Europe/Brussels, Europe/London]\ntarget:\n  name: govdelivery\n  calendars: https://europa.eu/news/\n',
    )
    const events = Array.from(
      { length: 12 },
      (_, i) =>
        `{ title: How regions learn and what number ${i} found, start: 2026-12-${10 + i} 09:30, duration: 90 minutes, zone: Europe/London, where: Aberystwyth Arts Centre, organiser: The team, audience: everybody, body: We meet for three short talks., book: { text: Book a place at talk ${i}, href: "https://europa.eu/events/${i}" } }`,
    )
    writeIssue(folder, 'issue-1', '2026-09-01', ...events)
    await build(folder, 'issue-1')
    const fragment = readFileSync(path.join(folder, 'out/issue-1/issue-1.govdelivery.html'))
    expect(fragment.toString().match(/issue-1\.how-regions[^"]*\.ics"/g)).toHaveLength(12)
    expect(fragment.length).toBeLessThanOrEqual(52_000)
  })
})
