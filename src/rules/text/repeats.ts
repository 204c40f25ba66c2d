import { baseLanguage } from '../../lib/baseLanguage.ts'

/** Words that are never right twice in a row, by language. */
const never: { readonly [language: string]: string } = {
  en: 'the a an of and to for with from by at our your their this these we they',
  cy: 'y yr ac gan wrth mewn neu ond mae',
  de: 'und oder für von im vom zum zur ein eine einen einem einer eines',
  fr: 'le les de du des et un une dans pour avec sur par aux au ce cette ces',
  es: 'el los las de del y en con por un una al',
  it: 'il gli di del della dei delle e con per un una nel nella alla',
  pl: 'i w z na do dla od oraz się przez przy',
  ro: 'și în de cu pentru pe din un',
  sv: 'och av med till en ett',
}

const sets = new Map(Object.entries(never).map(([language, words]) => [language, new Set(words.split(' '))] as const))

/** Null for a language of which nothing is known. */
export function certainRepeats(tag: string): ReadonlySet<string> | null {
  return sets.get(baseLanguage(tag)) ?? null
}

/** English words that may be right twice in a row: “that that”, “come in in June”, “very very”. */
const rightRepeats: ReadonlySet<string> = new Set(
  (
    'that had is her his do did does so no in on it you very really many much more long big far ha he hear there now well ' +
    'out over up down again off through about yes bye blah knock tut night years hush aye please never always who what ' +
    'as one two had has have can may be being far wide'
  ).split(' '),
)

export function isRightRepeat(word: string): boolean {
  return rightRepeats.has(word)
}
