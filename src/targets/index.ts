import { document } from './document.ts'
import { govdelivery } from './govdelivery.ts'
import type { Target } from './target.ts'

/** Every target. The first is the default. */
export const targets = [govdelivery, document] as const satisfies readonly Target[]
