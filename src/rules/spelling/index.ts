import { mixedEndings } from './mixedEndings.ts'
import { unknownWord } from './unknownWord.ts'

export const spellingRules = [unknownWord, mixedEndings] as const
