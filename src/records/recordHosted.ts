import { fieldTypes } from '../fields/index.ts'
import { isError } from '../findings/isError.ts'
import { decodeText } from '../lib/text/decodeText.ts'
import type { Files } from '../model/files.ts'
import type { Outcome } from '../model/finding.ts'
import type { Hosted, HostedCalendar, HostedPicture } from '../model/hosted.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { hostedPath, loadHosted } from '../stages/load/loadRecord.ts'
import { memoryFiles } from '../stages/load/memoryFiles.ts'
import { validateHosted } from '../stages/validate/validateHosted.ts'
import type { HostedCalendarEntry, HostedEntry } from './hostedEntry.ts'
import { mergeHosted } from './hostedYaml.ts'
import { writeRecord } from './writeRecord.ts'

/** More bytes than a record has; loading reports larger ones. */
const maxBytes = 1_000_000

/** The record of an issue's hosted pictures and calendar files; empty without one. */
export function readHosted(files: Files, id: string): Outcome<Hosted> {
  const { value, findings } = loadHosted(files, id)
  if (!value) return { value: findings.some(isError) ? null : { pictures: [], calendars: [] }, findings }
  const read = validateHosted(value, fieldTypes)
  return { value: read.value, findings: [...findings, ...read.findings] }
}

/**
 * Writes these entries to the record of an issue's hosted pictures and calendar files; others stay. The value is the whole record. A record
 * with an error, and one that the entries would bring an error into, is reported and left as it is.
 */
export function recordHosted(
  root: string,
  id: string,
  entries: readonly HostedEntry[],
  calendars: readonly HostedCalendarEntry[] = [],
): Outcome<Hosted> {
  const files = diskFiles(root)
  const path = hostedPath(id)
  const now = readHosted(files, id)
  if (!now.value || now.findings.some(isError)) return { value: null, findings: now.findings }
  const read = files.read(path, maxBytes)
  const before = read.kind === 'file' ? read.bytes : null
  const text = before && decodeText(before)
  if (isSame(now.value.pictures, entries) && isSameOf(now.value.calendars, calendars)) return now
  const after = mergeHosted(id, text?.kind === 'text' ? withLineEnds(text.text, before) : null, entries, calendars)
  const next = readHosted(memoryFiles({ [path]: after }), id)
  if (!next.value || next.findings.some(isError)) return { value: null, findings: next.findings }
  const refused = writeRecord(root, path, after, before)
  return refused ? { value: null, findings: [refused] } : next
}

function isSame(hosted: readonly HostedPicture[], entries: readonly HostedEntry[]): boolean {
  return entries.every((entry) =>
    hosted.some(
      ({ picture, upload, digest, copy, address }) =>
        picture === entry.picture &&
        upload === entry.upload &&
        digest === entry.digest &&
        copy === entry.copy &&
        address === entry.address,
    ),
  )
}

function isSameOf(hosted: readonly HostedCalendar[], entries: readonly HostedCalendarEntry[]): boolean {
  return entries.every((entry) =>
    hosted.some(
      ({ file, digest, address }) => file === entry.file && digest === entry.digest && address === entry.address,
    ),
  )
}

function withLineEnds(text: string, bytes: Uint8Array | null): string {
  return bytes && Buffer.from(bytes).includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}
