import { document as completeDocument } from '../artifacts/document.ts'
import { pictures } from '../artifacts/pictures.ts'
import { text } from '../artifacts/text.ts'
import type { Target } from './target.ts'

/** Any platform that takes a whole HTML document. */
export const document: Target = {
  id: 'document',
  summary: 'The complete HTML document alone, for platforms that take one.',
  artifacts: [completeDocument({ pictures: 'hosted' }), text, pictures],
  issueArtifacts: [],
  platform: null,
  macros: null,
  tracking: null,
  sites: [],
  addsUnsubscribe: false,
}
