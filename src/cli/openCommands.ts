import type * as commands from '../commands/index.ts'
import type { Store } from '../lib/cache/store.ts'

/** Loads the code of the commands; `store` keeps bytes from run to run, and is null with --no-cache. */
export type OpenCommands = () => { readonly commands: typeof commands; readonly store: Store | null }
