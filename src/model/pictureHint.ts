/** Where a missing picture may be. */
export interface PictureHint {
  /** What is wrong with the name: its case, a lookalike character, its extension, its folder, or a typing mistake. */
  readonly how: 'letters' | 'sign' | 'ending' | 'elsewhere' | 'similar'
  /** Pictures of the project; several when it is unclear which is meant. */
  readonly paths: readonly string[]
  /** The names to write for these, in the same order. */
  readonly names: readonly string[]
}
