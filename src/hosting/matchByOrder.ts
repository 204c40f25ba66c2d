import { addressProblem } from './addressProblem.ts'
import type { Match } from './matching.ts'
import { namesInAddress, saysNothing } from './nameInAddress.ts'
import type { PastedAddress } from './pastedAddress.ts'
import { isWanted, type UploadPicture } from './uploadPicture.ts'

/**
 * Matches by their order addresses none of which tells a picture: only if there are as many as pictures without an
 * address, and, on a page, which may show pictures of its own, only if they have no names at all.
 */
export function matchByOrder(pictures: readonly UploadPicture[], given: readonly PastedAddress[]): readonly Match[] {
  const wanted = pictures.some(isWanted)
    ? pictures.filter(isWanted)
    : pictures.filter(({ status }) => status === 'folder')
  if (wanted.length !== given.length) return []
  if (given.some(({ address }) => addressProblem(address) !== null)) return []
  if (given.some(({ address, isListed }) => !isListed && !namesInAddress(address).every(saysNothing))) return []
  return given.flatMap((one, i): Match[] => {
    const picture = wanted[i]
    return picture ? [{ picture, given: one, by: 'order' }] : []
  })
}
