export const textRules = [] as const
