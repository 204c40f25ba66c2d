import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { type Day, dayNumber, isRealDate } from '../../../lib/time/day.ts'
import type { CalendarDate } from '../../../model/value.ts'

/** A date whose year the text leaves out. */
type MonthDay = Pick<Day, 'month' | 'day'>

/** How far a newsletter looks back and ahead. */
const [monthsBack, monthsAhead] = [3, 9]

/**
 * The days that a date without a year may mean, the likeliest first: the one between three months before the issue and
 * nine months after it; in a sentence about the past, also the last one before the issue.
 */
export function likelyDays(date: MonthDay, issue: CalendarDate, sentence: string): readonly Day[] {
  const from = { ...issue, day: issue.day ?? 1 }
  const [first, last] = [dayNumber(monthsAfter(from, -monthsBack)), dayNumber(monthsAfter(from, monthsAhead))]
  const years = [from.year, from.year + 1, from.year - 1, from.year - 2]
  const days = years.map((year) => ({ ...date, year })).filter(isRealDate)
  const near = days.filter((day) => dayNumber(day) >= first && dayNumber(day) <= last)
  if (!isInPastTense(sentence)) return near
  const past = days.filter((day) => dayNumber(day) <= dayNumber(from)).sort((a, b) => dayNumber(b) - dayNumber(a))
  return [...near, ...past.slice(0, 1)]
}

/** The day nearest to `to` with this month and day; empty if no year near it has one. */
export function nearestDay(date: MonthDay, to: Day): readonly Day[] {
  const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(to))
  return [to.year, to.year + 1, to.year - 1]
    .map((year) => ({ ...date, year }))
    .filter(isRealDate)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 1)
}

/** The years that a text names, without those of periods or programmes such as 2021-2027 or Agenda 2030. */
export function yearsIn(text: string): readonly number[] {
  const years = text.matchAll(/(?<![\d–—/.-]|\d\s[–—-]\s)(?:1[89]|2[01])\d\d(?!\d|\s?[–—/-]\s?\d|\.\d)/g)
  return [...years]
    .filter(({ index }) => !/(?:Agenda|Horizon|Strategy|Vision|Europe|Interreg)\s$/.test(text.slice(0, index)))
    .map(([year]) => Number(year))
}

/** Words of the past and of the future in several languages. */
const pastVerb = letterRegExp(
  String.raw`(?<!\p{L})(?:was|were|had|did|took|met|came|went|gave|saw|spoke|told|began|brought|made|held|led|heard|won|sent|set out|\p{Ll}{3,}ed|ago|last|gynhaliwyd|cynhaliwyd|daeth|aeth|oedd|wnaeth|cyfarfu|agorwyd|lansiwyd|war|waren|hatte|hatten|wurde|wurden|fand|fanden|kam|kamen|traf|trafen|ging|gab|eut|était|étaient|avait|fut|ont|a eu|se sont|s’est|fue|fueron|estuvo|tuvo|hubo|celebró|celebraron|era|estaba|stato|stata|stati|ebbe|era|erano|odbył|odbyła|odbyło|był|była|było|a fost|au fost|var|hade|ägde|hölls)(?!\p{L})`,
  'i',
)
const futureWord = letterRegExp(
  String.raw`(?<!\p{L})(?:will|shall|is|are|be|has to|must|can|join|come|book|register|apply|send|tell us|reply|visit us|save the date|until|deadline|closes?|opens?|starts?|begins?|ends?|takes? place|next|from now|bydd|cynhelir|dewch|ymunwch|archebwch|wird|werden|findet|beginnt|endet|bis zum|aura|auront|sera|seront|se tiendra|commence|será|tendrá|comienza|sarà|si terrà|będzie|odbędzie|va fi|kommer att|äger rum)(?!\p{L})`,
  'i',
)

function isInPastTense(sentence: string): boolean {
  return pastVerb(sentence).test(sentence) && !futureWord(sentence).test(sentence)
}

/** The same day `months` later, or the last day of that month where it is shorter. */
function monthsAfter({ year, month, day }: Day, months: number): Day {
  const total = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(total / 12), total % 12]
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  return { year: y, month: m + 1, day: Math.min(day, last) }
}
