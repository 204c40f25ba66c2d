import type { PlatformField, PlatformSheet } from '../artifacts/handoff/platformSheet.ts'
import { govdeliveryMacros } from './govdeliveryMacros.ts'

/**
 * The order is that of a bulletin's elements in Granicus' API documentation; the names of the fields on the screen are
 * not documented there. Lengths: practitioners who cite that documentation. 2026.
 */
const fields: readonly PlatformField[] = [
  {
    label: 'From',
    holds: 'sender',
    max: null,
    advised: null,
    facts: [
      {
        text: 'A bulletin has a from address, one of those that your account has. Choose the one your readers know.',
        evidence: 'documented',
      },
    ],
  },
  {
    label: 'Subject',
    holds: 'subject',
    max: 400,
    advised: { min: 30, max: 60 },
    facts: [{ text: 'At most 400 characters. Macros may stand in it.', evidence: 'said' }],
  },
  {
    label: 'Preview text',
    holds: 'preview',
    max: null,
    advised: { min: 1, max: 140 },
    facts: [
      {
        text: 'GovDelivery puts this text into the email itself, so it is not in the HTML: type it in here, or inboxes show whatever words come first.',
        evidence: 'seen',
      },
    ],
  },
  {
    label: 'Body',
    holds: 'paste',
    max: null,
    advised: null,
    facts: [
      {
        text: 'Open the source view of the editor (markup or code view), select all that is there, and paste. In an advanced bulletin, this is the code view of a content block.',
        evidence: 'assumed',
      },
      {
        text: 'What the source view strips is not documented. The HTML works without any style element, class or comment.',
        evidence: 'assumed',
      },
    ],
  },
  {
    label: 'Header and footer',
    holds: null,
    max: null,
    advised: null,
    facts: [
      {
        text: 'A bulletin has a header and a footer besides its body. Nothing of the issue goes in: leave what your account has there.',
        evidence: 'documented',
      },
    ],
  },
  {
    label: 'Text message',
    holds: null,
    max: 140,
    advised: null,
    facts: [
      {
        text: 'Only if your subscribers get text messages. Nothing is written for it: at most 140 characters, of your own.',
        evidence: 'said',
      },
    ],
  },
  {
    label: 'Topics, categories, tracking and time',
    holds: null,
    max: null,
    advised: null,
    facts: [
      {
        text: 'Who gets it, whether opens and clicks are counted, whether it may be shared and when it goes out are for you to choose. No file can know them.',
        evidence: 'documented',
      },
    ],
  },
]

/** What is known of GovDelivery: Granicus' documentation, a complete sent message, practitioners; 2026. */
export const govdeliverySheet: PlatformSheet = {
  name: 'GovDelivery',
  email: 'bulletin',
  caveat:
    'Nobody who wrote this program has a GovDelivery account. The fields on your screen may have other names or another order, and beside each fact stands how it is known.',
  fields,
  pictures: [
    {
      text: 'Upload under Templates, Advanced Bulletin, Bulletin Images. Each picture then gets an address of its own.',
      evidence: 'documented',
    },
    {
      text: 'The name that you give a picture there becomes its alternative text. Upload none as “Style”: those are sent without one.',
      evidence: 'documented',
    },
    { text: 'Pictures that stand on another website work too.', evidence: 'assumed' },
  ],
  checks: [
    'The preview text shows beside the subject in the inbox, and not at the top of the email.',
    'Below the email are a link to unsubscribe, a link to preferences, and your postal address.',
    'Your account’s header and footer, if it has them, do not repeat the masthead.',
    'Links still lead where their words promise, now that GovDelivery has replaced their addresses to count clicks.',
  ],
  adds: [
    {
      text: 'A footer with links to preferences and to unsubscribe, who sent the email and a postal address. So the HTML has none of these.',
      evidence: 'seen',
    },
    { text: 'The preview text, as a table of one pixel before the body.', evidence: 'seen' },
    {
      text: 'A page around the body that says it is in English, whatever its language. So the HTML names the language of each part itself.',
      evidence: 'seen',
    },
    {
      text: 'With click tracking, another address for every link (lnks.gd), with utm_medium and utm_source added to your own.',
      evidence: 'seen',
    },
    { text: 'A picture that cannot be seen, to count who opens the email.', evidence: 'seen' },
    { text: 'On the web copy of the bulletin, the subject as a heading above the body.', evidence: 'seen' },
  ],
  digest: {
    text: 'Subscribers may take a daily or weekly digest instead. There the bulletin is a few introductory words, a picture where there is one, and a link. How the words are cut is not known.',
    evidence: 'documented',
  },
  macros: govdeliveryMacros,
}
