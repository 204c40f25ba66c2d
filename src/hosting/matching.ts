import type { AddressProblem } from './addressProblem.ts'
import type { MatchedBy } from './claims.ts'
import type { PastedAddress } from './pastedAddress.ts'
import type { UploadPicture } from './uploadPicture.ts'

export interface Match {
  readonly picture: UploadPicture
  readonly given: PastedAddress
  readonly by: MatchedBy
}

/** Why an address was taken for no picture. */
export type MatchProblem =
  /** What names it says one picture, and its own name another; or it fits several that cannot be told apart. */
  | {
      readonly kind: 'unclear'
      readonly given: PastedAddress
      readonly pictures: readonly UploadPicture[]
      /** The one that its line in a list names. */
      readonly listed: UploadPicture | null
    }
  | { readonly kind: 'several'; readonly picture: UploadPicture; readonly given: readonly PastedAddress[] }
  /** Two pictures would have it. */
  | { readonly kind: 'shared'; readonly given: PastedAddress; readonly pictures: readonly UploadPicture[] }
  /** It is where the picture's former version stands. */
  | { readonly kind: 'former'; readonly given: PastedAddress; readonly picture: UploadPicture }
  | {
      readonly kind: 'unusable'
      readonly given: PastedAddress
      readonly picture: UploadPicture | null
      readonly why: AddressProblem
    }

export interface Matching {
  readonly matches: readonly Match[]
  readonly problems: readonly MatchProblem[]
  /** Addresses that are no picture's. */
  readonly others: readonly PastedAddress[]
}
