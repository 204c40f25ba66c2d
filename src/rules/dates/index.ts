export const datesRules = [] as const
