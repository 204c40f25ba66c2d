import { isPrivateHost } from '../lib/address/privateHost.ts'
import { isStaging } from '../lib/address/stagingHost.ts'
import { webUrl } from '../lib/address/webUrl.ts'
import { unshownFormats } from '../lib/pictures/unshownFormats.ts'

/** Why mail programs cannot load a picture from an address. */
export type AddressProblem =
  | 'incomplete'
  | 'local'
  | 'page'
  | 'format'
  | 'expires'
  | 'password'
  | 'insecure'
  | 'unpublished'

/** Endings of pages, and of the scripts that make them; "image.php?id=3" may be a picture. */
const pageEnding = /\.(?:x?html?|aspx?|jsp)$/i
/** Parts of the paths under which platforms let people edit or log in, or show a picture in a page around it. */
const pagePart = /\/(?:admin|edit|editor|login|log-in|signin|sign-in|new|view)(?:\/|$)/i
const pictureEnding = /\.(?:png|jpe?g|gif)$/i
const otherEnding = new RegExp(`\\.(?:${[...unshownFormats, 'docx?', 'zip', 'mp4'].join('|')})$`, 'i')
/** Parameters of signed addresses, which stop working after hours or days. */
const expiring = /[?&](?:x-amz-expires|x-goog-expires|expires|se|exp)=/i
/** Sites where a shared address shows a page around the picture. */
const sharing =
  /(?:^|\.)(?:drive\.google\.com|docs\.google\.com|1drv\.ms|onedrive\.live\.com|sharepoint\.com|dropbox\.com)$/i

/** null if a mail program may load a picture from it. */
export function addressProblem(address: string): AddressProblem | null {
  if (/^(?:file|blob|data):/i.test(address)) return 'local'
  const url = webUrl(address)
  if (!url) return 'incomplete'
  const { protocol, hostname, pathname, username, search } = url
  if (isPrivateHost(hostname)) return 'local'
  if (username !== '') return 'password'
  if (otherEnding.test(pathname)) return 'format'
  if (pageEnding.test(pathname) || (sharing.test(hostname) && !/[?&](?:raw|dl)=1/.test(search))) return 'page'
  if (
    !pictureEnding.test(pathname) &&
    (pagePart.test(pathname) || pathname === '/' || /^(?:admin|login)\./i.test(hostname))
  )
    return 'page'
  if (isStaging(hostname) || /^admin\d?\./.test(hostname)) return 'unpublished'
  if (expiring.test(search)) return 'expires'
  return protocol === 'http:' ? 'insecure' : null
}
