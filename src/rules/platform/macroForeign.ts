import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Place } from '../../model/source.ts'
import { defineRule } from '../rule.ts'
import { platformOf } from './lib/macros.ts'
import { inStretches, sourceTextAt } from './lib/stretches.ts'

/** Merge fields of other systems: Handlebars, Liquid, Salesforce and more. */
const foreignMacro = letterRegExp(
  [
    String.raw`\{{2,3}[#/^&]?\s?[\p{L}_][\p{L}\p{N}_.\s|:'"-]{0,60}\}{2,3}`,
    String.raw`%%[\p{L}_][\p{L}\p{N}_.]{0,40}%%|##[\p{L}_][\p{L}\p{N}_]{0,40}##|@@[\p{L}_][\p{L}\p{N}_]{0,40}@@`,
    String.raw`\$\{[\p{L}_][\p{L}\p{N}_.]{0,60}\}|\{[!$][\p{L}_][\p{L}\p{N}_.]{0,60}\}|<%=?[^%<>]{1,60}%>`,
    String.raw`(?:\{\s?)?\bMERGEFIELD\s{1,3}"?[\p{L}_][\p{L}\p{N}_]{0,40}"?(?:(?:\s\\[^{}]{1,30})?\s?\})?`,
    String.raw`%%=[^%\n]{1,60}=%%|\{tag_[^{}\n]{1,40}\}|\[(?:first|last)_?name,\s?fallback=[^[\]\n]{0,40}\]|\[subscriber:\w{1,40}\]|(?<!\[)\[(?:FNAME|LNAME|COMPANY)\](?![\](])`,
    String.raw`(?<![\p{L}\p{N}._@])@(?:[Ff]irst|[Ll]ast|[Ff]ull|[Ss]ur|[Ff]ore|FIRST|LAST|FULL|SUR|FORE|[FfLl])_?(?:[Nn]ame|NAME)(?![\p{L}\p{N}_@.-]*[\p{L}\p{N}])`,
  ].join('|'),
  'g',
)

/** A name between signs with other meanings: «Bonjour», {a}, 5% to 10%. Only a `fieldName` counts as a merge field. */
const mergeField = letterRegExp(
  [
    ['«', '»'],
    ['<<', '>>'],
    ['‹', '›'],
    ['%%', '%%'],
    ['<', '>'],
    [String.raw`\{`, String.raw`\}`],
    ['%', '%'],
    ['#', '#'],
    [String.raw`\$`, String.raw`\$`],
  ]
    .map(
      ([open, close]) =>
        String.raw`(?<![\p{L}\p{N}<{%#$])${open}\s?[\p{L}_][\p{L}\p{N}_. -]{0,40}\s?${close}(?![\p{L}\p{N}>}%#$])`,
    )
    .join('|'),
  'g',
)

const nameParts =
  'first|last|full|sur|fore|given|family|middle|user|company|contact|recipient|customer|member|subscriber|organi[sz]ation|display|business|school|client|preferred|person'
/** Fields that mailing lists have. */
const fieldName = new RegExp(
  `^(?:(?:(?:${nameParts})[ _.-]?names?|[fl]_?name|name|title|salutation|greeting[ _]?line|e-?mail(?:[ _]?address)?|address(?:[ _]?(?:block|line)?[ _]?\\d?)|post[ _]?code|zip(?:[ _]?code)?|town|city|phone(?:[ _]?number)?|` +
    `vorname|nachname|(?:brief|persönliche[ _]?)?an(?:rede|sprache)|civilité|titre|pr[ée]nom|nom(?:[ _]de[ _]famille)?|nombres?|apellidos?|nome|cognome|imi[ęe]|nazwisko|förnamn|efternamn|prenume|enw(?:[ _]cyntaf)?|cyfenw|` +
    `unsubscribe(?:[ _]?(?:link|url))?|web[ _]?version|next[ _]record|merge[ _]?field)|[a-z]+(?:_[a-z0-9]+)+|(?:contact|recipient|user|person|subscriber|member)\\.[a-z_.]+)$`,
  'i',
)

/** Rejects most texts before the slow patterns: every placeholder matches it. */
const hint =
  /\{\{|%%|##|@@|@\w{1,5}_?name\b|\{tag_|,\s?fallback=|\[subscriber:|\[[FL]NAME\]|\[COMPANY\]|\|[A-Z]|\$\{|\{[!$]|<%|MERGEFIELD/i
const mergeFieldHint = /[«‹<{%#$]\s?[\p{L}_]/u

/** Mailchimp's *|NAME|*. In Markdown its asterisks are emphasis, so a passage's text lacks them. */
const barPlaceholder = /\*?\|[A-Z][A-Z0-9_:]{0,40}\|\*?/g

export const macroForeign = defineRule<{ placeholder: string; platform: string }>({
  id: 'macro-foreign',
  group: 'platform',
  severity: 'error',
  summary: 'A placeholder of another mailing system was left in a text or an address.',
  why: 'Text that comes from another system’s template, or from a letter made with Word’s mail merge, often brings its placeholders along: {{name}}, *|FNAME|*, %%name%%, «First_Name». The sending platform does not know them, so every reader would see them as they stand.',
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
    { body: 'She said «Bonjour» and «Nom d’un chien», in 5% to 10% of cases; #Name and $5 to $10 are no fields.' },
    { body: 'The set {a, b}, {Wales}, #Region# and 100%sure%; the class of <numbers>; <<the first>> of all.' },
    { body: 'The signs |x| and |AB| mean the size; write to office@firstnames.org, or follow @FirstNameRegions.' },
    { body: 'They call it a «Titre» of honour, and an «Ansprache» of the mayor; *NAME* is in italics.' },
    { body: 'Hello {{name}}.', newsletter: { target: { name: 'document' } } },
  ],
  bad: () => [
    { body: 'Dear {{ first_name }}, each plan says what a region will do.', at: ['{{ first_name }}'] },
    { body: 'Dear *|FNAME|*, each plan says what a region will do.', at: ['*|FNAME|*'] },
    { section: { title: 'Eight plans for *|FNAME|*' }, at: ['*|FNAME|*'] },
    { body: 'Dear %%emailname%% and ##Vorname##, here is the news.', at: ['%%emailname%%', '##Vorname##'] },
    {
      body: 'Dear «First_Name», dear <<Name>>, dear {FirstName}, dear \u0024{name}, dear %FIRSTNAME%.',
      at: ['«First_Name»', '<<Name>>', '{FirstName}', '\u0024{name}', '%FIRSTNAME%'],
    },
    {
      body: 'Hello «Forename», {first_name}, {!Contact.Name}, @@name@@, #Vorname#, MERGEFIELD Surname and <%= name %>.',
      at: [
        '«Forename»',
        '{first_name}',
        '{!Contact.Name}',
        '@@name@@',
        '#Vorname#',
        'MERGEFIELD Surname',
        '<%= name %>',
      ],
    },
    {
      body: 'Dear |FNAME|, dear @FirstName, dear «Ansprache», dear %%First Name%%, dear $name$, dear ‹Forename›.',
      at: ['|FNAME|', '@FirstName', '«Ansprache»', '%%First Name%%', '$name$', '‹Forename›'],
    },
    { body: 'Dear [FNAME], or dear [LNAME] of [COMPANY], each plan is out.', at: ['[FNAME]', '[LNAME]', '[COMPANY]'] },
    { issue: { subject: 'News for |FIRST_NAME| from eight regions' }, at: ['|FIRST_NAME|'] },
    { section: { title: 'Eight plans for @first_name' }, at: ['@first_name'] },
    { issue: { subject: 'News for «FirstName» from eight regions' }, at: ['«FirstName»'] },
    { issue: { subject: 'News for {{contact.name}} from eight regions' }, at: ['{{contact.name}}'] },
    {
      section: { link: { text: 'Answer the ten questions', href: 'https://www.europa.eu/survey?who={{id}}' } },
      at: ['{{id}}'],
    },
  ],
  unable: ({ target }) => (target.macros ? null : `the placeholders of the target “${target.id}” are not known`),
  look: inStretches(({ text, at, isAddress }, setting, found) => {
    const platform = platformOf(setting)
    const fields = !isAddress && mergeFieldHint.test(text) ? firstMatches(text, mergeField(text)).filter(isField) : []
    const others = hint.test(text) ? firstMatches(text, foreignMacro(text)) : []
    // A placeholder that both patterns match is reported once.
    const own = fields.filter((one) => !others.some((other) => overlap(one, other)))
    for (const { 0: placeholder, index } of [...own, ...others].sort((one, other) => one.index - other.index))
      found(at(index, index + placeholder.length), { placeholder, platform })
    if (!hint.test(text)) return
    for (const { 0: bars, index } of firstMatches(text, barPlaceholder)) {
      const place = at(index, index + bars.length)
      const wanted = withStars(place) ?? (isFieldInBars(bars) ? place : null)
      if (wanted) found(wanted, { placeholder: sourceTextAt(wanted), platform })
    }
  }),
})

function overlap(one: RegExpExecArray, other: RegExpExecArray): boolean {
  return one.index < other.index + other[0].length && other.index < one.index + one[0].length
}

function isField({ 0: placeholder, index, input }: RegExpExecArray): boolean {
  const name = placeholder.replace(/^[^\p{L}_]+|[^\p{L}\p{N}_]+$/gu, '')
  // «nom» or <name> may be a quoted word or an explanation of a form.
  if (/^title$/i.test(name) && !/^(?:«|<<)/.test(placeholder)) return false
  // A quoted word, unless it is a salutation at the start of a letter.
  if (/^(?:ansprache|titre|civilité)$/i.test(name) && !/^\s*(?:[,!«<]|$)/.test(input.slice(index + placeholder.length)))
    return false
  return (
    fieldName.test(name) && (/^(?:<<|[{%#$])/.test(placeholder) || name !== name.toLowerCase() || name.includes('_'))
  )
}

/** Without asterisks, bars may mean a size: |A|, so a field's name is required. */
function isFieldInBars(bars: string): boolean {
  const name = bars.slice(1, -1)
  return bars.startsWith('|') && name.length > 3 && fieldName.test(name)
}

/** Extends a place over the asterisks on both sides; null if one is missing. */
function withStars({ source, from, to }: Place): Place | null {
  const start = source.text[from] === '*' ? from : from - 1
  const end = source.text[to - 1] === '*' ? to : to + 1
  return source.text[start] === '*' && source.text[end - 1] === '*' ? { source, from: start, to: end } : null
}
