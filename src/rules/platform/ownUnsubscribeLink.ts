import { weakMemo } from '../../lib/cache/memo.ts'
import type { LanguageWords } from '../../model/languageWords.ts'
import { openWholeTest, plainWords } from '../lib/wholePhrases.ts'
import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import { platformOf } from './lib/macros.ts'

/** Longer words are a sentence. */
const maxLength = 120

/** Tests whether the whole text of a link offers to unsubscribe, in any language: partners send links in their own. */
const unsubscribeTest = weakMemo((words: readonly LanguageWords[]): ((text: string) => boolean) => {
  const tests = words.flatMap(({ unsubscribe }) => (unsubscribe ? [openWholeTest(unsubscribe)] : []))
  return (text) => {
    if (text.length > maxLength) return false
    const written = plainWords(text).split(' ')
    return tests.some((says) => says(written))
  }
})

/** A whole path segment, or the subject of a mailto: address. */
const address =
  /^https?:[^?#]*\/(?:un-?subscribe|dezabonare|desinscription|désinscription|abbestellen|avregistrera)(?:[/?#.]|$)|^mailto:(?:unsubscribe\b|[^?]*\?(?:[^#]*&)?subject=unsubscribe\b)/i

export const ownUnsubscribeLink = defineRule<{ words: string; platform: string }>({
  id: 'own-unsubscribe-link',
  group: 'platform',
  severity: 'warning',
  summary: 'A link of the author’s own offers to unsubscribe, which the platform does itself.',
  why: 'The sending platform puts its own links to unsubscribe and to change preferences below each newsletter, and only they change its list. Whoever uses another link goes on getting the newsletter, and may complain that the opt-out does not work. Take it out, or use the platform’s macro as its address.',
  looksAt: 'the words and the address of each link.',
  say: ({ words, platform }) => ({
    message: `“${words}” is a link of your own; only the link that ${platform} adds below the newsletter takes a reader off its list.`,
    help: 'Take it out, or give it the platform’s macro as its address: [[SUBSCRIBER_PREFERENCES_URL]].',
  }),
  good: () => [
    { body: 'You can [change your preferences]([[SUBSCRIBER_PREFERENCES_URL]]) on any day.' },
    { body: 'How [patients opt out of organ donation](https://www.europa.eu/health/opt-out) is explained.' },
    { body: 'A guide to [manage your cookie preferences](https://www.europa.eu/cookies) is public.' },
    { body: 'Read [why people unsubscribe from lists](https://www.europa.eu/why-people-unsubscribe).' },
    { body: 'You can unsubscribe on any day, with the link below.' },
    { issue: { lang: 'cy' }, body: 'Gallwch [danysgrifio i’r cylchlythyr](https://www.europa.eu/cy) yma.' },
    {
      body: 'Partners write [Abmeldung](https://www.europa.eu/de) and [Annulla l’iscrizione](https://www.europa.eu/it).',
    },
    { body: 'Look at [preferences of voters in eight regions](https://www.europa.eu/voters).' },
  ],
  bad: () => [
    { body: 'You may [unsubscribe](https://www.europa.eu/letters/leave) on any day.', at: ['unsubscribe'] },
    {
      section: { link: { text: 'Manage your preferences', href: 'https://www.europa.eu/letters/topics' } },
      at: ['Manage your preferences'],
    },
    {
      section: {
        link: { text: 'Leave our list of readers', href: 'https://www.europa.eu/letters/unsubscribe?list=7' },
      },
      at: ['Leave our list of readers'],
    },
    {
      newsletter: { about: 'The regions write to you. [Se désabonner](https://www.europa.eu/fr/lettre).' },
      at: ['Se désabonner'],
    },
    {
      body: 'Tell us with [a short message](mailto:office@europa.eu?subject=Unsubscribe) that you leave.',
      at: ['a short message'],
    },
    {
      issue: { lang: 'cy' },
      body: 'Gallwch [ddad-danysgrifio](https://www.europa.eu/cy) yma.',
      at: ['ddad-danysgrifio'],
    },
  ],
  unable: ({ target }) =>
    target.addsUnsubscribe ? null : `the target “${target.id}” is not known to add a link to unsubscribe`,
  partly: (setting) => wordsMissing(setting, 'unsubscribe'),
  look: {
    link({ link: { text, href, place, within }, target, words }, found) {
      if (/^\[\[\w+\]\]$/.test(href)) return
      const says = unsubscribeTest(words)(text)
      if (!says && !address.test(href)) return
      const where = within ? within.passage.at(within.from, within.to) : place()
      found(where, { words: text || href, platform: platformOf({ target }) })
    },
  },
})
