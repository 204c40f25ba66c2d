export const structureRules = [] as const
