import * as found from '../findings/pictures.ts'
import { pictureAddressUnusable, pictureElsewhere } from '../findings/picturesOnWeb.ts'
import { isPrivateHost } from '../lib/address/privateHost.ts'
import { webUrl } from '../lib/address/webUrl.ts'
import { unshownFormats } from '../lib/pictures/unshownFormats.ts'
import type { PictureFile } from '../model/picture.ts'
import type { Place } from '../model/source.ts'
import type { ReadContext } from './fieldType.ts'

/** Whether it is an address, and not a file's path on any system. */
export function isAddress(src: string): boolean {
  return !/^file:/i.test(src) && /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(src)
}

interface WrittenSize {
  readonly width: number | null
  readonly height: number | null
}

/** A picture that is named by its address: it is as large as the author says, and is not loaded. */
export function pictureOnWeb(
  src: string,
  size: WrittenSize,
  place: Place,
  context: ReadContext,
): PictureFile | undefined {
  const { width, height } = size
  const url = webUrl(src)
  const ending = /\.([a-z]+)$/i.exec(url?.pathname ?? '')?.[1]?.toLowerCase()
  if (!url || isPrivateHost(url.hostname)) context.report(pictureAddressUnusable.at(place, { src }))
  else if (ending !== undefined && unshownFormats.includes(ending))
    context.report(found.pictureFormat.at(place, { path: src, format: ending.toUpperCase() }))
  else if (width === null || height === null) context.report(pictureElsewhere.at(place, { src, inText: false }))
  else {
    const format = ending === 'png' || ending === 'gif' ? ending : 'jpg'
    const upright = { orientation: 1, inks: false, frames: 1, tellsPlace: false }
    return { path: src, isOnWeb: true, format, width, height, bytes: 0, ...upright }
  }
  return undefined
}
