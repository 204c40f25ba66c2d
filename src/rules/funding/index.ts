import { emblemAsLogo } from './emblemAsLogo.ts'
import { emblemNotOnFirstView } from './emblemNotOnFirstView.ts'
import { emblemTooSmall } from './emblemTooSmall.ts'
import { funderAbbreviated } from './funderAbbreviated.ts'
import { fundingNotShown } from './fundingNotShown.ts'
import { statementIncomplete } from './statementIncomplete.ts'
import { statementNotPlain } from './statementNotPlain.ts'
import { typefaceNotPermitted } from './typefaceNotPermitted.ts'

export const fundingRules = [
  statementIncomplete,
  funderAbbreviated,
  fundingNotShown,
  emblemNotOnFirstView,
  typefaceNotPermitted,
  statementNotPlain,
  emblemTooSmall,
  emblemAsLogo,
] as const
