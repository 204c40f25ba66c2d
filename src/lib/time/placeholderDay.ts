import type { Day } from './day.ts'

/** The day that `new` writes where none is known yet. It builds, it is never over, and `check` asks for the real one. */
export const placeholderDay: Day = { year: 2999, month: 12, day: 31 }
