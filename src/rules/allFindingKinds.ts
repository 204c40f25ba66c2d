import { findingKinds } from '../findings/index.ts'
import { rules } from './index.ts'

/** Every kind of finding: those of the stages and commands, then one of each rule. */
export const allFindingKinds = [...findingKinds, ...rules.map(({ kind }) => kind)]
