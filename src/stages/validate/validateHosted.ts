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
import type { HostedPicture } from '../../model/hosted.ts'
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

const recordContract = {
  pictures: {
    type: 'list',
    of: { type: 'group', fields: entryContract },
    help: 'the pictures that stand on the web',
  },
} as const satisfies Contract

/** Validates records/ISSUE/hosted.yaml. */
export function validateHosted(root: RawMap, fieldTypes: FieldTypes): Outcome<readonly HostedPicture[]> {
  const context = openReadContext(fieldTypes)
  const { pictures } = readFields(root, recordContract, 'hosted pictures', context)
  // Without findings, each item has become a value.
  if (context.findings.length > 0) return { value: null, findings: context.findings }
  const list = entryOf(root, 'pictures')?.value
  const items = list?.kind === 'list' ? list.items : []
  const hosted = (pictures ?? []).map((fields, i): HostedPicture => {
    const item = items[i]
    const written = item?.kind === 'map' ? entryOf(item, 'address')?.value : undefined
    return { ...fields, place: (written ?? root).place }
  })
  for (const [i, { picture, digest, address, place }] of hosted.entries()) {
    const before = hosted.slice(0, i)
    const shared = before.find((other) => other.address === address)
    if (before.some((other) => other.picture === picture)) context.report(hostedTwice.at(place, { picture }))
    else if (shared) context.report(hostedAddressShared.at(place, { picture, other: shared.picture, address }))
    if (!isPictureAddress(address)) context.report(hostedAddressUnusable.at(place, { address }))
    if (!/^[0-9a-f]{64}$/.test(digest)) context.report(hostedDigestUnusable.at(place, { picture }))
  }
  return toOutcome(hosted, context.findings)
}

/** Whether mail programs can load a picture from it. */
function isPictureAddress(address: string): boolean {
  const url = webUrl(address)
  return url !== null && !isPrivateHost(url.hostname)
}
