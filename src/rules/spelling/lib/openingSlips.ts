import { stepsBetween } from '../../../lib/spelling/oneStep.ts'

/** Words that often begin a sentence. */
const openers =
  'the this that they when with your from until welcome please because these those there their where while which would before after although every through during between bring today tomorrow also join'.split(
    ' ',
  )

/** Slips that are too short, or too far from the word meant, to be found by comparing. */
const knownSlips: ReadonlyMap<string, string> = new Map(
  (
    'alot:a_lot tommorow:tomorrow beleive:believe recieve:receive bussines:business buisness:business teh:the wich:which whcih:which ths:this yor:your aply:apply recyle:recycle cant:can’t dont:don’t wont:won’t youre:you’re ' +
    'theyre:they’re weve:we’ve thats:that’s isnt:isn’t arent:aren’t wasnt:wasn’t werent:weren’t doesnt:doesn’t didnt:didn’t ' +
    'couldnt:couldn’t shouldnt:shouldn’t wouldnt:wouldn’t hasnt:hasn’t havent:haven’t'
  )
    .split(' ')
    .map((pair) => {
      const [slip = '', meant = ''] = pair.split(':')
      return [slip, meant.replace('_', ' ')] as const
    }),
)

/** The word meant by a slip that everybody makes, also where the slip is a rare word or a name; null for others. */
export function knownSlip(word: string): string | null {
  return knownSlips.get(word.toLowerCase()) ?? null
}

/** Names that resemble one of them. */
const names = new Set('wellcome everly evers avery fromm manny thanh thiers plesse theis beaure'.split(' '))

/** Verbs, conjunctions and prepositions that often follow a name. */
const afterNames = new Set(
  'is was has had said says will and of who would can could won came went joined wrote told asked made gave takes runs leads chairs spoke grew lives lived works worked or from in by'.split(
    ' ',
  ),
)

/** A shorter word with a missing, extra or wrong letter is as likely a name. */
const minLetters = 5

/**
 * A misspelt word at the start of a sentence, “Untill then”, and the word that is meant where only one can be; null
 * where it may be a name.
 */
export function openingSlip(
  word: string,
  next: string,
  isLongSlip: (word: string) => boolean,
): { readonly meant: string | null } | null {
  const lower = word.toLowerCase()
  if (!/^[a-z]{3,}$/.test(lower) || names.has(lower) || (afterNames.has(next) && !isNeverName(lower))) return null
  const meant = knownSlip(word) ?? openers.find((opener) => isSlipOf(lower, opener)) ?? null
  return meant !== null || isLongSlip(word) ? { meant } : null
}

function isNeverName(lower: string): boolean {
  return lower === 'alot' || (lower.length > minLetters && knownSlips.has(lower))
}

function isSlipOf(word: string, opener: string): boolean {
  if (stepsBetween(word, opener, 1) !== 1) return false
  if (word.length === opener.length && [...word].sort().join('') === [...opener].sort().join('')) return true
  const differsAtEnd = word.length === opener.length && word.slice(0, -1) === opener.slice(0, -1)
  return opener.length >= minLetters && word.length >= minLetters && word[0] === opener[0] && !differsAtEnd
}
