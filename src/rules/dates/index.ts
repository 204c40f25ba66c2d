import { dateAmbiguous } from './dateAmbiguous.ts'
import { dayRelative } from './dayRelative.ts'
import { eventPast } from './eventPast.ts'
import { eventTimesDiffer } from './eventTimesDiffer.ts'
import { issueMonthDiffers } from './issueMonthDiffers.ts'
import { rangeBackwards } from './rangeBackwards.ts'
import { weekdayWrong } from './weekdayWrong.ts'
import { zoneOutOfSeason } from './zoneOutOfSeason.ts'

export const datesRules = [
  weekdayWrong,
  dateAmbiguous,
  dayRelative,
  rangeBackwards,
  zoneOutOfSeason,
  eventPast,
  eventTimesDiffer,
  issueMonthDiffers,
] as const
