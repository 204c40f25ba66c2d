import { altFileName } from './altFileName.ts'
import { altLong } from './altLong.ts'
import { altRepeatsText } from './altRepeatsText.ts'
import { altSaysPicture } from './altSaysPicture.ts'
import { altTextFits } from './altTextFits.ts'
import { linkedPictureNameless } from './linkedPictureNameless.ts'
import { logoFaint } from './logoFaint.ts'
import { logoNotShown } from './logoNotShown.ts'
import { logoTiny } from './logoTiny.ts'
import { photographAsPng } from './photographAsPng.ts'
import { pictureHeavy } from './pictureHeavy.ts'
import { pictureMoves } from './pictureMoves.ts'
import { picturePrintColours } from './picturePrintColours.ts'
import { pictureSmall } from './pictureSmall.ts'
import { picturesHeavyTogether } from './picturesHeavyTogether.ts'
import { pictureTall } from './pictureTall.ts'
import { pictureTellsPlace } from './pictureTellsPlace.ts'
import { pictureTurned } from './pictureTurned.ts'
import { pictureVanishes } from './pictureVanishes.ts'

export const picturesRules = [
  altFileName,
  altSaysPicture,
  altLong,
  altRepeatsText,
  linkedPictureNameless,
  pictureSmall,
  pictureHeavy,
  picturesHeavyTogether,
  photographAsPng,
  pictureMoves,
  pictureVanishes,
  logoFaint,
  logoTiny,
  logoNotShown,
  pictureTall,
  pictureTurned,
  picturePrintColours,
  altTextFits,
  pictureTellsPlace,
] as const
