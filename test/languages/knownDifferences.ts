/** What a language writes otherwise than ICU, on purpose. */
export interface Difference {
  readonly why: string
  /** Turns ICU's text into the language's own. */
  readonly own: (icu: string) => string
}

interface Differences {
  readonly dates?: readonly Difference[]
  readonly months?: readonly Difference[]
  readonly times?: readonly Difference[]
  readonly ranges?: readonly Difference[]
  /** In place of ICU's abbreviations of zones. */
  readonly zones?: { readonly [icu: string]: string }
}

const replace =
  (pattern: RegExp, by: string) =>
  (icu: string): string =>
    icu.replace(pattern, by)

const noComma = { why: 'weekday without a comma, as in the sample issues', own: replace(/^([\p{L} ]+), /u, '$1 ') }
const noBreak = {
  why: 'a space that does not break after the day',
  own: replace(/(\d(?:er)?\.?) (?=\p{L})/u, '$1\u00a0'),
}
const firstOf = (ordinal: string): Difference => ({
  why: 'the first of a month is an ordinal number',
  own: replace(/(?<!\d)1(?= )/, ordinal),
})
const noZero = { why: 'no zero before the hour', own: replace(/^0(?=\d)/, '') }
const frenchHours: readonly Difference[] = [
  { why: 'h between hours and minutes, with spaces that do not break', own: replace(/:| h /, '\u00a0h\u00a0') },
  { why: 'no minutes of a full hour', own: replace(/\u00a000$/, '') },
  noZero,
]
const frenchRange = { why: '“du … au”, not a dash', own: replace(/^(.*)-/, 'du $1 au ') }
const spanishRange = { why: 'a hyphen between numbers alone', own: replace(/^(.* de .*)-/, 'del $1 al ') }
const irishZones = { MAG: 'GMT', ACÉ: 'IST', ACAC: 'PST', ASAC: 'PDT' }

/** By language. Sources are in each language.yaml. */
export const knownDifferences: { readonly [id: string]: Differences } = {
  cy: { dates: [noComma, { why: 'dydd is a common noun', own: replace(/^Dydd/, 'dydd') }] },
  de: { dates: [noBreak] },
  en: { dates: [noComma] },
  'en-US': {
    times: [
      {
        why: 'a.m. and p.m. with stops',
        own: (icu) => icu.replace(/\s([AP])M$/u, (_, half: string) => `\u00a0${half.toLowerCase()}.m.`),
      },
      {
        why: 'noon and midnight, which are neither a.m. nor p.m.',
        own: (icu) => icu.replace(/^12:00.*a.*/, 'midnight').replace(/^12:00.*p.*/, 'noon'),
      },
      { why: 'no minutes of a full hour', own: replace(/:00/, '') },
    ],
  },
  eu: {
    dates: [
      { why: 'the year’s ending is chosen: -eko after a consonant', own: replace(/5\(e\)ko/, '5eko') },
      { why: 'the year’s ending is chosen: -ko after a vowel', own: replace(/\(e\)ko/, 'ko') },
      { why: '11 and 31 end in -a as they are spoken', own: replace(/(11|31)\(a\)/, '$1') },
      { why: 'no brackets around the ending of the day', own: replace(/\(a\)/, 'a') },
    ],
    months: [
      { why: 'the year’s ending is chosen: -eko after a consonant', own: replace(/5\(e\)ko/, '5eko') },
      { why: 'the year’s ending is chosen: -ko after a vowel', own: replace(/\(e\)ko/, 'ko') },
    ],
    zones: { HAST: 'HST' },
  },
  es: { ranges: [spanishRange] },
  fr: { dates: [firstOf('1er'), noBreak], times: frenchHours, ranges: [frenchRange] },
  'fr-CA': { dates: [firstOf('1er'), noBreak], times: frenchHours, ranges: [frenchRange] },
  ga: {
    months: [
      {
        why: 'the month, and not the feast',
        own: (icu) => icu.replace('Samhain', 'Mí na Samhna').replace('Nollaig', 'Mí na Nollag'),
      },
    ],
    zones: irishZones,
  },
  it: { dates: [firstOf('1º')], times: [noZero] },
  pl: { times: [noZero] },
  sv: { times: [{ why: 'a stop between hours and minutes', own: replace(/:/, '.') }, noZero] },
}
