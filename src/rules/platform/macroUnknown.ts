import { nearest } from '../../lib/text/nearest.ts'
import { defineRule } from '../rule.ts'
import { macrosFor, macrosIn, platformOf, whyMacrosUnknown, withOwnMacro } from './lib/macros.ts'
import { inStretches } from './lib/stretches.ts'

export const macroUnknown = defineRule<{ name: string; near: string | undefined; platform: string }>({
  id: 'macro-unknown',
  group: 'platform',
  severity: 'warning',
  summary: 'A macro in [[…]] is not one that the platform is known to have.',
  why: 'The sending platform replaces a macro with something of each subscriber. One that it does not have is left as it is, or leaves a hole. Macros of your own account are listed in newsletter.yaml, under target, as `macros: [FIRST_NAME]`.',
  looksAt: 'every text and address of the issue and of newsletter.yaml.',
  say: ({ name, near, platform }) => ({
    message: `[[${name}]] is not a macro that ${platform} is known to have.${near ? ` Did you mean [[${near}]]?` : ''}`,
    help: `If your account has it, list it in newsletter.yaml, under “target:”, as “macros: [${name}]”. If not, take it out.`,
    suggestion: near && `[[${near}]]`,
  }),
  good: () => [
    { body: 'You get this because you subscribed as [[EMAIL_ADDRESS]].' },
    {
      body: 'Dear [[FIRST_NAME]], each plan says what a region will do.',
      newsletter: withOwnMacro,
    },
    { section: { link: { text: 'Choose your topics', href: '[[SUBSCRIBER_PREFERENCES_URL]]' } } },
    { body: 'The visit [to the valley] and its report [in French] are public.' },
  ],
  bad: () => [
    { body: 'Dear [[FIRST_NAME]], each plan says what a region will do.', at: ['[[FIRST_NAME]]'] },
    {
      body: 'You get this because you subscribed as [[EMAIL_ADRESS]].',
      at: ['[[EMAIL_ADRESS]]'],
    },
    { issue: { subject: 'News for [[FIRST_NAME]] from the eight regions' }, at: ['[[FIRST_NAME]]'] },
    {
      body: 'Look at [the page of your own region](https://www.europa.eu/regions?of=[[REGION]]) and tell us.',
      at: ['[[REGION]]'],
    },
    { newsletter: { about: 'The regions write to you, [[FIRST_NAME]], twice a year.' }, at: ['[[FIRST_NAME]]'] },
  ],
  unable: whyMacrosUnknown,
  look: inStretches((stretch, setting, found) => {
    for (const { name, place } of macrosIn(stretch)) {
      const macros = macrosFor(setting)
      if (!macros || macros.known.has(name) || macros.transactional.has(name)) continue
      const [near] = nearest(name, [...macros.known])
      found(place(), { name, near, platform: platformOf(setting) })
    }
  }),
})
