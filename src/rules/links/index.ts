import { linkSaysNothing } from './linkSaysNothing.ts'

export const linksRules = [linkSaysNothing] as const
