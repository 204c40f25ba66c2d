import { acronymNotExplained } from './acronymNotExplained.ts'
import { brokenCharacters } from './brokenCharacters.ts'
import { hardToRead } from './hardToRead.ts'
import { invisibleCharacters } from './invisibleCharacters.ts'
import { leftoverMarkup } from './leftoverMarkup.ts'
import { longSentence } from './longSentence.ts'
import { mergeConflict } from './mergeConflict.ts'
import { numberSlip } from './numberSlip.ts'
import { pastedTrace } from './pastedTrace.ts'
import { placeholderText } from './placeholderText.ts'
import { punctuationSlip } from './punctuationSlip.ts'
import { quotationMarks } from './quotationMarks.ts'
import { repeatedWord } from './repeatedWord.ts'
import { shoutingHeading } from './shoutingHeading.ts'
import { shoutingText } from './shoutingText.ts'
import { turnedText } from './turnedText.ts'

export const textRules = [
  repeatedWord,
  quotationMarks,
  brokenCharacters,
  invisibleCharacters,
  turnedText,
  leftoverMarkup,
  placeholderText,
  mergeConflict,
  pastedTrace,
  punctuationSlip,
  numberSlip,
  shoutingHeading,
  shoutingText,
  longSentence,
  hardToRead,
  acronymNotExplained,
] as const
