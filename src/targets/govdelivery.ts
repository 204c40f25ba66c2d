import { document } from '../artifacts/document.ts'
import { paste } from '../artifacts/paste.ts'
import { pictures } from '../artifacts/pictures.ts'
import { text } from '../artifacts/text.ts'
import { govdeliveryLink, govdeliveryTraces } from './govdeliveryTraces.ts'
import { govdeliveryWrapper } from './govdeliveryWrapper.ts'
import type { Target } from './target.ts'

/**
 * GovDelivery (Granicus Communications Cloud): the officer pastes one fragment into the bulletin's source view.
 *
 * What that view keeps is not documented, so the fragment works without any style element, class or comment.
 * Click tracking makes every link about 400 bytes long and Gmail clips at 102 KB, hence 80 KB as pasted
 * (both observed in sent bulletins, 2026). The same bulletins had the two keys in every address, and a footer with
 * links to unsubscribe and to change preferences; uploaded pictures are on content.govdelivery.com. Macros: Granicus'
 * help pages and sent bulletins, 2026.
 */
export const govdelivery: Target = {
  id: 'govdelivery',
  summary: 'A fragment to paste into a GovDelivery bulletin, beside the complete document.',
  artifacts: [document({ pictures: 'beside' }), paste({ suffix: 'govdelivery', limit: 80_000 }), text, pictures],
  issueArtifacts: [],
  platform: { name: 'GovDelivery', wrap: govdeliveryWrapper, traces: govdeliveryTraces },
  macros: {
    known: ['SUBSCRIBER_PREFERENCES_URL', 'EMAIL_ADDRESS'],
    transactional: [
      'CONFIRM_URL',
      'NEW_LOGIN_URL',
      'PASSWORD_RESET_URL',
      'SUBSCRIPTION_CREATED_DATE',
      'SUBSCRIPTION_EXPIRATION_DATE',
    ],
  },
  tracking: { keys: ['utm_medium', 'utm_source'], bytes: 400, clip: 102_000, behind: govdeliveryLink },
  sites: ['govdelivery.com'],
  addsUnsubscribe: true,
}
