export const fundingRules = [] as const
