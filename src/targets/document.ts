import type { Target } from './target.ts'

/** Any platform that takes a whole HTML document. */
export const document: Target = {
  id: 'document',
  summary: 'The complete HTML document alone, for platforms that take one.',
  paste: null,
  macros: null,
  tracking: null,
  sites: [],
  addsUnsubscribe: false,
}
