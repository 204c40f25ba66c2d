import type * as commands from '../commands/index.ts'
import type { Store } from '../lib/cache/store.ts'

/** Gives the commands, and what they may keep between runs; null when nothing is to be kept. */
export type Load = () => { readonly commands: typeof commands; readonly store: Store | null }
