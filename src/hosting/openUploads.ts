import { isError } from '../findings/isError.ts'
import type { Outcome } from '../model/finding.ts'
import type { HostedEntry } from '../records/hostedEntry.ts'
import { recordHosted } from '../records/recordHosted.ts'
import type { Target } from '../targets/target.ts'
import type { IssuePicture } from './issuePictures.ts'
import { knownElsewhere } from './knownElsewhere.ts'
import { openPictures, type PictureSource } from './openPictures.ts'
import { prepareCopies } from './prepareCopies.ts'
import type { Engine } from './sharp.ts'
import type { UploadCalendar } from './takeCalendars.ts'
import { type UploadItem, uploadList } from './uploadList.ts'
import { isWanted } from './uploadPicture.ts'

/** An issue's pictures, with the copies of those that are to be uploaded. */
export interface Uploads {
  readonly items: readonly UploadItem[]
  readonly calendars: readonly UploadCalendar[]
  /** Those whose address another issue has recorded, and this one has now. */
  readonly carried: readonly HostedEntry[]
  readonly target: Target | null
  /** The web folder that newsletter.yaml names. */
  readonly webFolder: string | null
  readonly engine: Engine
}

interface Opening extends PictureSource {
  readonly loadEngine: () => Promise<Engine>
}

/** Carries known addresses over, and makes the copies. null where an error hides the pictures. */
export async function openUploads({ loadEngine, ...opening }: Opening): Promise<Outcome<Uploads>> {
  const { value: opened, findings } = await openPictures(opening)
  if (!opened) return { value: null, findings }
  const { root, id, files } = opening
  const { pictures: before, calendars, theme, target, webFolder, readPicture } = opened
  const known = knownElsewhere(files, id, before)
  const recorded = recordHosted(root, id, known)
  const carried = recorded.value ? known : []
  const pictures = before.map((picture) => withAddress(picture, carried))
  const engine = await loadEngine()
  const copies = await prepareCopies(pictures.filter(isWanted), { readPicture, theme, engine })
  const uploads = { items: uploadList(pictures, copies), calendars, carried, target, webFolder, engine }
  return { value: uploads, findings: recorded.value ? [] : recorded.findings.filter(isError) }
}

function withAddress(picture: IssuePicture, entries: readonly HostedEntry[]): IssuePicture {
  const entry = entries.find((one) => one.picture === picture.file.path)
  return entry ? { ...picture, status: 'hosted', hosted: { ...entry, place: picture.place } } : picture
}
