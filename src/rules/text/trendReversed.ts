import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'

const up =
  'rose|risen|rises|rise|increased|increases|increase|grew|grown|grows|growth|climbed|climbs|went up|gone up|up'
const down =
  'fell|fallen|falls|fall|decreased|decreases|decrease|dropped|drops|drop|declined|declines|decline|shrank|shrunk|shrinks|sank|went down|gone down|down'
const amount = String.raw`(?:[£€$]\s?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(\s?%|\s?(?:m|bn|k|million|billion|thousand|per cent|percent)(?!\p{L}))?`

/** “rose from 12,410 in 2025 to 11,980”. Groups: a verb that rises, or one that falls; number, unit; number, unit. */
const trend = letterRegExp(
  String.raw`(?<!\p{L})(?:(${up})|(${down}))\s+(?:sharply |slightly |again |steadily )?from\s+${amount}(?:\s+(?:in|on|at|people|visitors|members|firms|places|jobs|a|per|last|this|\(|\d{4}|\p{L}+)[^.;:!?]{0,30}?)?,?\s+to\s+${amount}`,
  'gi',
)

export const trendReversed = defineRule<{ said: string; from: string; to: string }>({
  id: 'trend-reversed',
  group: 'text',
  severity: 'warning',
  summary: 'A number is said to rise to a smaller one, or to fall to a larger one.',
  why: 'One of the two numbers, or the word, is a slip; readers cannot tell which.',
  looksAt: 'texts in English with “rose from … to …”, “fell from … to …” and words like these.',
  say: ({ said, from, to }) => ({
    message: `From ${from} to ${to} is not what “${said}” says.`,
    help: 'Look up both numbers, and correct what is wrong.',
  }),
  good: () => [
    { body: 'The number rose from 11,980 in 2025 to 12,410, and the price fell from £30 to £20.50.' },
    { body: 'It grew from 900 people to 1.2 million, and fell from 2 million to 900.' },
    { body: 'It went up from floor 3 to 2 rooms. Visitors came up from 12 regions to see it.' },
    { body: 'The share rose from 9% to 10%; it was down from 12 per cent to 11 per cent.' },
  ],
  bad: () => [
    { body: 'The number of trips rose from 12,410 in 2025 to 11,980.', at: ['rose from 12,410 in 2025 to 11,980'] },
    { body: 'The price fell from £20 to £30.', at: ['fell from £20 to £30'] },
    { body: 'Its share has fallen from 9% to 10%.', at: ['fallen from 9% to 10%'] },
    { body: 'It grew from 900 people to 2 million, and the price fell from £20 to £30.', at: ['fell from £20 to £30'] },
  ],
  look: {
    passage({ passage }, found) {
      const { text, at } = passage
      if (!/\sfrom\s[£€$]?\s?\d/.test(text)) return
      for (const { 0: all, 1: rises, 2: falls, 3: a = '', 4: unit, 5: b = '', 6: other, index } of firstMatches(
        text,
        trend(text),
      )) {
        if ((unit ?? '').trim() !== (other ?? '').trim()) continue
        const more = numberOf(b) - numberOf(a)
        if (rises ? more < 0 : more > 0)
          found(at(index, index + all.length), { said: rises ?? falls ?? '', from: a, to: b })
      }
    },
  },
})

function numberOf(written: string): number {
  return Number(written.replaceAll(',', ''))
}
