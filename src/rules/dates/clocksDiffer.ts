import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { clockText } from '../../lib/time/clockText.ts'
import { defineRule } from '../rule.ts'
import { type ZonedClock, zonedClocksIn } from './lib/zonedClocks.ts'

/** What stands between two clocks that show one moment. */
const sameMoment = /^\)?\s?[/=|(]\s?\(?$/
/** The same, but often between two events, too. */
const inList = letterRegExp(String.raw`^\)?(?:,|,?\s(?:and|und|et|y|e|ac?|i|och|și))\s$`)

/** Before a list: it is a range, or each of its clocks is meant. */
const severalMoments = letterRegExp(
  String.raw`\b(?:between|both|twice|each|every|either|sessions?|zwischen|entre|rhwng|między|între|mellan|tra|fra)(?!\p{L})[^.]*$`,
  'i',
)

/** Places where the letters BST or EST mean another clock. */
const elsewhere = /Bangladesh|Dhaka|Bougainville|Austral|Sydney|Melbourne|Brisbane|Canberra/

export const clocksDiffer = defineRule<{ one: string; other: string; right: string }>({
  id: 'clocks-differ',
  group: 'dates',
  severity: 'warning',
  summary: 'One moment is told by the clocks of two zones, and they do not agree.',
  why: 'In “10:00 BST / 10:00 CEST” one of the two is a slip: Brussels is an hour ahead of London. Each reader looks at the clock of their own zone, so some come an hour early or late. In a diary both times are worked out from one.',
  looksAt:
    'every text with two times and their zones beside each other: with a sign or brackets between them, or in a list.',
  say: ({ one, other, right }) => ({
    message: `${one} is ${right}, not ${other}.`,
    help: 'Look up which of the two is right, and correct the other. If they are two events, write what each is.',
  }),
  good: () => [
    { body: 'It begins at 10:00 CET (09:00 GMT), and in July at 10:00–12:00 CEST / 9:00–11:00 BST.' },
    { body: 'It begins at 10:00 BST, 11:00 CEST and 12:00 EEST, or 9.00 UTC = 5 am EDT.' },
    { body: 'It begins at 23:00 BST / 00:00 CEST, and ends at 2:00 BST | 15:00 CEST.' },
    { body: 'It is from 10:00 BST to 12:00 BST / 11:00 CEST to 13:00 CEST.' },
    { body: 'It is at 10:00 BST in Leeds, 14:00 CET in Graz, and 9:00 CEST in Bonn.' },
    { body: 'It is held at 10:00 BST / 11:00 CEST, 11:00 BST / 12:00 CEST, and between 10:00 BST and 12:00 CEST.' },
    { body: 'The talk is given twice: 10:00 BST and 12:00 CEST; the film at 9:00 BST and 17:00 EDT.' },
    { body: 'It begins at 10:00 BST / 10:00 IST, or 10:00 CST (10:00 CET), or 10:00 GMT+1 (11:00 CET/CEST).' },
    { body: 'It begins in Dhaka at 10:00 BST (06:00 CEST), and the hall opens at 10:00 GMT / 12:00 EET.' },
    { body: 'It is held at 10:00 BST / 11:00 CEST / 13:00 BST / 14:00 CEST, or at 9:00 GMT / 11:00 GMT.' },
    { body: 'It is from 11–1pm BST (12–2pm CEST).' },
    // The letters are wrong, and the hours right.
    { body: 'It begins at 1pm EST / 10am PDT, and at 10:00 BST / 11:00 CET.' },
  ],
  bad: () => [
    { body: 'It begins at 10:00 BST / 10:00 CEST on 9 June 2027.', at: ['10:00 BST / 10:00 CEST'] },
    { body: 'It begins at 10:00 GMT / 12:00 CET in winter.', at: ['10:00 GMT / 12:00 CET'] },
    { body: 'It runs from 2pm to 4pm BST (3pm to 6pm CEST).', at: ['2pm to 4pm BST (3pm to 6pm CEST)'] },
    { body: 'It begins at 10:00 EDT (15:00 GMT).', at: ['10:00 EDT (15:00 GMT)'] },
    { body: 'It begins at 10:00 BST, 10:00 CEST and 12:00 EEST.', at: ['10:00 BST, 10:00 CEST'] },
    { body: 'Join us at 9.30am (GMT) = 9.30am (CET).', at: ['9.30am (GMT) = 9.30am (CET)'] },
    { body: 'Join us from 9–11am GMT/9–11am CET.', at: ['9–11am GMT/9–11am CET'] },
    { body: 'Join us (10:00 BST / 10:00 CEST) until 17:00 BST.', at: ['10:00 BST / 10:00 CEST'] },
    {
      newsletter: { languages: ['de'] },
      issue: {
        preview: 'Jeder Plan sagt, was eine Region in den nächsten zwei Jahren tun wird, und wer daran teilnimmt.',
      },
      body: 'Der Vortrag beginnt um 10 Uhr, also 10.00 Uhr MESZ (10.00 Uhr BST).',
      at: ['10.00 Uhr MESZ (10.00 Uhr BST)'],
    },
    { section: { title: 'Talk at 10:00 BST and 10:00 CEST' }, at: ['10:00 BST and 10:00 CEST'] },
  ],
  look: {
    passage({ passage: { text, at }, language, newsletter }, found) {
      const clocks = zonedClocksIn(text, language)
      let zonesOfMoment: string[] = []
      let reportedTo = -1
      clocks.forEach((other, i) => {
        const one = clocks[i - 1]
        // A zone that stands again belongs to the next event.
        const isJoined = one && isOneMoment(text, one, other, clocks) && !zonesOfMoment.includes(other.label)
        zonesOfMoment = isJoined ? [...zonesOfMoment, other.label] : [other.label]
        // Of a list of clocks, one contradiction is enough.
        if (!isJoined || one.from < reportedTo || agree(one, other)) return
        if (!areCertain(one, other, text, newsletter.zones)) return
        const isClosed = text[other.to] === ')' && text.slice(one.from, other.to).includes('(')
        reportedTo = other.to + (isClosed ? 1 : 0)
        const minutes = one.times.map((time) => time + other.zone.offset - one.zone.offset)
        const right = `${minutes.map((time) => clockText((time + 2880) % 1440)).join('–')} ${other.label}`
        found(at(one.from, reportedTo), { one: inWords(one), other: inWords(other), right })
      })
    },
  },
})

function inWords({ text }: ZonedClock): string {
  return text.replace('(', '')
}

function isOneMoment(text: string, one: ZonedClock, other: ZonedClock, clocks: readonly ZonedClock[]): boolean {
  const between = text.slice(one.to, other.from)
  if (sameMoment.test(between)) return true
  if (!inList(between).test(between) || (minutesApart(one, other) !== 60 && !agree(one, other))) return false
  const before = text.slice(Math.max(0, one.from - 40), one.from)
  return !severalMoments(before).test(before) && new Set(clocks.map(({ label }) => label)).size === clocks.length
}

/** Whole days do not count: 23:00 BST is 00:00 CEST. */
function minutesApart(one: ZonedClock, other: ZonedClock): number {
  const [a = 0, b = 0] = [one, other].map(({ times, zone }) => (times[0] ?? 0) - zone.offset)
  const apart = Math.abs(a - b) % 1440
  return Math.min(apart, 1440 - apart)
}

function agree(one: ZonedClock, other: ZonedClock): boolean {
  const cycle = one.mayBeAfternoon || other.mayBeAfternoon ? 720 : 1440
  const ahead = other.zone.offset - one.zone.offset
  return [ahead, ahead + letterSlip(one, other)].some((difference) => {
    const same = (a: number, b: number) => (b - a - difference) % cycle === 0
    // One time beside a range may be its start or its end.
    return one.times.length === other.times.length
      ? one.times.every((time, i) => same(time, other.times[i] ?? time))
      : one.times.some((a) => other.times.some((b) => same(a, b)))
  })
}

/**
 * How far the difference is out if one clock has the other season’s letters, in zones that never show both seasons at
 * once: in “10:00 BST / 11:00 CET” only the letters are wrong. America has summer time while Europe has not.
 */
function letterSlip({ zone: one }: ZonedClock, { zone: other }: ZonedClock): number {
  const zones = [one, other]
  const summer = zones.find(({ season }) => season === 'summer')
  const winter = zones.find(({ season }) => season === 'winter')
  if (!summer || !winter || !zones.every(({ continent }) => /^(?:Europe|America)$/.test(continent))) return 0
  if (summer.continent === 'America' && winter.continent === 'Europe') return 0
  return summer === one ? 60 : -60
}

function areCertain(one: ZonedClock, other: ZonedClock, text: string, readersZones: readonly string[]): boolean {
  if (![one, other].some(({ label }) => label === 'BST' || label === 'EST')) return true
  const isFar = /^(?:Asia|Australia|Pacific)/
  const zones = [one.zone.continent, other.zone.continent, ...readersZones]
  return !zones.some((zone) => isFar.test(zone)) && !elsewhere.test(text)
}
