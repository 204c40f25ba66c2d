import { dateAmbiguous } from './dateAmbiguous.ts'
import { eventPast } from './eventPast.ts'
import { weekdayWrong } from './weekdayWrong.ts'
import { zoneOutOfSeason } from './zoneOutOfSeason.ts'

export const datesRules = [weekdayWrong, dateAmbiguous, zoneOutOfSeason, eventPast] as const
