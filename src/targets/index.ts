import { document } from './document.ts'
import { govdelivery } from './govdelivery.ts'
import type { Target } from './target.ts'

/** Every target; the first one is used where a newsletter names none. */
export const targets = [govdelivery, document] as const satisfies readonly Target[]
