import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import {
  hostedAddressShared,
  hostedAddressUnusable,
  hostedDigestUnusable,
  hostedTwice,
} from '../../findings/hosting.ts'
import { isPrivateHost } from '../../lib/address/privateHost.ts'
import { webUrl } from '../../lib/address/webUrl.ts'
import type { Contract } from '../../model/contract.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Hosted } from '../../model/hosted.ts'
import type { RawMap } from '../../model/raw.ts'
import { openReadContext, toOutcome } from './readContext.ts'

const text = { type: 'text', unread: true } as const

const entryContract = {
  picture: { ...text, required: true, help: 'the picture’s path in the project' },
  upload: { ...text, help: 'the name under which its copy was uploaded' },
  digest: { ...text, required: true, help: 'of the picture’s file when it was uploaded' },
  copy: { ...text, help: 'the digest of its copy' },
  address: { ...text, required: true, help: 'where it stands on the web' },
} as const satisfies Contract

const calendarContract = {
  file: { ...text, required: true, help: 'the name of the calendar file' },
  digest: { ...text, help: 'of the file when it was uploaded; a file that has changed since is not linked' },
  address: { ...text, required: true, help: 'where it stands on the web' },
} as const satisfies Contract

const recordContract = {
  pictures: {
    type: 'list',
    of: { type: 'group', fields: entryContract },
    help: 'the pictures that stand on the web',
  },
  calendars: {
    type: 'list',
    of: { type: 'group', fields: calendarContract },
    help: 'the calendar files that stand on the web',
  },
} as const satisfies Contract

/** Validates records/ISSUE/hosted.yaml. */
export function validateHosted(root: RawMap, fieldTypes: FieldTypes): Outcome<Hosted> {
  const context = openReadContext(fieldTypes)
  const fields = readFields(root, recordContract, 'hosted pictures', context)
  // Without findings, each item has become a value.
  if (context.findings.length > 0) return { value: null, findings: context.findings }
  const pictures = withPlaces(root, 'pictures', fields.pictures ?? [])
  const calendars = withPlaces(root, 'calendars', fields.calendars ?? [])
  const entries = [
    ...pictures.map(({ picture, ...one }) => ({ ...one, name: picture })),
    ...calendars.map(({ file, ...one }) => ({ ...one, name: file })),
  ]
  for (const [i, { name, digest, address, place }] of entries.entries()) {
    const before = entries.slice(0, i)
    const shared = before.find((other) => other.address === address)
    if (before.some((other) => other.name === name)) context.report(hostedTwice.at(place, { name }))
    else if (shared) context.report(hostedAddressShared.at(place, { name, other: shared.name, address }))
    if (!isWebAddress(address)) context.report(hostedAddressUnusable.at(place, { address }))
    if (digest !== null && !/^[0-9a-f]{64}$/.test(digest))
      context.report(hostedDigestUnusable.at(place, { file: name }))
  }
  return toOutcome({ pictures, calendars }, context.findings)
}

/** Entries of a list, with the places of their addresses. */
function withPlaces<Fields extends object>(root: RawMap, key: string, entries: readonly Fields[]) {
  const list = entryOf(root, key)?.value
  const items = list?.kind === 'list' ? list.items : []
  return entries.map((fields, i) => {
    const item = items[i]
    const written = item?.kind === 'map' ? entryOf(item, 'address')?.value : undefined
    return { ...fields, place: (written ?? root).place }
  })
}

/** Whether readers can load a file from it. */
function isWebAddress(address: string): boolean {
  const url = webUrl(address)
  return url !== null && !isPrivateHost(url.hostname)
}
