export const picturesRules = [] as const
