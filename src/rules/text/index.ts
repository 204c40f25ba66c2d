import { brokenCharacters } from './brokenCharacters.ts'
import { invisibleCharacters } from './invisibleCharacters.ts'
import { leftoverMarkup } from './leftoverMarkup.ts'
import { longSentence } from './longSentence.ts'
import { placeholderText } from './placeholderText.ts'
import { repeatedWord } from './repeatedWord.ts'
import { shoutingHeading } from './shoutingHeading.ts'
import { turnedText } from './turnedText.ts'

export const textRules = [
  repeatedWord,
  brokenCharacters,
  invisibleCharacters,
  turnedText,
  leftoverMarkup,
  placeholderText,
  shoutingHeading,
  longSentence,
] as const
