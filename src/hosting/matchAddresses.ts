import { addressProblem } from './addressProblem.ts'
import { type Claim, openClaims } from './claims.ts'
import { matchByOrder } from './matchByOrder.ts'
import type { Match, Matching, MatchProblem } from './matching.ts'
import type { PastedAddress } from './pastedAddress.ts'
import type { UploadPicture } from './uploadPicture.ts'

type Claimed = { readonly given: PastedAddress; readonly claim: Claim; readonly picture: UploadPicture }

/** A newsletter has a few dozen pictures, and a page that lists uploads some hundred. */
const maxAddresses = 5_000

/**
 * Finds the picture of each address; what is not certain becomes a problem, never a guess. `contents` are paths of
 * pictures by the address where their copy was loaded from.
 * `isOrdered`: whether their order may tell, where no name does.
 */
export function matchAddresses(
  pictures: readonly UploadPicture[],
  pasted: readonly PastedAddress[],
  contents: ReadonlyMap<string, string> = new Map(),
  isOrdered = true,
): Matching {
  const claimsOf = openClaims(pictures, contents)
  const problems: MatchProblem[] = []
  const claimed: Claimed[] = []
  const unclaimed: PastedAddress[] = []
  for (const [address, all] of byAddress(pasted.slice(0, maxAddresses))) {
    const best = all.map((given) => ({ given, ...bestClaim(claimsOf(given)) }))
    const named = [...new Set(best.flatMap(({ claim }) => (claim?.pictures.length === 1 ? claim.pictures : [])))]
    const [first] = best.toSorted((a, b) => (b.claim?.strength ?? 0) - (a.claim?.strength ?? 0))
    if (!first) continue
    const { given, claim, contradicted } = first
    const [picture] = claim?.pictures ?? []
    const owner = pictures.find((one) => one.status === 'hosted' && one.address === address)
    if (named.length > 1) problems.push({ kind: 'shared', given, pictures: named })
    else if (!claim || !picture) {
      // Nothing is to be done for an address that is recorded already.
      if (!owner) unclaimed.push(given)
    } else if (owner && owner !== picture) problems.push({ kind: 'shared', given, pictures: [owner, picture] })
    else if (contradicted.length > 0 || claim.pictures.length > 1) {
      const listed = claim.by === 'list' && claim.pictures.length === 1 ? picture : null
      problems.push({ kind: 'unclear', given, pictures: [...claim.pictures, ...contradicted], listed })
    } else claimed.push({ given, claim, picture })
  }
  const settled = pictures.map((picture) =>
    settle(
      picture,
      claimed.filter((one) => one.picture === picture),
    ),
  )
  const matches = settled.flatMap((one) => (one !== null && !('kind' in one) ? [one] : []))
  problems.push(...settled.flatMap((one) => (one !== null && 'kind' in one ? [one] : [])))
  const byOrder = !isOrdered || problems.length > 0 || claimed.length > 0 ? [] : matchByOrder(pictures, unclaimed)
  const taken = new Set(byOrder.map(({ given }) => given))
  const others: PastedAddress[] = []
  for (const given of unclaimed) {
    if (taken.has(given)) continue
    // What a page shows besides is its own affair.
    const why = given.isListed ? addressProblem(given.address) : null
    if (why === null) others.push(given)
    else problems.push({ kind: 'unusable', given, picture: null, why })
  }
  return { matches: [...matches, ...byOrder], problems, others }
}

function byAddress(pasted: readonly PastedAddress[]): ReadonlyMap<string, readonly PastedAddress[]> {
  const all = new Map<string, PastedAddress[]>()
  for (const given of pasted) {
    const same = all.get(given.address)
    if (same) same.push(given)
    else all.set(given.address, [given])
  }
  return all
}

/** The surest claim; `contradicted` are the pictures that other claims name instead. */
function bestClaim(claims: readonly Claim[]): {
  readonly claim: Claim | null
  readonly contradicted: readonly UploadPicture[]
} {
  const [claim = null] = claims.toSorted((a, b) => Number(b.pictures.length === 1) - Number(a.pictures.length === 1))
  // A source file's name is no contradiction to a surer claim.
  const others = claims.filter(({ by }) => by !== 'file')
  const contradicted = others.flatMap(({ pictures }) =>
    claim && pictures.some((one) => claim.pictures.includes(one)) ? [] : pictures,
  )
  return { claim, contradicted: [...new Set(contradicted)] }
}

/** Decides on the addresses that are a picture's; null if there is none, or nothing to do. */
function settle(picture: UploadPicture, claimed: readonly Claimed[]): Match | MatchProblem | null {
  const strongest = Math.max(0, ...claimed.map(({ claim }) => claim.strength))
  // A name with additions may be the picture's, and the name itself another's.
  const sure = claimed.filter(({ claim }) => claim.strength === strongest || (claim.by === 'name' && strongest === 4))
  const newer = sure.filter(({ given }) => given.address !== picture.address)
  const all = newer.length > 0 ? newer : sure
  // Platforms show a smaller copy beside the original.
  const originals = all.filter(({ given }) => /original/i.test(given.address))
  const [first, ...more] = originals.length === 1 ? originals : all
  if (!first) return null
  const { given, claim } = first
  const isNamed = claim.by === 'list' || claim.by === 'content'
  if (picture.status === 'hosted' && (!isNamed || given.address === picture.address)) return null
  if (more.length > 0) return { kind: 'several', picture, given: all.map((one) => one.given) }
  if (given.address === picture.address && picture.status === 'changed' && !isNamed)
    return { kind: 'former', picture, given }
  const why = addressProblem(given.address)
  return why === null ? { picture, given, by: claim.by } : { kind: 'unusable', given, picture, why }
}
