import { uploadNames } from '../lib/files/uploadNames.ts'
import type { HostedEntry } from '../records/hostedEntry.ts'
import type { IssuePicture } from './issuePictures.ts'
import type { Match } from './matching.ts'
import type { Copy } from './prepareCopies.ts'
import type { UploadPicture } from './uploadPicture.ts'

/** A picture of an issue as it is listed; `copy` is null for one that needs no upload. */
export interface UploadItem extends UploadPicture {
  readonly picture: IssuePicture
  readonly copy: Copy | null
}

export function uploadList(pictures: readonly IssuePicture[], copies: readonly Copy[]): readonly UploadItem[] {
  const copyOf = (picture: IssuePicture) => copies.find((copy) => copy.picture === picture) ?? null
  const names = uploadNames(
    pictures.map((picture) => ({
      path: picture.file.path,
      alt: picture.alt,
      ending: copyOf(picture)?.ending ?? picture.file.format,
      hostedAs: picture.status === 'hosted' ? (picture.hosted?.upload ?? null) : null,
    })),
  )
  return pictures.map((picture, i) => ({
    path: picture.file.path,
    upload: names[i] ?? '',
    alt: picture.alt,
    status: picture.status,
    address: picture.hosted?.address ?? picture.inFolder,
    picture,
    copy: copyOf(picture),
  }))
}

/** What is recorded of a picture that has got an address. */
export function entryOf(items: readonly UploadItem[], { picture: { path }, given, by }: Match): readonly HostedEntry[] {
  const item = items.find((one) => one.path === path)
  if (!item) return []
  const { upload, picture, copy } = item
  // Under the name of its own file, the file itself was uploaded, and not the copy.
  const digest = by === 'file' ? null : (copy?.digest ?? null)
  return [{ picture: path, upload, digest: picture.digest, copy: digest, address: given.address }]
}

/** The list after these addresses were recorded. */
export function withAddresses(items: readonly UploadItem[], entries: readonly HostedEntry[]): readonly UploadItem[] {
  return items.map((item) => {
    const entry = entries.find(({ picture }) => picture === item.path)
    return entry ? { ...item, status: 'hosted', address: entry.address, upload: entry.upload ?? item.upload } : item
  })
}
