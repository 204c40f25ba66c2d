import { firstMatches } from '../../lib/firstMatches.ts'
import { lettered } from '../../lib/lettered.ts'
import type { Place } from '../../model/source.ts'
import { defineRule } from '../rule.ts'
import { platformOf } from './macros.ts'
import { stretchesOf, writtenAt } from './stretches.ts'

/** Handlebars and Liquid; Salesforce; and what other senders of mail write for “put the name here”. */
const foreign = lettered(
  String.raw`\{{2,3}[#/^&]?\s?[\p{L}_][\p{L}\p{N}_.\s|:'"-]{0,60}\}{2,3}|%%[\p{L}_][\p{L}\p{N}_.]{0,40}%%|##[\p{L}_][\p{L}\p{N}_]{0,40}##`,
  'g',
)

/** What all of them have something of; most texts have none. */
const likely = /\{\{|%%|##|\|[A-Z]/

/** Mailchimp's: in running text its stars are read as marks of italics, and the text is without them. */
const betweenBars = /\*?\|[A-Z][A-Z0-9_:]{0,40}\|\*?/g

export const macroForeign = defineRule<{ placeholder: string; platform: string }>({
  id: 'macro-foreign',
  group: 'platform',
  severity: 'error',
  summary: 'A placeholder of another mailing system was left in a text or an address.',
  why: 'Text that comes from another system’s template often brings its placeholders along: {{name}}, *|FNAME|*, %%name%%, ##name##. The sending platform does not know them, so every reader would see them as they stand.',
  looksAt: 'every text and address of the issue and of newsletter.yaml.',
  say: ({ placeholder, platform }) => ({
    message: `${placeholder} is a placeholder of another mailing system; ${platform} would send it as it stands.`,
    help: 'Write what every reader can read, or a macro of the platform: [[EMAIL_ADDRESS]], [[SUBSCRIBER_PREFERENCES_URL]].',
  }),
  good: () => [
    { body: 'Growth was between 3 %% and 5 %% in all years, and the set {a} is small.' },
    { body: 'Dear subscriber, look for ##regions## nowhere.'.replace('##regions##', '#regions') },
    { body: 'The signs |A| and | B | mean *the rank* and **the size |C|** of a set.' },
    { body: 'Of 100%% nothing is left; *|* is no name, and # neither.' },
    { section: { link: { text: 'Report on half a year', href: 'https://www.europa.eu/a%20b%25%25c' } } },
    { body: 'Hello {{name}}.', newsletter: { target: { name: 'document' } } },
  ],
  bad: () => [
    { body: 'Dear {{ first_name }}, each plan says what a region will do.', at: ['{{ first_name }}'] },
    { body: 'Dear *|FNAME|*, each plan says what a region will do.', at: ['*|FNAME|*'] },
    { section: { title: 'Eight plans for *|FNAME|*' }, at: ['*|FNAME|*'] },
    { body: 'Dear %%emailname%% and ##Vorname##, here is the news.', at: ['%%emailname%%', '##Vorname##'] },
    { issue: { subject: 'News for {{contact.name}} from eight regions' }, at: ['{{contact.name}}'] },
    {
      section: { link: { text: 'Answer the ten questions', href: 'https://www.europa.eu/survey?who={{id}}' } },
      at: ['{{id}}'],
    },
  ],
  unable: ({ target }) =>
    target.macros ? null : `nobody knows whose placeholders are right for the target “${target.id}”`,
  look(evidence, found) {
    const platform = platformOf(evidence)
    for (const { text, at } of stretchesOf(evidence)) {
      if (!likely.test(text)) continue
      for (const { 0: placeholder, index } of firstMatches(text, foreign(text)))
        found(at(index, index + placeholder.length), { placeholder, platform })
      for (const { 0: bars, index } of firstMatches(text, betweenBars)) {
        const place = withStars(at(index, index + bars.length))
        if (place) found(place, { placeholder: writtenAt(place), platform })
      }
    }
  },
})

/** null where there are none on both sides. */
function withStars({ source, from, to }: Place): Place | null {
  const start = source.text[from] === '*' ? from : from - 1
  const end = source.text[to - 1] === '*' ? to : to + 1
  return source.text[start] === '*' && source.text[end - 1] === '*' ? { source, from: start, to: end } : null
}
