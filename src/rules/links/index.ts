import { formatDiffers } from './formatDiffers.ts'
import { hostMistyped } from './hostMistyped.ts'
import { linkDocument } from './linkDocument.ts'
import { linkGone } from './linkGone.ts'
import { linkHttp } from './linkHttp.ts'
import { linkIntranet } from './linkIntranet.ts'
import { linkMail } from './linkMail.ts'
import { linkMoved } from './linkMoved.ts'
import { linkNeedsSignIn } from './linkNeedsSignIn.ts'
import { linkNotMade } from './linkNotMade.ts'
import { linkPlaceholder } from './linkPlaceholder.ts'
import { linkRawWords } from './linkRawWords.ts'
import { linkSameWords } from './linkSameWords.ts'
import { linkSaysNothing } from './linkSaysNothing.ts'
import { linkShortened } from './linkShortened.ts'
import { linkShowsOther } from './linkShowsOther.ts'
import { linkTooLong } from './linkTooLong.ts'
import { linkTracked } from './linkTracked.ts'
import { linkUnsure } from './linkUnsure.ts'
import { linkWrapped } from './linkWrapped.ts'

export const linksRules = [
  linkSaysNothing,
  linkSameWords,
  linkRawWords,
  linkNotMade,
  linkShowsOther,
  linkDocument,
  linkPlaceholder,
  linkIntranet,
  linkMail,
  linkHttp,
  linkWrapped,
  linkTracked,
  linkShortened,
  linkTooLong,
  linkNeedsSignIn,
  linkGone,
  linkMoved,
  linkUnsure,
  hostMistyped,
  formatDiffers,
] as const
