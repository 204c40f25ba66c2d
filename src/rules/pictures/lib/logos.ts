import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { SeenPicture, Within } from '../../scopes.ts'
import type { Setting } from '../../setting.ts'

/** “Logo of the region”, “Logotyp”, “the region’s logo”; but not “a wall with the logo of the region”. */
const saysLogo = letterRegExp(
  String.raw`^(?:the |le |das |il |el )?logo(?:s|typ\p{L}*|tip\p{L}*)?\b|\blogo(?:typ|tipo)?$`,
  'i',
)

/** region-logo.png */
const namedLogo = /(?:^|[-_])logo(?:s|typ|tipo)?(?:[-_.\d]|$)/i

/** Whether a picture is called a logo, by its alternative text or its file's name. */
export function isCalledLogo(alt: string, fileName: string): boolean {
  return saysLogo(alt).test(alt.trim()) || namedLogo.test(fileName)
}

/** In a portrait of a partner, a file below half the letter's width is a logo, unless it is a JPEG, as photographs are. */
export function isPartnersLogo({ theme }: Pick<Setting, 'theme'>, { picture, sectionType }: SeenPicture): boolean {
  const { format, width } = picture.file
  return sectionType === 'spotlight' && format !== 'jpg' && width < theme.width / 2
}

/** Whether a picture is the newsletter's own logo, in newsletter.yaml. */
export function isOwnLogo({ sectionType, path }: Within): boolean {
  return sectionType === null && path === 'logo'
}

export function isLogo({ theme }: Pick<Setting, 'theme'>, seen: SeenPicture): boolean {
  const { file, alt } = seen.picture
  if (isCalledLogo(alt ?? '', file.path.slice(file.path.lastIndexOf('/') + 1))) return true
  return isPartnersLogo({ theme }, seen)
}
