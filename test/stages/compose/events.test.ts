import { describe, expect, it } from 'vitest'
import { decodeReferences } from '../../../src/lib/html/decodeReferences.ts'
import { compileWell, issueOf, projectAround, textOf } from '../../support/project.ts'

interface Setting {
  readonly lang?: string
  readonly zones?: string
}

/** The plain text of a diary with these events, in an issue of 1 May 2026, with plain spaces. */
async function diary(events: string, setting: Setting = {}) {
  return textOf(await diaryEmail(events, setting), 'text').replaceAll('\u00a0', ' ')
}

/** The words of its HTML, in their order, on one line. */
async function diaryWords(events: string, setting: Setting = {}) {
  const html = textOf(await diaryEmail(events, setting), 'document')
  return decodeReferences(html.slice(html.indexOf('<body')).replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' '))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

function diaryEmail(events: string, { lang = 'en', zones = 'Europe/London, Europe/Brussels' }: Setting) {
  const section = `type: diary\ntitle: Diary\nevents:\n${events.replace(/^/gm, '  ')}`
  const files = projectAround(`lang: ${lang}\n${issueOf(section)}`, {
    'newsletter.yaml': `name: X\nzones: [${zones}]\n`,
  })
  return compileWell(files)
}

describe('entries as they were published', () => {
  it('one time in two zones', async () => {
    const text = await diary('- { title: Virtual event, start: 2021-10-06 09:30, zone: Europe/London }')
    expect(text).toContain('Wednesday 6 October 2021\nVirtual event\n~~~~~~~~~~~~~\n  09:30 BST\n  10:30 CEST\n')
  })

  it('a range of times in one zone', async () => {
    const event = '- { title: Workshop, start: 2021-03-25 11:00, end: 2021-03-25 13:00, zone: Europe/Brussels }'
    expect(await diary(event, { zones: 'Europe/Brussels' })).toContain(
      'Thursday 25 March 2021\nWorkshop\n~~~~~~~~\n  11:00–13:00 CET\n',
    )
  })

  it('on the screen, in the same words and order', async () => {
    const virtual = '{ title: Virtual event, start: 2021-10-06 09:30, zone: Europe/London }'
    expect(await diaryWords(`- ${virtual}`)).toContain('Wednesday 6 October 2021 Virtual event 09:30 BST / 10:30 CEST')
    const workshop = '{ title: Workshop, start: 2021-03-25 11:00, duration: 2 hours, zone: Europe/Brussels }'
    const one = await diaryWords(`- ${workshop}`, { zones: 'Europe/Brussels' })
    expect(one).toContain('Thursday 25 March 2021 Workshop 11:00–13:00 CET')
    const days =
      '- title: Partner meeting\n  sessions:\n    - { start: 2020-03-24, where: Cardiff Castle }\n    - { start: 2020-03-25, where: Principality Stadium }'
    expect(await diaryWords(days)).toContain(
      'Tuesday 24 March 2020 Partner meeting Cardiff Castle Wednesday 25 March 2020 Principality Stadium',
    )
  })

  it('two days in two venues', async () => {
    const text = await diary(
      '- title: Partner meeting\n  sessions:\n    - { start: 2020-03-24, where: Cardiff Castle }\n    - { start: 2020-03-25, where: Principality Stadium }',
    )
    expect(text).toContain('Tuesday 24 March 2020\nPartner meeting\n~~~~~~~~~~~~~~~\n  Cardiff Castle\n')
    expect(text).toContain('Wednesday 25 March 2020\n  Principality Stadium\n')
  })

  it.each([
    ['2026-03-09', 'EDT', '14:00 GMT'],
    ['2026-01-12', 'EST', '15:00 GMT'],
    ['2026-10-30', 'EDT', '14:00 GMT'],
    ['2026-07-01', 'EDT', '15:00 BST'],
  ])('10:00 in New York on %s is %s', async (day, name, there) => {
    const text = await diary(`- { title: Talk, start: ${day} 10:00, zone: America/New_York }`)
    expect(text).toContain(`  10:00 ${name}\n  ${there}\n`)
  })
})

describe('times in words', () => {
  it('are shown once for zones whose clocks agree', async () => {
    const event = '- { title: Talk, start: 2026-12-01 09:30, duration: 90 minutes, zone: Europe/London }'
    const zones = 'Europe/Lisbon, Europe/Brussels, Europe/Dublin, Europe/Madrid'
    expect(await diary(event, { zones })).toContain('  09:30–11:00 GMT/WET\n  10:30–12:00 CET\n')
    expect(await diary(event, { zones, lang: 'de' })).toContain('  09:30–11:00 Uhr GMT/WEZ\n  10:30–12:00 Uhr MEZ\n')
  })

  it('have the abbreviations of the language', async () => {
    const event = '- { title: Talk, start: 2026-12-01 09:30, zone: America/Toronto }'
    expect(await diary(event, { zones: 'Europe/Paris', lang: 'fr-CA' })).toContain('9 h 30 (HNE)')
  })

  it('are those of each session’s own zone first', async () => {
    const text = await diary(`- title: One day in three cities
  zone: Europe/London
  sessions:
    - { title: Opening, start: 2026-12-01 09:00, where: Cardiff }
    - { title: Talk, start: 2026-12-01 12:00, zone: Europe/Bucharest, where: Iași }
    - { title: Close, start: 2026-12-01 10:00, zone: America/New_York, where: New York }`)
    expect(text).toContain('  Opening\n  09:00 GMT\n  10:00 CET\n  Cardiff\n')
    expect(text.match(/Tuesday 1 December 2026/g)).toHaveLength(1)
    expect(text).toContain('  Cardiff\n\n  Talk\n')
    expect(text).toContain('  Talk\n  12:00 EET\n  10:00 GMT\n  11:00 CET\n  Iași\n')
    expect(text).toContain('  Close\n  10:00 EST\n  15:00 GMT\n  16:00 CET\n  New York\n')
  })

  it.each([
    ['en', '  22:00 BST – 01:00 BST (next day)\n  23:00 CEST – 02:00 CEST (next day)\n'],
    ['de', '  22:00 Uhr BST – 01:00 Uhr BST (am nächsten Tag)\n  23:00 Uhr MESZ – 02:00 Uhr MESZ (am nächsten Tag)\n'],
  ])('name the next day beside the time that is on it, in %s', async (lang, times) => {
    const event = '- { title: Night, start: 2026-10-06 22:00, duration: 3 hours, zone: Europe/London }'
    expect((await diary(event, { lang })).replace(/\n {4,}/g, ' ')).toContain(times)
  })

  it('say which of two is meant where the clocks go back', async () => {
    const night = (fold: string) =>
      diary(`- { title: Night, start: 2026-10-25 01:30, zone: Europe/London, fold: ${fold} }`, { zones: 'UTC' })
    expect(await night('earlier')).toContain('  01:30 BST\n  00:30 UTC\n')
    expect(await night('later')).toContain('  01:30 GMT/UTC\n')
  })
})

describe('an end on a later day', () => {
  it('follows the start, before the place, in the same zones', async () => {
    const event =
      '- { title: Visit, start: 2026-10-30 14:00, end: 2026-11-02 12:00, zone: Europe/Madrid, where: Bilbao }'
    expect(await diary(event)).toContain(
      '  14:00 CET\n  13:00 GMT\n  until Monday 2 November 2026, 12:00 CET / 11:00 GMT\n  Bilbao\n',
    )
  })
})

describe('several days', () => {
  it.each([
    ['en', '2026-11-25', '3 days', '25–27 November 2026'],
    ['en', '2026-11-29', '4 days', '29 November – 2 December 2026'],
    ['en', '2026-12-30', '4 days', '30 December 2026 – 2 January 2027'],
    ['en-US', '2026-11-25', '3 days', 'November 25–27, 2026'],
    ['cy', '2026-11-25', '3 days', '25–27 Tachwedd 2026'],
    ['cy', '2026-11-29', '4 days', '29 Tachwedd – 2 Rhagfyr 2026'],
    ['de', '2026-11-25', '3 days', '25.–27. November 2026'],
    ['fr', '2026-11-01', '3 days', 'Du 1er au 3 novembre 2026'],
    ['fr-CA', '2026-11-29', '4 days', 'Du 29 novembre au 2 décembre 2026'],
    ['fr', '2026-12-30', '4 days', 'Du 30 décembre 2026 au 2 janvier 2027'],
    ['es', '2026-11-25', '3 days', '25-27 de noviembre de 2026'],
    ['es', '2026-11-29', '4 days', 'Del 29 de noviembre al 2 de diciembre de 2026'],
    ['eu', '2026-11-29', '4 days', '2026ko azaroaren 29a – abenduaren 2a'],
    ['pl', '2026-11-29', '4 days', '29 listopada – 2 grudnia 2026'],
    ['sv', '2026-11-29', '4 days', '29 november–2 december 2026'],
  ])('in %s, %s for %s', async (lang, start, duration, words) => {
    expect(await diary(`- { title: Fair, start: ${start}, duration: ${duration} }`, { lang })).toContain(`  ${words}\n`)
  })

  it('may be a month that is not known closer', async () => {
    const text = await diary('- { title: Conference, kind: save-the-date, start: 2027-05, where: Cardiff }')
    expect(text).toContain('May 2027\nConference\n~~~~~~~~~~\n  Save the date\n  Cardiff\n')
  })
})

describe('an event that comes again', () => {
  it.each([
    ['en', 'second Wednesday', '2026-05-13', 'The second Wednesday of every month until Wednesday 9 December 2026'],
    ['en', 'week', '2026-05-13', 'Every Wednesday until Wednesday 30 December 2026'],
    ['en', '2 weeks', '2026-05-13', 'Every 2 weeks until Wednesday 23 December 2026'],
    ['en', 'month', '2026-05-13', 'Every month until Sunday 13 December 2026'],
    ['cy', 'second Wednesday', '2026-05-13', 'Ail ddydd Mercher pob mis tan ddydd Mercher 9 Rhagfyr 2026'],
    ['cy', 'week', '2026-05-15', 'Bob dydd Gwener tan ddydd Gwener 25 Rhagfyr 2026'],
    ['cy', '2 weeks', '2026-05-13', 'Bob pythefnos tan ddydd Mercher 23 Rhagfyr 2026'],
    ['de', 'last Friday', '2026-05-29', 'Jeden letzten Freitag im Monat bis Freitag, 25. Dezember 2026'],
    ['fr', 'first Monday', '2026-06-01', 'Le premier lundi de chaque mois jusqu’au lundi 7 décembre 2026'],
    ['es', 'third Thursday', '2026-05-21', 'El tercer jueves de cada mes hasta el jueves, 17 de diciembre de 2026'],
    ['it', 'first Sunday', '2026-06-07', 'La prima domenica di ogni mese fino a domenica 6 dicembre 2026'],
    ['it', 'week', '2026-05-13', 'Ogni mercoledì fino a mercoledì 30 dicembre 2026'],
    ['pl', 'second Wednesday', '2026-05-13', 'W drugą środę miesiąca do środy, 9 grudnia 2026'],
    ['pl', '5 weeks', '2026-05-13', 'Co 5 tygodni do środy, 9 grudnia 2026'],
    ['pl', '2 weeks', '2026-05-13', 'Co 2 tygodnie do środy, 23 grudnia 2026'],
    ['ga', 'first Tuesday', '2026-05-05', 'An chéad Mháirt de gach mí go dtí Dé Máirt 1 Nollaig 2026'],
    ['eu', 'week', '2026-05-12', 'Asteartero. Amaiera: 2026ko abenduaren 29a, asteartea'],
    ['eu', 'second Wednesday', '2026-05-13', 'Hileko bigarren asteazkenean. Amaiera: 2026ko abenduaren 9a, asteazkena'],
    ['ro', 'second Wednesday', '2026-05-13', 'În a doua miercuri a fiecărei luni până miercuri, 9 decembrie 2026'],
    ['sv', 'second Wednesday', '2026-05-13', 'Den andra onsdagen i varje månad till onsdag 9 december 2026'],
  ])('in %s: every %s from %s', async (lang, every, start, words) => {
    const event = `- { title: Hour, start: ${start}, repeat: { every: ${every}, until: 2026-12-31 } }`
    expect((await diary(event, { lang })).replace(/\n {2}(?=\S)/g, ' ')).toContain(`\n${words}\n`)
  })

  it('is shown on its next day after the issue appears, with the days after that', async () => {
    const text = await diary(
      '- { title: Hour, start: 2026-01-14 10:00, zone: Europe/London, repeat: { every: second Wednesday, until: 2026-12-31, except: [2026-02-11, 2026-07-08] } }',
    )
    expect(text).toContain('Wednesday 13 May 2026\nHour\n~~~~\n  10:00 BST\n  11:00 CEST\n')
    expect(text).toContain('\nNext dates: 10 June 2026 · 12 August 2026 · 9 September 2026\nNot on: 8 July 2026\n')
  })

  it.each(['cancelled', 'postponed'])('has no next dates if it is %s', async (status) => {
    const text = await diary(
      `- { title: Hour, status: ${status}, start: 2026-05-13, repeat: { every: week, until: 2026-12-31, except: [2026-05-20] } }`,
    )
    expect(text).toContain('Every Wednesday until ')
    expect(text).not.toMatch(/Next dates|Not on/)
  })

  it('is shown on its last day, with none to come, if it is over', async () => {
    const text = await diary(
      '- { title: Hour, start: 2026-01-14, repeat: { every: week, until: 2026-05-01, except: [2026-04-29] } }',
    )
    expect(text).toContain('Wednesday 22 April 2026\nHour\n')
    expect(text).not.toContain('Next dates')
  })

  it('has the time at which it starts again where some clock shows another on a later day', async () => {
    const event =
      '- { title: Hour, start: 2026-10-07 10:00, duration: 1 hour, zone: Europe/London, repeat: { every: 2 weeks, until: 2026-11-18 } }'
    const inLine = async (zones: string) => (await diary(event, { zones })).replace(/\n {2}(?=\S)/g, ' ')
    // Clocks go back in Europe on 25 October, in New York on 1 November.
    expect(await inLine('Europe/London, Europe/Brussels')).toContain(
      'Next dates: 21 October 2026 · 4 November 2026 · 18 November 2026\n',
    )
    const weeks = event.replace('2 weeks', 'week')
    expect((await diary(weeks, { zones: 'America/New_York' })).replace(/\n {2}(?=\S)/g, ' ')).toContain(
      'Next dates: 14 October 2026 · 21 October 2026 · 28 October 2026, 10:00 GMT / 06:00 EDT\n',
    )
  })

  it('is shown as long as it is on, and an evening until midnight', async () => {
    const fair = (start: string, ending: string) =>
      diary(
        `- { title: Fair, start: ${start}, ${ending}, zone: Europe/London, repeat: { every: 2 weeks, until: 2026-12-31 } }`,
      )
    expect(await fair('2026-04-29', 'duration: 3 days')).toContain('29 April – 1 May 2026\n')
    expect(await fair('2026-04-29', 'duration: 2 days')).toContain('13–14 May 2026\n')
    expect(await fair('2026-04-29 20:00', 'end: 2026-05-01 10:00')).toContain('Wednesday 29 April 2026\nFair\n')
    expect(await fair('2026-04-30 20:00', 'end: 2026-05-01 01:00')).toContain('Thursday 14 May 2026\nFair\n')
  })
})

describe('an event that comes again at night', () => {
  const night = (start: string, ending: string, day: string) =>
    compileWell(
      projectAround(
        `lang: en\n${issueOf(`type: diary\ntitle: Diary\nevents:\n  - { title: Night, start: ${start} 22:00, ${ending}, zone: Europe/London, repeat: { every: week, until: 2026-11-10 } }`)}`.replace(
          /date: \S+/,
          `date: ${day}`,
        ),
        { 'newsletter.yaml': 'name: X\nzones: [Europe/London]\n' },
      ),
    )

  it.each([
    ['2026-10-17', 'duration: 5 hours', '2026-10-20', '22:00 BST – 02:00 GMT'],
    ['2026-10-17', 'end: 2026-10-18 03:00', '2026-10-20', '22:00 BST – 03:00 GMT'],
    ['2026-10-24', 'duration: 5 hours', '2026-10-28', '22:00 GMT – 03:00 GMT'],
  ])('from %s with %s, after %s: %s', async (start, ending, day, words) => {
    const text = textOf(await night(start, ending, day), 'text').replaceAll('\u00a0', ' ')
    expect(text.replace(/\n {2,}/g, ' ')).toContain(words)
  })
})

describe('what readers must know before the time', () => {
  it.each([
    ['en', 'Cancelled', 'Deadline', 'Fully booked'],
    ['en-US', 'Canceled', 'Deadline', 'Fully booked'],
    ['cy', 'Wedi’i ganslo', 'Dyddiad cau', 'Yn llawn'],
    ['de', 'Abgesagt', 'Frist', 'Ausgebucht'],
  ])('in %s', async (lang, cancelled, deadline, full) => {
    const text = await diary(
      `- { title: One, status: cancelled, start: 2026-10-07 }
- { title: Two, kind: deadline, start: 2026-10-07 17:00, zone: Europe/London }
- { title: Three, status: full, start: 2026-10-07 }`,
      { lang },
    )
    expect(text).toContain(`One\n~~~\n  ${cancelled}\n`)
    expect(text).toContain(`Two\n~~~\n  ${deadline}\n  `)
    expect(text).toContain(`Three\n~~~~~\n  ${full}\n`)
  })

  it('the old date of what was moved, who holds it, and where to join', async () => {
    const text = await diary(
      '- { title: One, start: 2026-10-07 09:30, moved-from: 2026-09-30 09:30, zone: Europe/London, organiser: Ann’s office, online: "https://www.europa.eu/join" }',
    )
    expect(text).toContain('  09:30 BST\n  10:30 CEST\n  Online\n')
    expect(text).toContain('\nMoved from Wednesday 30 September 2026, 09:30 BST\n')
    expect(text).toContain('\nOrganised by: Ann’s office\n')
    expect(text).toMatch(/\nJoin online \[1\]\n[\s\S]*\[1\] https:\/\/www\.europa\.eu\/join\n/)
  })

  it('once, and not before other lines of the event', async () => {
    const repeat = 'repeat: { every: week, until: 2026-12-30 }'
    const words = await diaryWords(
      `- { title: One, status: postponed, start: 2026-10-07, moved-from: 2026-09-30 }\n- { title: Two, status: full, start: 2026-10-07, ${repeat} }`,
    )
    expect(words).toContain('One Postponed Moved from Wednesday 30 September 2026 ')
    expect(words).toContain('Two Fully booked Every Wednesday until ')
  })
})
