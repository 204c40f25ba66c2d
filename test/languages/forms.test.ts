import { describe, expect, it } from 'vitest'
import { dateInWords, dateUntil, dateView } from '../../src/stages/compose/dates.ts'
import { clock, timeInZone, timeRange } from '../../src/stages/compose/times.ts'
import { languageOf } from './languages.ts'

const day = (year: number, month: number, date: number | null = null) => ({ year, month, day: date })
const until = (id: string, ...date: Parameters<typeof day>) =>
  `${languageOf(id).words['until']} ${dateUntil(day(...date), languageOf(id))}`
const date = (id: string, ...parts: Parameters<typeof day>) => dateInWords(day(...parts), languageOf(id))
const weekday = (id: string, ...parts: Parameters<typeof day>) => dateView(day(...parts), languageOf(id))['inWords']
const time = (id: string, zone: string, ...minutes: readonly number[]) => {
  const language = languageOf(id)
  const [start = '', end] = minutes.map((at) => clock(at, language))
  return timeInZone(end === undefined ? start : timeRange(start, end, language), [zone], language)
}

describe('Welsh', () => {
  // llyw.cymru: “Cyhoeddwyd gyntaf: 22 Hydref 2018”.
  it('has the bare number before the month', () => {
    expect(date('cy', 2018, 10, 22)).toBe('22 Hydref 2018')
    expect(date('cy', 2026, 5, 1)).toBe('1 Mai 2026')
    expect(date('cy', 2026, 5)).toBe('Mai 2026')
  })

  // users.aber.ac.uk/bmj, table of mutations: soft after “tan”. parallel.cymru: “dydd Llun” with a small letter.
  it('mutates the weekday after “tan”, and begins a line with a capital letter', () => {
    expect(until('cy', 2021, 10, 8)).toBe('tan ddydd Gwener 8 Hydref 2021')
    expect(weekday('cy', 2021, 10, 8)).toBe('Dydd Gwener 8 Hydref 2021')
  })
})

describe('Irish', () => {
  // aistear.ie on An Caighdeán Oifigiúil: “ón 17–20 Samhain”, not “Samhna”; “Dé Luain 24 Nollaig”; no “ú”.
  it('has months in the nominative, behind the bare number', () => {
    expect(date('ga', 2026, 11, 17)).toBe('17 Samhain 2026')
    expect(weekday('ga', 2018, 12, 24)).toBe('Dé Luain 24 Nollaig 2018')
    expect(until('ga', 2018, 12, 27)).toBe('go dtí Déardaoin 27 Nollaig 2018')
  })

  // The same: “Samhain 2020” could be the feast, “Mí na Samhna 2020” and “Mí na Nollag 2020” could not.
  it('tells the months from the feasts', () => {
    expect(date('ga', 2020, 11)).toBe('Mí na Samhna 2020')
    expect(date('ga', 2020, 12)).toBe('Mí na Nollag 2020')
    expect(date('ga', 2020, 4)).toBe('Aibreán 2020')
  })
})

describe('Basque', () => {
  // Euskaltzaindia, rule 37: “Durango, 2010eko martxoaren 7a”, “martxoaren 8an, osteguna”, “2008ko iraila”.
  it('has year, month and day, each with its ending', () => {
    expect(date('eu', 2010, 3, 7)).toBe('2010eko martxoaren 7a')
    expect(date('eu', 2008, 9)).toBe('2008ko iraila')
    expect(weekday('eu', 2026, 11, 27)).toBe('2026ko azaroaren 27a, ostirala')
    expect(until('eu', 2026, 11, 27)).toBe('Amaiera: 2026ko azaroaren 27a, ostirala')
  })

  // Basque Government, Agiri ereduak: “2002ko, 2006ko, 2008ko, pero: 2001eko, 2005eko, 2010eko”; “8a, 7a, 29a, 30a, 1a,
  // 15a, pero: 11, 31”. euskaljakintza.com: “1ean … 5ean … 10ean, 11n … 15ean … 21ean … 25ean … 30ean, 31n”.
  it('chooses the endings as numbers are spoken', () => {
    const years = [2000, 2001, 2002, 2005, 2006, 2008, 2010, 2011, 2015, 2018, 2020, 2021, 2025, 2026, 2030, 2031, 2100]
    expect(years.map((year) => date('eu', year, 1).split(' ')[0]).join(' ')).toBe(
      '2000ko 2001eko 2002ko 2005eko 2006ko 2008ko 2010eko 2011ko 2015eko 2018ko 2020ko 2021eko 2025eko 2026ko 2030eko 2031ko 2100eko',
    )
    const days = [1, 7, 8, 10, 11, 15, 21, 29, 30, 31]
    expect(days.map((one) => date('eu', 2026, 1, one).split(' ')[2]).join(' ')).toBe(
      '1a 7a 8a 10a 11 15a 21a 29a 30a 31',
    )
  })
})

describe('Canadian French', () => {
  // Office québécois de la langue française, Écriture des heures: “0 h”, “10 h”, “18 h 15”, “17 h 05”.
  it('has hours in 24, with spaces that do not break', () => {
    expect(time('fr-CA', 'EST', 18 * 60 + 15)).toBe('18\u00a0h\u00a015 (HNE)')
    expect(time('fr-CA', 'EDT', 17 * 60 + 5)).toBe('17\u00a0h\u00a005 (HAE)')
    expect(time('fr-CA', 'EST', 0, 10 * 60)).toBe('0\u00a0h à 10\u00a0h (HNE)')
  })

  // The same, capsule of 26 October 2007: “heure normale de l’Est (HNE)”, “heure avancée de l’Est (HAE)”.
  it('names the zones of Canada, and other zones as all do', () => {
    const zones = ['NST', 'AST', 'EST', 'CST', 'MST', 'PST', 'CET'].map((zone) =>
      time('fr-CA', zone, 540).split(' ').pop(),
    )
    expect(zones.join(' ')).toBe('(HNT) (HNA) (HNE) (HNC) (HNR) (HNP) (CET)')
    expect(time('fr', 'EST', 540)).toBe('9\u00a0h (EST)')
  })

  it('has the rest from French', () => {
    expect(date('fr-CA', 2026, 7, 1)).toBe('1er\u00a0juillet 2026')
    expect(languageOf('fr-CA').words).toEqual(languageOf('fr').words)
  })
})

describe('English of the United States', () => {
  // CREW Network on Associated Press style: “3:30 p.m.”, “11 a.m.”, noon without a number, “9 a.m. to 5 p.m.”.
  it('has the month first, and a clock of twelve hours', () => {
    expect(date('en-US', 2022, 1, 28)).toBe('January 28, 2022')
    expect(until('en-US', 2022, 1, 28)).toBe('until Friday, January 28, 2022')
    expect(time('en-US', 'EST', 570)).toBe('9:30\u00a0a.m. EST')
    expect(time('en-US', 'EST', 540, 1020)).toBe('9\u00a0a.m. to 5\u00a0p.m. EST')
    expect(time('en-US', 'EST', 720, 0)).toBe('noon to midnight EST')
    expect(time('en-US', 'EST', 5, 725)).toBe('12:05\u00a0a.m. to 12:05\u00a0p.m. EST')
  })
})

describe('other languages', () => {
  it.each([
    ['de', 'bis Freitag, 27.\u00a0November 2026', '09:30–11:00\u00a0Uhr MEZ'],
    ['en', 'until Friday 27 November 2026', '09:30–11:00 CET'],
    ['en-IE', 'until Friday 27 November 2026', '09:30–11:00 CET'],
    ['es', 'hasta el viernes, 27 de noviembre de 2026', '9:30-11:00\u00a0h (CET)'],
    ['fr', 'jusqu’au vendredi 27\u00a0novembre 2026', '9\u00a0h\u00a030 à 11\u00a0h (CET)'],
    ['it', 'fino a venerdì 27 novembre 2026', 'ore\u00a09:30–11:00 (CET)'],
    ['pl', 'do piątku, 27 listopada 2026', 'godz.\u00a09:30–11:00 CET'],
    ['ro', 'până vineri, 27 noiembrie 2026', '09:30–11:00 (CET)'],
    ['sv', 'till fredag 27 november 2026', 'kl.\u00a09.30–11.00 CET'],
  ])('%s has its own order, forms and clock', (id, end, times) => {
    expect(until(id, 2026, 11, 27)).toBe(end)
    expect(time(id, 'CET', 570, 660)).toBe(times)
  })

  it('Polish has other months without a day', () => {
    expect(date('pl', 2026, 1, 28)).toBe('28 stycznia 2026')
    expect(date('pl', 2026, 1)).toBe('styczeń 2026')
    expect(weekday('pl', 2026, 1, 28)).toBe('Środa, 28 stycznia 2026')
  })
})
