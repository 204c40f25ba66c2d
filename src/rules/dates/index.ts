import { clocksDiffer } from './clocksDiffer.ts'
import { dateAmbiguous } from './dateAmbiguous.ts'
import { datePast } from './datePast.ts'
import { dayRelative } from './dayRelative.ts'
import { deadlineWrong } from './deadlineWrong.ts'
import { eventAtNight } from './eventAtNight.ts'
import { eventCancelledInWords } from './eventCancelledInWords.ts'
import { eventPast } from './eventPast.ts'
import { eventTimesDiffer } from './eventTimesDiffer.ts'
import { eventTwice } from './eventTwice.ts'
import { issueMonthDiffers } from './issueMonthDiffers.ts'
import { issueNumberDiffers } from './issueNumberDiffers.ts'
import { noSuchDate } from './noSuchDate.ts'
import { rangeBackwards } from './rangeBackwards.ts'
import { weekdayWrong } from './weekdayWrong.ts'
import { zoneOutOfSeason } from './zoneOutOfSeason.ts'

export const datesRules = [
  weekdayWrong,
  noSuchDate,
  dateAmbiguous,
  dayRelative,
  rangeBackwards,
  zoneOutOfSeason,
  clocksDiffer,
  datePast,
  eventPast,
  eventAtNight,
  deadlineWrong,
  eventTimesDiffer,
  eventTwice,
  eventCancelledInWords,
  issueMonthDiffers,
  issueNumberDiffers,
] as const
