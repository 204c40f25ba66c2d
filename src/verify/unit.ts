/** Attributes as browsers understand them: decoded, in one spelling, sorted by name. */
export type Attributes = ReadonlyMap<string, string>

/** A piece of a line of text. A word begins with the space before it. */
export type Inline =
  | { readonly kind: 'word'; readonly text: string; readonly isHidden: boolean }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly name: string }
  /** A conditional comment, which only classic Outlook reads. */
  | { readonly kind: 'outlook'; readonly text: string }

interface Placed {
  /** Offset in the HTML. */
  readonly at: number
}

/** All that stands between the tags of two blocks: a paragraph, a heading, a picture. */
export interface Line extends Placed {
  readonly kind: 'line'
  readonly inlines: readonly Inline[]
  /** The element that it stands in. */
  readonly block: string
}

interface Start extends Placed {
  readonly kind: 'open'
  readonly name: string
  readonly attributes: Attributes
}

/** HTML as a flat sequence, without anything that readers cannot tell apart. */
export type Unit = Line | Start | (Placed & { readonly kind: 'close'; readonly name: string })

/** Two units with the same key are the same to every reader. */
export function exactKey(unit: Unit): string {
  return unit.kind === 'line' ? unit.inlines.map(inlineKey).join('\u0001') : inlineKey(unit)
}

/** The same for units that differ in attributes, formatting and links only. */
export function looseKey(unit: Unit): string {
  if (unit.kind !== 'line') return `${unit.kind} ${unit.name}`
  const words = wordsOf(unit)
  return words || unit.inlines.map(looseInlineKey).join('\u0001')
}

function inlineKey(piece: Inline | Exclude<Unit, Line>): string {
  if (piece.kind === 'word') return `${piece.isHidden ? '\u0002' : ''}${piece.text}`
  if (piece.kind !== 'open') return looseInlineKey(piece)
  return `<${piece.name}\u0003${[...piece.attributes].map((pair) => pair.join('\u0004')).join('\u0003')}`
}

/** Conditional comments are compared with each other, as elements of one name are. */
export function looseInlineKey(piece: Inline | Exclude<Unit, Line>): string {
  switch (piece.kind) {
    case 'word':
      return piece.text
    case 'open':
      return `<${piece.name}`
    case 'close':
      return `</${piece.name}`
    case 'outlook':
      return `<!--${piece.text}`
  }
}

export function wordsOf({ inlines }: Line): string {
  return inlines
    .map((piece) => (piece.kind === 'word' ? piece.text : piece.kind === 'open' && piece.name === 'br' ? ' ' : ''))
    .join('')
    .trim()
}

export function hasPicture({ inlines }: Line): boolean {
  return inlines.some((piece) => piece.kind === 'open' && piece.name === 'img')
}

/** Whether it is a line with text or a picture. */
export function hasContent(unit: Unit | null): unit is Line {
  return unit?.kind === 'line' && (wordsOf(unit) !== '' || hasPicture(unit))
}

/** What a line says: its text, or what its pictures show. */
export function contentKey(line: Line): string {
  const words = wordsOf(line)
  if (words !== '') return words
  return line.inlines
    .map((piece) => (piece.kind === 'open' ? `<${piece.name} ${piece.attributes.get('src')}` : ''))
    .join('')
}
