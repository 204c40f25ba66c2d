export const outputRules = [] as const
