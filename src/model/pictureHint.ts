/** Where a picture may be that is not where its name says. */
export interface PictureHint {
  /**
   * What is wrong with the name: small and capital letters, a sign that looks like another, its ending, its folder, or
   * a slip of the fingers.
   */
  readonly how: 'letters' | 'sign' | 'ending' | 'elsewhere' | 'similar'
  /** Pictures of the project; several where nothing says which is meant. */
  readonly paths: readonly string[]
  /** The same as they must be written. */
  readonly names: readonly string[]
}
