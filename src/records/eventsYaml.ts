import { intervalText } from '../fields/events/parseInterval.ts'
import { dateText } from '../lib/time/day.ts'
import type { Repetition } from '../lib/time/recurrence.ts'
import { stringify } from '../lib/yaml/yaml.ts'
import type { RecordedEvent } from '../model/eventsRecord.ts'

const header = `# “cohes3ion build --final” writes this file, each time anew: comments of your own are not kept.
#
# It has the events that readers' calendars know, so that one that is announced again updates their entry. You may
# correct it by hand. Keep it with the newsletter, also in version control.
#
# uid: the name by which calendars know the event; never change it.
# otherTitles: its titles in other languages.
# starts: when its sessions start; “cancelled” stands behind one that no longer takes place.
# repeat: how an event comes again, from its start on.
# sequence: grows each time that what calendars show has changed.
# shown: a digest of what calendars were told.

`

/** The text of records/events.yaml. */
export function eventsYaml(record: readonly RecordedEvent[]): string {
  const events = record.map(({ uid, id, announced }) => ({
    uid,
    ...(id === null ? {} : { id }),
    announced: announced.map(({ issue, date, title, otherTitles, where, starts, repeat, sequence, shown }) => ({
      ...{ issue, date: dateText(date), title },
      ...(otherTitles.length === 0 ? {} : { otherTitles: [...otherTitles] }),
      ...(where === null ? {} : { where }),
      starts: [...starts],
      ...(repeat === null ? {} : { repeat: repetitionMap(repeat) }),
      ...{ sequence, shown },
    })),
  }))
  return `${header}${stringify({ events }, { lineWidth: 0 })}`
}

function repetitionMap({ every, until, except }: Repetition) {
  const days = except.map(dateText)
  return { every: intervalText(every), until: dateText(until), ...(days.length === 0 ? {} : { except: days }) }
}
