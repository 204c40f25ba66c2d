import { altNotTranslated } from './altNotTranslated.ts'
import { emphasisDiffers } from './emphasisDiffers.ts'
import { factDiffers } from './factDiffers.ts'
import { figuresDiffer } from './figuresDiffer.ts'
import { headingsDiffer } from './headingsDiffer.ts'
import { itemNotTranslated } from './itemNotTranslated.ts'
import { linksDiffer } from './linksDiffer.ts'
import { linkToOtherLanguage } from './linkToOtherLanguage.ts'
import { listsDiffer } from './listsDiffer.ts'
import { paragraphsDiffer } from './paragraphsDiffer.ts'
import { partnersNotTranslated } from './partnersNotTranslated.ts'
import { picturesDiffer } from './picturesDiffer.ts'
import { sectionNotTranslated } from './sectionNotTranslated.ts'
import { textNotInLanguage } from './textNotInLanguage.ts'
import { textOnlyInTranslation } from './textOnlyInTranslation.ts'
import { textSameInBoth } from './textSameInBoth.ts'
import { textShorter } from './textShorter.ts'
import { webNotInEach } from './webNotInEach.ts'

export const languagesRules = [
  sectionNotTranslated,
  itemNotTranslated,
  textNotInLanguage,
  altNotTranslated,
  partnersNotTranslated,
  textOnlyInTranslation,
  paragraphsDiffer,
  listsDiffer,
  headingsDiffer,
  picturesDiffer,
  linksDiffer,
  emphasisDiffers,
  figuresDiffer,
  factDiffers,
  textShorter,
  textSameInBoth,
  linkToOtherLanguage,
  webNotInEach,
] as const
