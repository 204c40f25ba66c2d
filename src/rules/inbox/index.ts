export const inboxRules = [] as const
