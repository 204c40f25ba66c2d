import { defineRule } from '../rule.ts'
import { macrosFor, macrosIn, platformOf, whyMacrosUnknown } from './lib/macros.ts'
import { inStretches } from './lib/stretches.ts'

export const macroTransactional = defineRule<{ name: string; platform: string }>({
  id: 'macro-transactional',
  group: 'platform',
  severity: 'error',
  summary: 'A macro has a meaning only in messages that the platform writes itself.',
  why: 'Macros such as [[CONFIRM_URL]] belong to the platform’s own messages: to confirm a subscription, to set a new password. In a newsletter there is nothing to put in their place, so readers get a link that leads nowhere.',
  looksAt: 'every text and address of the issue and of newsletter.yaml.',
  say: ({ name, platform }) => ({
    message: `[[${name}]] works only in the messages that ${platform} writes itself, not in a newsletter.`,
    help: 'Take it out. For the page where subscribers change what they get, write [[SUBSCRIBER_PREFERENCES_URL]].',
  }),
  good: () => [
    { section: { link: { text: 'Choose your topics', href: '[[SUBSCRIBER_PREFERENCES_URL]]' } } },
    { body: 'We write to [[EMAIL_ADDRESS]].' },
    { body: 'The field CONFIRM_URL of the form is explained in the guide.' },
  ],
  bad: () => [
    {
      section: { link: { text: 'Confirm your place at the visit', href: '[[CONFIRM_URL]]' } },
      at: ['[[CONFIRM_URL]]'],
    },
    {
      body: 'You have been with us since [[SUBSCRIPTION_CREATED_DATE]].',
      at: ['[[SUBSCRIPTION_CREATED_DATE]]'],
    },
    {
      body: 'You can [set a new password]([[PASSWORD_RESET_URL]]) for the partners’ page.',
      at: ['[[PASSWORD_RESET_URL]]'],
    },
  ],
  unable: whyMacrosUnknown,
  look: inStretches((stretch, setting, found) => {
    for (const { name, place } of macrosIn(stretch))
      if (macrosFor(setting)?.transactional.has(name)) found(place(), { name, platform: platformOf(setting) })
  }),
})
