import { calendar } from '../artifacts/calendar.ts'
import { document as completeDocument, documentForm } from '../artifacts/document.ts'
import { handoff } from '../artifacts/handoff.ts'
import { message } from '../artifacts/message.ts'
import { pictures } from '../artifacts/pictures.ts'
import { text } from '../artifacts/text.ts'
import type { Target } from './target.ts'

const form = documentForm({ pictures: 'hosted' })

/** Any platform that takes a whole HTML document. */
export const document: Target = {
  id: 'document',
  summary: 'The complete HTML document alone, for platforms that take one.',
  artifacts: [completeDocument(form), text, message(form), pictures, calendar],
  issueArtifacts: [handoff(null)],
  platform: null,
  macros: null,
  tracking: null,
  sites: [],
  addsUnsubscribe: false,
}
