import { folderAddress } from '../../lib/address/folderAddress.ts'
import { sha256 } from '../../lib/cache/digest.ts'
import type { HostedPicture } from '../../model/hosted.ts'
import type { LetterPicture } from '../../model/letter.ts'
import type { PictureFile } from '../../model/picture.ts'

/** Where a picture stands on the web; `name` is its name in the email. */
export type HostOf = (file: PictureFile, name: string) => Pick<LetterPicture, 'address' | 'upload' | 'isChanged'>

interface Hosting {
  /** The id. */
  readonly id: string
  /** The record of uploaded pictures; null if there is none. */
  readonly hosted: readonly HostedPicture[] | null
  /** The web folder of the pictures of all issues; null if the newsletter has none. */
  readonly base: string | null
  /** A picture's bytes, by its path in the project; null if it no longer exists. */
  readonly readPicture: (path: string) => Uint8Array | null
}

/** An upload that was recorded precedes the newsletter's own web folder. */
export function hostingOf({ id, hosted, base, readPicture }: Hosting): HostOf {
  const uploads = new Map(hosted?.map((one) => [one.picture, one]))
  return ({ path }, name) => {
    const upload = uploads.get(path)
    if (!upload)
      return {
        address: base === null ? null : `${folderAddress(base)}${id}/${name}`,
        upload: null,
        isChanged: false,
      }
    const bytes = readPicture(path)
    const isChanged = bytes === null || sha256(bytes) !== upload.digest
    return { address: isChanged ? null : upload.address, upload: upload.upload, isChanged }
  }
}
