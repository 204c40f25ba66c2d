import { colourAlone } from './colourAlone.ts'
import { headingSkipsLevel } from './headingSkipsLevel.ts'
import { headingTwice } from './headingTwice.ts'
import { nothingToDo } from './nothingToDo.ts'
import { oneMainHeading } from './oneMainHeading.ts'
import { otherLanguage } from './otherLanguage.ts'
import { sectionEmpty } from './sectionEmpty.ts'

export const structureRules = [
  oneMainHeading,
  headingSkipsLevel,
  headingTwice,
  sectionEmpty,
  nothingToDo,
  otherLanguage,
  colourAlone,
] as const
