import { isError } from '../findings/isError.ts'
import { type Day, dateText, dayNumber, firstDay } from '../lib/time/day.ts'
import type { RecordedEvent } from '../model/eventsRecord.ts'
import type { Finding } from '../model/finding.ts'
import type { Variant } from '../model/variant.ts'
import { updatedEvents } from '../records/updatedEvents.ts'
import { type DiaryEntry, diaryFormats } from '../report/diaryReport.ts'
import { countFindings, prettyFindings } from '../report/pretty.ts'
import { withoutRepeats } from '../report/withoutRepeats.ts'
import { eventTimesDiffer } from '../rules/dates/eventTimesDiffer.ts'
import type { IdentifiedEvent } from '../stages/compose/calendar/identifyEvents.ts'
import { openCalendar } from '../stages/compose/calendar/openCalendar.ts'
import { compileEach } from './compileEach.ts'
import type { CommandContext, ExitCode } from './context.ts'

export interface DiaryOptions {
  readonly format: keyof typeof diaryFormats
  /** The first day; by default today. */
  readonly from?: Day
}

interface ReadIssue {
  readonly variants: readonly [Variant, ...Variant[]]
  /** With the names that the record has for them. */
  readonly events: readonly IdentifiedEvent[]
}

/** The rule that finds two times for one event in the same issue; between issues, the calendar does. */
const withinIssue = eventTimesDiffer.id

/** Prints the coming events of all issues, by date, and what contradicts itself between them. */
export async function diary(options: DiaryOptions, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, paint } = context
  const issues: ReadIssue[] = []
  const drop = withoutRepeats()
  const found: Finding[] = []
  const add = (findings: readonly Finding[]) => void found.push(...drop(findings))
  await compileEach(
    {
      names: [],
      all: true,
      target: undefined,
      doing: 'Reading',
      options: () => ({ leftOut: ({ id }) => (id === withinIssue ? null : 'the diary asks no other rules') }),
      project: add,
      issue(_, { variants: [first, ...others], events, findings }) {
        if (first) issues.push({ variants: [first, ...others], events })
        add(findings.filter((one) => one.id === withinIssue || (!first && isError(one))))
        return null
      },
    },
    context,
  )
  const { entries, findings } = diaryOf(issues)
  add(findings)
  const from = options.from ?? context.today()
  const text = diaryFormats[options.format](entries, from)
  const hasErrors = found.some(isError)
  if (text !== '') stdout(text)
  // What could not be read may have one.
  else if (!hasErrors) stderr(nothingToPrint(entries, from))
  if (found.length > 0) stderr(`${prettyFindings(found, paint)}\n\n${countFindings(found)}.\n`)
  return hasErrors ? 1 : 0
}

function nothingToPrint(entries: readonly DiaryEntry[], from: Day): string {
  // The table has months too.
  return diaryFormats.table(entries, from) === ''
    ? `There is no event on or after ${dateText(from)}.\n`
    : `No event on or after ${dateText(from)} has a day yet, so there is no calendar file.\n`
}

/** The events of all issues, each as the last issue says, and what is found where an issue says it otherwise. */
function diaryOf(issues: readonly ReadIssue[]): { entries: readonly DiaryEntry[]; findings: readonly Finding[] } {
  let record: readonly RecordedEvent[] = []
  const entries = new Map<string, DiaryEntry>()
  const all: Finding[] = []
  for (const { variants, events } of [...issues].sort(byDate)) {
    const { value, findings } = openCalendar(variants, record, [])
    all.push(...findings)
    if (!value) continue
    for (const { event, identity, announcement } of value.identified) {
      const recorded = events.find(({ keys }) => keys.includes(event.key))?.identity ?? identity
      const { issue, date } = announcement
      entries.set(identity.uid, { issue, date, event: { ...event, ...recorded } })
    }
    record = updatedEvents(record, value.identified, variants[0].issue.id)
  }
  return { entries: [...entries.values()], findings: all }
}

function byDate({ variants: [a] }: ReadIssue, { variants: [b] }: ReadIssue): number {
  const days = dayNumber(firstDay(a.issue.date)) - dayNumber(firstDay(b.issue.date))
  // issue-9 before issue-10.
  return days || a.issue.id.localeCompare(b.issue.id, 'en', { numeric: true })
}
