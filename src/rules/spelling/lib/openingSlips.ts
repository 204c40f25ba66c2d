import { stepsBetween } from '../../../lib/spelling/oneStep.ts'

/** Words that sentences begin with. */
const openers =
  'the this that they when with your from until welcome please because these those there their where while which would before after although every through during between bring today tomorrow also'.split(
    ' ',
  )

/** Names that are nearly one of them. */
const names = new Set('wellcome everly evers avery fromm manny thanh thiers plesse theis beaure'.split(' '))

/** Behind a name a verb is likely, or what joins it to another. */
const behindNames = new Set(
  'is was has had said says will and of who would can could won came went joined wrote told asked made gave takes runs leads chairs spoke grew lives lived works worked or from in by'.split(
    ' ',
  ),
)

/** Where a letter is missing, too many or wrong, a short word is as likely a name. */
const leastLetters = 5

/** What is meant by a word with a capital that begins a sentence, where a slip is likelier than a name: “Untill then”. */
export function openingSlip(word: string, next: string): string | null {
  const small = word.toLowerCase()
  if (!/^[a-z]{3,}$/.test(small) || names.has(small) || behindNames.has(next)) return null
  return openers.find((opener) => isSlipOf(small, opener)) ?? null
}

function isSlipOf(word: string, opener: string): boolean {
  if (stepsBetween(word, opener, 1) !== 1) return false
  if (word.length === opener.length && [...word].sort().join('') === [...opener].sort().join('')) return true
  const isOtherEnd = word.length === opener.length && word.slice(0, -1) === opener.slice(0, -1)
  return opener.length >= leastLetters && word.length >= leastLetters && word[0] === opener[0] && !isOtherEnd
}
