/** What is not as in the final email. */
export type DifferenceKind =
  | 'other-email'
  | 'cut-off'
  | 'text'
  | 'hidden'
  | 'link'
  | 'picture'
  | 'alt'
  | 'size'
  | 'style'
  | 'language'
  | 'order'
  | 'missing'
  | 'added'
  | 'field'
  | 'outlook'
  | 'structure'

export interface Difference {
  readonly kind: DifferenceKind
  /** "Story 3, second paragraph"; null where it is about the whole. */
  readonly where: string | null
  /** "“eight” is now “nine”". */
  readonly what: string
}

/** What could not be compared. */
export interface Unknown {
  readonly kind: 'links' | 'pictures'
}

export type Found = Omit<Difference, 'where'> | Unknown

/** A text in quotes, cut where it is long. */
export function quoted(text: string): string {
  const plain = visible(text.replace(/ +/g, ' ').trim())
  const short = plain.length > 90 ? `${plain.slice(0, 60).replace(/\s+\S*$/, '')} … ${plain.slice(-20)}` : plain
  return `“${short}”`
}

/** Signs that nobody sees, by their names. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u00a0\u2028\u2029]/gu, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return sign === '\u00a0' ? '[fixed space]' : `[U+${code}]`
  })
}
