import { govdeliveryPage } from '../../src/targets/govdeliveryWrapper.ts'

/** A fragment in the page that the platform sends: with nothing between them. */
export function pastedIntoHost(html: string): string {
  return govdeliveryPage(html, { subject: 'Bulletin', preview: 'What inboxes show after the subject.' })
}
