import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'
import { platformOf } from './lib/macros.ts'

const englishStart = '^(?:(?:please )?click here to |to |you can )?'
const englishEnd = String.raw`(?: (?:here|now|at any time|any time|from (?:this|our|the|these|all)(?: \p{L}+){0,3}|to (?:this|our)(?: \p{L}+){0,2}))*$`

/** Rejects most links before the slow patterns: every link to unsubscribe matches it. */
const hint =
  /scri|pr[eé]f[eé]r|opt[ -]out|abon|newsletter|ysgrif|dewisiadau|baja|cancella|wypisz|zrezygnuj|subskrypcj|avregistrera|prenumer|inställningar/

/** The whole text of a link, in lower case. */
const english = letterRegExp(
  `${englishStart}(?:unsubscribe(?: or (?:update|change|manage) (?:your |my )?preferences)?|` +
    '(?:manage|update|change|edit|set)(?: (?:your|my))? (?:(?:e-?mail|subscription|newsletter|subscriber|mailing|communication) )?(?:preferences|subscriptions?)|' +
    `(?:email|subscription|subscriber) preferences|opt[ -]out of (?:this|our|these)(?: \\p{L}+)? (?:newsletters?|e-?mails?|mailings?|list))${englishEnd}`,
)

/**
 * Links to unsubscribe in the other languages of newsletters. A word that may also cancel a place at an event must name
 * the newsletter.
 */
const otherLanguages = letterRegExp(
  `^(?:${[
    // cy
    '(?:i )?d?da[dt]-?danysgrifio(?: yma)?|d?dad-?danysgrifiwch(?: yma)?|rheoli eich (?:dewisiadau|tanysgrifiadau?)|newid eich dewisiadau',
    // fr
    '(?:pour )?(?:vous |se |me )?désabonner(?: ici)?|désabonnement|(?:vous |se |me )?désinscrire de (?:la|cette|notre) (?:newsletter|lettre|liste|infolettre)|gérer (?:vos|mes) (?:préférences|abonnements?)',
    // de
    '(?:(?:den|diesen|unseren) )?newsletter abbestellen|(?:sich )?vom newsletter abmelden|newsletter-abmeldung|abmeldung vom newsletter|newsletter-einstellungen(?: verwalten| ändern)?|abonnement verwalten',
    // es
    'dar(?:se|me) de baja(?: de (?:la|esta|nuestra) (?:lista|newsletter)| del? (?:este |nuestro )?bolet[ií]n)?|cancelar (?:la|su|mi|tu) suscripción|gestionar (?:sus|mis|tus|las) (?:preferencias|suscripciones)',
    // it
    "(?:annulla(?:re)?|cancella(?:re)?) l[’']iscrizione alla newsletter|cancella(?:rsi|ti) dalla (?:newsletter|lista)|disiscri(?:viti|versi)(?: dalla newsletter)?|gestisci le (?:tue |sue )?preferenze|gestire le preferenze",
    // pl
    'wypisz się(?: z (?:newslettera|listy))?|zrezygnuj z (?:subskrypcji|newslettera)|anuluj subskrypcję|zarządzaj (?:preferencjami|subskrypcją)',
    // ro
    'dezabonare|dezabona[țţ]i-vă(?: aici)?|dezabonează-te|gestiona[țţ]i preferin[țţ]ele|gestionează preferin[țţ]ele',
    // sv
    'avregistrera dig från (?:nyhetsbrevet|listan)|avprenumerera|avsluta (?:din )?prenumeration(?:en)?|hantera dina (?:inställningar|prenumerationer)',
  ].join('|')})$`,
)

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
  look: {
    link({ link: { text, href, place, within }, target }, found) {
      if (/^\[\[\w+\]\]$/.test(href)) return
      const words = text
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/[.!:›»>\s]+$/, '')
        .trim()
      const says = hint.test(words) && (english(words).test(words) || otherLanguages(words).test(words))
      if (!says && !address.test(href)) return
      const where = within ? within.passage.at(within.from, within.to) : place()
      found(where, { words: text || href, platform: platformOf({ target }) })
    },
  },
})
