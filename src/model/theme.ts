/** The colours of one scheme, each as #rrggbb. */
export interface Palette {
  /** Text on paper and tint. */
  readonly ink: string
  /** Secondary text on paper and tint. */
  readonly quiet: string
  /** Background around the letter. */
  readonly canvas: string
  /** Background of the letter. */
  readonly paper: string
  /** Background of panels. */
  readonly tint: string
  /** Rules and borders. */
  readonly line: string
  /** Background of the masthead. */
  readonly deep: string
  readonly onDeep: string
  /** Links and buttons. */
  readonly accent: string
  readonly onAccent: string
}

/** How a newsletter looks. Sizes are CSS pixels. */
export interface Theme {
  readonly id: string
  /** A font stack, as in CSS. */
  readonly font: string
  /** The font stack of the funder's statement. */
  readonly statementFont: string
  readonly width: number
  readonly gutter: number
  readonly light: Palette
  readonly dark: Palette
}
