import { addressProblem } from './addressProblem.ts'
import { matchAddresses } from './matchAddresses.ts'
import type { Match, MatchProblem } from './matching.ts'
import { readPaste } from './readPaste.ts'
import { isWanted, type UploadPicture } from './uploadPicture.ts'

/** Both are null where the answer has no address. */
interface Answered {
  readonly match: Match | null
  readonly problem: MatchProblem | null
}

/** An answer is the address of the picture that it was asked for, unless it bears the name of another that has none. */
export function takeAnswer(items: readonly UploadPicture[], asked: UploadPicture, answer: string): Answered {
  const [given] = readPaste(answer).addresses
  if (!given) return { match: null, problem: null }
  const why = addressProblem(given.address)
  if (why !== null) return { match: null, problem: { kind: 'unusable', given, picture: asked, why } }
  const owner = items.find(({ status, address }) => status === 'hosted' && address === given.address)
  if (owner) return { match: null, problem: { kind: 'shared', given, pictures: [owner, asked] } }
  const { matches } = matchAddresses(items.filter(isWanted), [{ ...given, label: null, isListed: false }])
  const named = matches.find(({ by }) => by === 'name')
  return { match: named ?? { picture: asked, given, by: 'list' }, problem: null }
}
