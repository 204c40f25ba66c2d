export const linksRules = [] as const
