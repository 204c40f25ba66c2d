import { acronymNotExplained } from './acronymNotExplained.ts'
import { bracketOpen } from './bracketOpen.ts'
import { brokenCharacters } from './brokenCharacters.ts'
import { hardToRead } from './hardToRead.ts'
import { invisibleCharacters } from './invisibleCharacters.ts'
import { itsApostrophe } from './itsApostrophe.ts'
import { leftoverMarkup } from './leftoverMarkup.ts'
import { longSentence } from './longSentence.ts'
import { mergeConflict } from './mergeConflict.ts'
import { nameTwoWays } from './nameTwoWays.ts'
import { numberSlip } from './numberSlip.ts'
import { paragraphTwice } from './paragraphTwice.ts'
import { pastedTrace } from './pastedTrace.ts'
import { placeholderText } from './placeholderText.ts'
import { punctuationSlip } from './punctuationSlip.ts'
import { quotationMarks } from './quotationMarks.ts'
import { repeatedWord } from './repeatedWord.ts'
import { sentenceUnfinished } from './sentenceUnfinished.ts'
import { shoutingHeading } from './shoutingHeading.ts'
import { shoutingText } from './shoutingText.ts'
import { strayCharacters } from './strayCharacters.ts'
import { trendReversed } from './trendReversed.ts'
import { turnedText } from './turnedText.ts'

export const textRules = [
  repeatedWord,
  quotationMarks,
  brokenCharacters,
  invisibleCharacters,
  strayCharacters,
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
  bracketOpen,
  sentenceUnfinished,
  itsApostrophe,
  paragraphTwice,
  trendReversed,
  nameTwoWays,
] as const
