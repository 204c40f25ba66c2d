import { govdeliveryPage } from '../../src/targets/govdeliveryWrapper.ts'

/** A fragment as the message has it: nothing stands between it and the platform's page, no heading and no box. */
export function pastedIntoHost(html: string): string {
  return govdeliveryPage(html, { subject: 'Bulletin', preview: 'What inboxes show after the subject.' })
}
