import { contentOfDigest } from '../lib/cache/digest.ts'
import type { Files } from '../model/files.ts'
import type { FinalBuild } from '../model/finalBuild.ts'

/** As when they were read for the final build. */
const maxBytes = 100_000_000

/** A note on files that are no longer what the final build was made from; none where all are. */
export function changedSources(files: Files, { sources }: FinalBuild): string[] {
  const changed = sources.filter(({ path, digest }) => {
    const read = files.read(path, maxBytes)
    return read.kind !== 'file' || !contentOfDigest(read.bytes, digest)
  })
  if (changed.length === 0) return []
  const paths = changed.map(({ path }) => path).join(', ')
  return [`Changed since the final build: ${paths}. A new build would not be what was final.`]
}
