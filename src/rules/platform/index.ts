import { emailLongWhenSent } from './emailLongWhenSent.ts'
import { emailTooLong } from './emailTooLong.ts'
import { linkPlatformKeys } from './linkPlatformKeys.ts'
import { macroForeign } from './macroForeign.ts'
import { macroMangled } from './macroMangled.ts'
import { macroTransactional } from './macroTransactional.ts'
import { macroUnknown } from './macroUnknown.ts'
import { ownUnsubscribeLink } from './ownUnsubscribeLink.ts'
import { pictureNotHosted } from './pictureNotHosted.ts'

export const platformRules = [
  pictureNotHosted,
  emailTooLong,
  emailLongWhenSent,
  macroUnknown,
  macroTransactional,
  macroForeign,
  macroMangled,
  ownUnsubscribeLink,
  linkPlatformKeys,
] as const
