import { calendar } from '../artifacts/calendar.ts'
import { document, documentForm } from '../artifacts/document.ts'
import { handoff } from '../artifacts/handoff.ts'
import { message } from '../artifacts/message.ts'
import { paste } from '../artifacts/paste.ts'
import { pictures } from '../artifacts/pictures.ts'
import { text } from '../artifacts/text.ts'
import { govdeliveryMacros } from './govdeliveryMacros.ts'
import { govdeliverySheet } from './govdeliverySheet.ts'
import { govdeliveryLink, govdeliveryTraces } from './govdeliveryTraces.ts'
import { govdeliveryWrapper } from './govdeliveryWrapper.ts'
import type { Target } from './target.ts'

const form = documentForm({ pictures: 'beside' })

/**
 * GovDelivery (Granicus Communications Cloud): the officer pastes one fragment into the bulletin's source view.
 *
 * What that view keeps is not documented, so the fragment works without any style element, class or comment.
 * Click tracking makes every link about 400 bytes long and Gmail clips at 102 KB, hence 80 KB as pasted
 * (both observed in sent bulletins, 2026). The same bulletins had the two keys in every address, and a footer with
 * links to unsubscribe and to change preferences; uploaded pictures are on content.govdelivery.com.
 */
export const govdelivery: Target = {
  id: 'govdelivery',
  summary: 'A fragment to paste into a GovDelivery bulletin, beside the complete document.',
  artifacts: [document(form), paste({ suffix: 'govdelivery', limit: 80_000 }), text, message(form), pictures, calendar],
  issueArtifacts: [handoff(govdeliverySheet)],
  platform: {
    name: 'GovDelivery',
    wrap: govdeliveryWrapper,
    traces: govdeliveryTraces,
    // Granicus' documentation and a post of its staff, read in November 2026.
    uploadSteps: [
      'In GovDelivery, open Templates > Advanced Bulletin > Bulletin Images, and upload the files.',
      'Keep their names: GovDelivery makes the alternative text of them. Never upload them as “Style”: such pictures are sent without alternative text.',
    ],
  },
  macros: govdeliveryMacros,
  tracking: { keys: ['utm_medium', 'utm_source'], bytes: 400, clip: 102_000, behind: govdeliveryLink },
  sites: ['govdelivery.com'],
  addsUnsubscribe: true,
}
