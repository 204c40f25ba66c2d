import type { Files } from '../model/files.ts'
import type { HostedPicture } from '../model/hosted.ts'
import type { HostedEntry } from '../records/hostedEntry.ts'
import { readHosted } from '../records/recordHosted.ts'
import type { IssuePicture } from './issuePictures.ts'
import { isWanted } from './uploadPicture.ts'

/**
 * The addresses that are recorded for the same files: by other issues, as for the funder's emblem, of several the last
 * issue's; and by this one, under a former name. A record that has an error is of no use here; its own issue reports it.
 */
export function knownElsewhere(files: Files, id: string, pictures: readonly IssuePicture[]): readonly HostedEntry[] {
  const wanted = pictures.filter(isWanted)
  if (wanted.length === 0) return []
  const others = files
    .list('records')
    .flatMap((name) => (name.endsWith('/') && name !== `${id}/` ? [name.slice(0, -1)] : []))
    .flatMap((other) => readHosted(files, other).value?.pictures ?? [])
  const shown = new Set(pictures.map(({ file }) => file.path))
  const own = readHosted(files, id).value?.pictures ?? []
  const renamed = own.filter(({ picture }) => !shown.has(picture))
  // Two pictures with one address would be an error.
  const taken = new Set(own.flatMap(({ picture, address }) => (shown.has(picture) ? [address] : [])))
  return wanted.flatMap(({ file, digest }) => {
    const isFree = (one: HostedPicture) => one.digest === digest && !taken.has(one.address)
    const known = renamed.find(isFree) ?? others.findLast((one) => one.picture === file.path && isFree(one))
    if (!known) return []
    taken.add(known.address)
    const { place: _, ...entry } = known
    return [{ ...entry, picture: file.path }]
  })
}
