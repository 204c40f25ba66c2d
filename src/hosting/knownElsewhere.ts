import type { Files } from '../model/files.ts'
import type { HostedEntry } from '../records/hostedEntry.ts'
import { readHosted } from '../records/recordHosted.ts'
import type { IssuePicture } from './issuePictures.ts'

/**
 * The addresses that other issues have recorded for the same files, such as the funder's emblem; of several the last
 * issue's. A record that has an error is of no use here; its own issue reports it.
 */
export function knownElsewhere(files: Files, id: string, pictures: readonly IssuePicture[]): readonly HostedEntry[] {
  const wanted = pictures.filter(({ status }) => status === 'new' || status === 'changed')
  if (wanted.length === 0) return []
  const taken = new Set(pictures.flatMap(({ hosted }) => hosted?.address ?? []))
  const others = files
    .list('records')
    .flatMap((name) => (name.endsWith('/') && name !== `${id}/` ? [name.slice(0, -1)] : []))
    .flatMap((other) => readHosted(files, other).value ?? [])
  return wanted.flatMap(({ file, digest }) => {
    const known = others.findLast((one) => one.picture === file.path && one.digest === digest)
    if (!known || taken.has(known.address)) return []
    const { place: _, ...entry } = known
    return [entry]
  })
}
