import { addressProblem } from './addressProblem.ts'
import type { Match } from './matching.ts'
import type { PastedAddress } from './pastedAddress.ts'
import type { UploadPicture } from './uploadPicture.ts'

/**
 * Matches what no name tells by its order: only if there are as many addresses as pictures without one, and those that
 * a name tells stand at the same places in both.
 */
export function matchByOrder(
  pictures: readonly UploadPicture[],
  matches: readonly Match[],
  unclaimed: readonly PastedAddress[],
): readonly Match[] {
  const wanted = pictures.filter(({ status }) => status !== 'hosted')
  const given = [...matches.map((match) => match.given), ...unclaimed].toSorted((a, b) => a.from - b.from)
  if (unclaimed.length === 0 || wanted.length !== given.length) return []
  if (unclaimed.some(({ address }) => addressProblem(address) !== null)) return []
  if (matches.some((match) => wanted.indexOf(match.picture) !== given.indexOf(match.given))) return []
  return unclaimed.flatMap((one): Match[] => {
    const picture = wanted[given.indexOf(one)]
    return picture ? [{ picture, given: one, by: 'order' }] : []
  })
}
