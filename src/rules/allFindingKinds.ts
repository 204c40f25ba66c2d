import { findingKinds } from '../findings/index.ts'
import { rules } from './index.ts'

/** Everything that an author can be told, whichever part of the program says it. */
export const allFindingKinds = [...findingKinds, ...rules.map(({ kind }) => kind)]
