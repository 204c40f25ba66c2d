import * as found from '../findings/pastes.ts'
import type { Finding } from '../model/finding.ts'
import type { Place, Source } from '../model/source.ts'
import type { Matching, MatchProblem } from './matching.ts'
import type { Paste, PastedAddress } from './pastedAddress.ts'

/** More tell nothing new: the wrong text was pasted. */
const maxProblems = 20

/** What is wrong with a paste, each at its line. */
export function pasteFindings(
  source: Source,
  { addresses, unreachable }: Paste,
  matching: Matching,
): readonly Finding[] {
  if (addresses.length === 0) return [found.pasteWithoutAddresses.at(null, { name: source.path, unreachable })]
  const { problems, others } = matching
  const unmatched = others.map(({ address }) => address)
  return [
    ...problems.slice(0, maxProblems).map((problem) => problemFinding(problem, (given) => placeIn(source, given))),
    ...(unmatched.length > 0 ? [found.pasteUnmatched.at(null, { addresses: unmatched })] : []),
  ]
}

export function problemFinding(problem: MatchProblem, placeOf: (given: PastedAddress) => Place | null): Finding {
  switch (problem.kind) {
    case 'several': {
      const { picture, given } = problem
      const [first] = given
      const details = { picture: picture.upload, addresses: given.map(({ address }) => address) }
      return found.pasteSeveral.at(first ? placeOf(first) : null, details)
    }
    case 'unclear': {
      const { given, pictures, listed } = problem
      const details = { pictures: pictures.map(({ upload }) => upload), listed: listed?.upload ?? null }
      return found.pasteUnclear.at(placeOf(given), { address: given.address, ...details })
    }
    case 'shared': {
      const { given, pictures } = problem
      const details = { address: given.address, pictures: pictures.map(({ upload }) => upload) }
      return found.pasteShared.at(placeOf(given), details)
    }
    case 'former': {
      const { picture, given } = problem
      return found.pasteFormer.at(placeOf(given), { picture: picture.upload, address: given.address })
    }
    case 'unusable': {
      const { picture, given, why } = problem
      return found.pasteUnusable.at(placeOf(given), { picture: picture?.upload ?? null, address: given.address, why })
    }
  }
}

function placeIn(source: Source, { from, address }: PastedAddress): Place {
  const end = source.text.indexOf('\n', from)
  return { source, from, to: Math.min(from + address.length, end === -1 ? source.text.length : end) }
}
