import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, YAMLMap, YAMLSeq } from '../lib/yaml/yaml.ts'
import type { HostedCalendarEntry, HostedEntry } from './hostedEntry.ts'

/** The keys of an entry, in their order in the record. */
const keys = ['picture', 'upload', 'digest', 'copy', 'address'] as const satisfies readonly (keyof HostedEntry)[]

const headerOf = (id: string) => `# Where the pictures and calendar files of ${id} stand on the web.
#
# “cohes3ion images ${id}” writes this file. You may edit it by hand: change an address, or delete the entry of a
# picture to upload it anew. Your comments stay. Keep the file with the issue, also in version control.
#
# digest: SHA-256 of the picture's file when it was uploaded; a picture that has changed since is to be uploaded again.
# copy: SHA-256 of the copy that was prepared for the upload.

pictures:
`

/**
 * The record with these entries, those of other pictures as they were. `before` is a valid record, null if there is
 * none yet. Comments stay with their entries, and line ends as they are; entries are sorted by picture. An entry of the
 * same file under another name becomes that of the new name.
 */
export function mergeHosted(
  id: string,
  before: string | null,
  entries: readonly HostedEntry[],
  calendars: readonly HostedCalendarEntry[] = [],
): string {
  const text = before === null || before.trim() === '' ? headerOf(id) : before
  const document = parseDocument<Node>(text.replaceAll('\r\n', '\n'), { schema: 'failsafe', logLevel: 'error' })
  const known = document.get('pictures')
  const list = isSeq<Node>(known) ? known : new YAMLSeq<Node>(document.schema)
  if (list !== known) document.set('pictures', list)
  // The comment above the first entry would stay above the list when entries are sorted.
  const [first] = list.items
  if (first && list.commentBefore) {
    first.commentBefore = list.commentBefore
    list.commentBefore = null
  }
  for (const entry of entries) {
    const same = list.items.filter((one) => isOf(one, entry))
    const [item] = same.toSorted((a, b) => Number(isNamed(b, entry)) - Number(isNamed(a, entry)))
    const map = isMap(item) ? item : new YAMLMap(document.schema)
    if (map !== item) list.items.push(map)
    for (const key of keys) setText(map, key, entry[key])
    map.items.sort((a, b) => indexOf(a.key) - indexOf(b.key))
    list.items = list.items.filter((one) => one === map || !same.includes(one))
  }
  list.flow = false
  list.items.sort((a, b) => compare(pictureOf(a), pictureOf(b)))
  // Above the first entry, the engine would print a blank line with spaces in it.
  const [top] = list.items
  if (top) top.spaceBefore = false
  if (list.items.length === 0) document.delete('pictures')
  mergeCalendars(document, calendars)
  const merged = document.toString({ lineWidth: 0 })
  return text.includes('\r\n') ? merged.replaceAll('\n', '\r\n') : merged
}

/** Sorts no entries: their author may have written them. */
function mergeCalendars(document: Document<Node>, entries: readonly HostedCalendarEntry[]): void {
  if (entries.length === 0) return
  const known = document.get('calendars')
  const list = isSeq<Node>(known) ? known : new YAMLSeq<Node>(document.schema)
  if (list !== known) document.set('calendars', list)
  list.flow = false
  for (const entry of entries) {
    const item = list.items.find((one) => isMap(one) && String(one.get('file')) === entry.file)
    const map = isMap(item) ? item : new YAMLMap(document.schema)
    if (map !== item) list.items.push(map)
    for (const key of ['file', 'digest', 'address'] as const) setText(map, key, entry[key])
  }
}

/** Changes a value in its place, so that its comment stays. */
function setText(map: YAMLMap, key: string, value: string | null): void {
  const known = map.get(key, true)
  if (value === null) map.delete(key)
  else if (!isScalar(known)) map.set(key, value)
  else if (known.value !== value) known.value = value
}

const orderedKeys: readonly unknown[] = keys

function indexOf(key: unknown): number {
  return orderedKeys.indexOf(isScalar(key) ? key.value : key)
}

/** Whether an item is the entry's own, or that of the same file under its former name. */
function isOf(item: Node, entry: HostedEntry): boolean {
  return (
    isNamed(item, entry) ||
    (isMap(item) && item.get('address') === entry.address && item.get('digest') === entry.digest)
  )
}

function isNamed(item: Node, { picture }: HostedEntry): boolean {
  return pictureOf(item) === picture
}

function pictureOf(item: unknown): string {
  return isMap(item) ? String(item.get('picture')) : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
