interface NewIssueFacts {
  /** The issue that it is made from; null where it is begun from nothing. */
  readonly from: string | null
  /** Names of issues that might be meant as well: of the same date. */
  readonly beside: readonly string[]
  /** How many events are carried on. */
  readonly events: number
  /** Titles of events that are over by its date. */
  readonly over: readonly string[]
  /** Names of issues that cannot be read. */
  readonly unread: readonly string[]
  /** Types to be kept of which that issue has no section. */
  readonly notKept: readonly string[]
  /** What was to be kept, and is not among the sections that were asked for. */
  readonly notListed: readonly string[]
}

/** What its author should know of a new issue, each on a line. */
export function newIssueNotes({
  from,
  beside,
  events,
  over,
  unread,
  notKept,
  notListed,
}: NewIssueFacts): readonly string[] {
  return [
    ...(from === null ? [] : [`Made from ${from}${datesOf(events)}.`]),
    ...beside.map((id) => `${id} has the same date. To begin from it: --from ${id}`),
    ...(over.length > 0
      ? [`Left out, since ${over.length === 1 ? 'it is' : 'they are'} over by then: ${over.join(' · ')}`]
      : []),
    ...(notKept.length > 0
      ? [`Not kept: ${notKept.join(', ')}, since ${from === null ? 'there is no issue yet' : `${from} has none`}.`]
      : []),
    ...(notListed.length > 0
      ? [`Not kept: ${notListed.join(', ')}, since --sections leaves ${notListed.length === 1 ? 'it' : 'them'} out.`]
      : []),
    ...(unread.length > 0
      ? [`It has no number yet, since ${unread.join(', ')} could not be read. Write one if your issues have them.`]
      : []),
  ]
}

function datesOf(events: number): string {
  if (events === 0) return ''
  return `, with ${events === 1 ? 'a date that is' : `${events} dates that are`} still to come`
}
