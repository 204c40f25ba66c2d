import { fieldTypes } from '../fields/index.ts'
import type { Outcome } from '../model/finding.ts'
import type { IdentifiedEvent } from '../stages/compose/calendar/identifyEvents.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { eventsPath, loadEvents } from '../stages/load/loadRecord.ts'
import { andThen } from '../stages/validate/readContext.ts'
import { validateEvents } from '../stages/validate/validateEvents.ts'
import { eventsYaml } from './eventsYaml.ts'
import { updatedEvents } from './updatedEvents.ts'
import { writeRecord } from './writeRecord.ts'

/** More bytes than a record has; loading reports larger ones. */
const maxBytes = 1_000_000

/** Writes what an issue has announced to records/events.yaml, whose path is the value; none where nothing changes. */
export function recordEvents(
  root: string,
  identified: readonly IdentifiedEvent[],
  issue: string,
): Outcome<readonly string[]> {
  const files = diskFiles(root)
  const { value: record, findings } = andThen(loadEvents(files), (map) => validateEvents(map, fieldTypes))
  if (findings.length > 0) return { value: null, findings }
  const known = record ?? []
  const text = eventsYaml(updatedEvents(known, identified, issue))
  if (text === eventsYaml(known)) return { value: [], findings: [] }
  const read = files.read(eventsPath, maxBytes)
  const refused = writeRecord(root, eventsPath, text, read.kind === 'file' ? read.bytes : null)
  return refused ? { value: null, findings: [refused] } : { value: [eventsPath], findings: [] }
}
