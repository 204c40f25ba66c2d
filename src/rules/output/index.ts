import { dataTableUnlabelled } from './dataTableUnlabelled.ts'
import { headingWithoutSize } from './headingWithoutSize.ts'
import { languageNotDeclared } from './languageNotDeclared.ts'
import { layoutTableAnnounced } from './layoutTableAnnounced.ts'
import { linkLooksLikeText } from './linkLooksLikeText.ts'
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
] as const
