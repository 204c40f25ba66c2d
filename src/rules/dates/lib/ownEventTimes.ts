import { clockText } from '../../../lib/time/clockText.ts'
import type { Evidence } from '../../evidence.ts'
import type { Found } from '../../rule.ts'
import { clockTimes, mayMean } from './eventClocks.ts'
import { eventsByPath } from './eventsByPath.ts'
import { sentencesOf } from './sentences.ts'
import { timesIn } from './timesOfDay.ts'

export interface TimesDiffer {
  readonly title: string
  readonly here: string
  readonly there: string
  readonly inText: boolean
}

/** A sentence about the event's own start: “The webinar begins at 12.30pm”. */
const ownStart =
  /^(?:(?:the|this|our)\s+(?:event|webinar|meeting|fair|conference|seminar|course|class|concert|hearing|dance|show|walk|visit|market|party)|it|we)\s+(?:will\s+)?(?:begins?|starts?|opens?)\s+(?:promptly\s+)?at\s/i

/** The whole first sentence of its text: “From 2 pm to 4 pm.”, “Begins at 2 pm.”, “Time: 2 pm”. */
const bareStart =
  /^(?:from\s[\d.:apm\s]{1,9}\s(?:to|until|till)\s[\d.:apm\s]{1,9}|(?:begins|starts)\sat\s[\d.:apm\s]{1,9}|time:\s[\d.:apm\s–-]{1,20})[.!]?$/i

/** Compares an event's start with the time that its own texts name. */
export function compareOwnTexts({ manuscript, newsletter }: Evidence, found: Found<TimesDiffer>): void {
  const eventOf = eventsByPath(manuscript)
  for (const passage of manuscript.passages) {
    const event = timesIn(passage.text).length > 0 ? eventOf(passage) : null
    if (!event) continue
    const right = clockTimes(event, newsletter.zones)
    for (const sentence of right.length > 0 ? sentencesOf(passage.text) : []) {
      const words = sentence.text.trim()
      const isOwn = ownStart.test(words) || (sentence.from === 0 && bareStart.test(words))
      const [first] = isOwn ? timesIn(sentence.text) : []
      if (!first || right.some((minutes) => mayMean(first, minutes))) continue
      const details = { title: event.title, here: first.text, there: clockText(right[0] ?? 0), inText: true }
      found(passage.at(sentence.from + first.from, sentence.from + first.to), details)
    }
  }
}
