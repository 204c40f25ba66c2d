import { govdeliveryWrapper } from './govdeliveryWrapper.ts'
import type { Target } from './target.ts'

/**
 * GovDelivery (Granicus Communications Cloud): the officer pastes one fragment into the bulletin's source view.
 *
 * What that view keeps is not documented, so the fragment is right without any style element, class or comment.
 * Every link grows to about 400 bytes by click tracking and Gmail clips at 102 KB, hence 80 KB as pasted
 * (both observed in sent bulletins, 2026).
 */
export const govdelivery: Target = {
  id: 'govdelivery',
  summary: 'A fragment to paste into a GovDelivery bulletin, beside the complete document.',
  paste: { suffix: 'govdelivery', limit: 80_000, platform: 'GovDelivery', wrap: govdeliveryWrapper },
}
