import { formatDiffers } from './formatDiffers.ts'
import { linkCapitals } from './linkCapitals.ts'
import { linkDocument } from './linkDocument.ts'
import { linkEditing } from './linkEditing.ts'
import { linkEnd } from './linkEnd.ts'
import { linkGone } from './linkGone.ts'
import { linkHttp } from './linkHttp.ts'
import { linkIntranet } from './linkIntranet.ts'
import { linkLookalike } from './linkLookalike.ts'
import { linkMail } from './linkMail.ts'
import { linkMoved } from './linkMoved.ts'
import { linkNearHost } from './linkNearHost.ts'
import { linkNeedsSignIn } from './linkNeedsSignIn.ts'
import { linkNotMade } from './linkNotMade.ts'
import { linkPhone } from './linkPhone.ts'
import { linkPlaceholder } from './linkPlaceholder.ts'
import { linkRawWords } from './linkRawWords.ts'
import { linkSameWords } from './linkSameWords.ts'
import { linkSaysNothing } from './linkSaysNothing.ts'
import { linkSession } from './linkSession.ts'
import { linkShortened } from './linkShortened.ts'
import { linkShowsOther } from './linkShowsOther.ts'
import { linkSlip } from './linkSlip.ts'
import { linkStaging } from './linkStaging.ts'
import { linkTooLong } from './linkTooLong.ts'
import { linkTracked } from './linkTracked.ts'
import { linkUnseen } from './linkUnseen.ts'
import { linkUnsure } from './linkUnsure.ts'
import { linkWrapped } from './linkWrapped.ts'
import { mailboxSlip } from './mailboxSlip.ts'
export const linksRules = [
  linkSaysNothing,
  linkSameWords,
  linkRawWords,
  linkNotMade,
  mailboxSlip,
  linkShowsOther,
  linkDocument,
  linkPlaceholder,
  linkIntranet,
  linkMail,
  linkSlip,
  linkNearHost,
  linkUnseen,
  linkEnd,
  linkLookalike,
  linkCapitals,
  linkPhone,
  linkStaging,
  linkEditing,
  linkSession,
  linkHttp,
  linkWrapped,
  linkTracked,
  linkShortened,
  linkTooLong,
  linkNeedsSignIn,
  linkGone,
  linkMoved,
  linkUnsure,
  formatDiffers,
] as const
