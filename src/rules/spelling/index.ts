import { mixedEndings } from './mixedEndings.ts'
import { unknownWord } from './unknownWord.ts'
import { wrongWord } from './wrongWord.ts'

export const spellingRules = [unknownWord, wrongWord, mixedEndings] as const
