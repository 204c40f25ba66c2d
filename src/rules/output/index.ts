import { backgroundPicture } from './backgroundPicture.ts'
import { dataTableUnlabelled } from './dataTableUnlabelled.ts'
import { headingWithoutSize } from './headingWithoutSize.ts'
import { languageNotDeclared } from './languageNotDeclared.ts'
import { layoutOnlyInClass } from './layoutOnlyInClass.ts'
import { layoutTableAnnounced } from './layoutTableAnnounced.ts'
import { linkLooksLikeText } from './linkLooksLikeText.ts'
import { notForEmail } from './notForEmail.ts'
import { pictureFromElsewhere } from './pictureFromElsewhere.ts'
import { pictureLosesAlt } from './pictureLosesAlt.ts'
import { pictureWithoutWidth } from './pictureWithoutWidth.ts'
import { previewOutsideWrapper } from './previewOutsideWrapper.ts'
import { styleInPasted } from './styleInPasted.ts'
import { textDiffersFromHtml } from './textDiffersFromHtml.ts'
import { textTooFaint } from './textTooFaint.ts'
import { textWithoutOwnStyle } from './textWithoutOwnStyle.ts'

export const outputRules = [
  textTooFaint,
  linkLooksLikeText,
  languageNotDeclared,
  layoutTableAnnounced,
  dataTableUnlabelled,
  textWithoutOwnStyle,
  headingWithoutSize,
  layoutOnlyInClass,
  styleInPasted,
  pictureLosesAlt,
  pictureFromElsewhere,
  pictureWithoutWidth,
  textDiffersFromHtml,
  notForEmail,
  backgroundPicture,
  previewOutsideWrapper,
] as const
