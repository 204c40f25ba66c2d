import { digestOfJson } from '../../lib/cache/digest.ts'
import type { Language } from '../../model/language.ts'
import type { Letter, LetterPart } from '../../model/letter.ts'

/** What a template knows besides its part's own fields. */
type Speaker = Pick<LetterPart, 'language' | 'contents'>

/**
 * The data variables of a part's templates: `@letter`, `@theme`, `@words`; `@start` and `@end` are the sides at which
 * its lines start and end.
 */
export function templateData(letter: Letter, { language, contents }: Speaker) {
  const [start, end] = language.dir === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const { parts: _, pictures: __, calendars: ___, theme, ...own } = letter
  return { letter: { ...own, language, contents }, theme, words: language.words, start, end }
}

/** A text that is the same for the same data variables. */
export function keyOfData({ letter: { language, ...letter }, theme }: ReturnType<typeof templateData>): string {
  return JSON.stringify([letter, digestOfJson(language), digestOfJson(theme)])
}

/** The data variables of a layout, which surrounds all parts. */
export function layoutData(letter: Letter) {
  return templateData(letter, { language: letter.language, contents: letter.parts[0]?.contents ?? [] })
}

/** Parts of a letter that follow each other and are in one language. */
export interface LetterRun {
  readonly language: Language
  readonly parts: readonly LetterPart[]
  /** The part above the first one; null at the top of the letter. */
  readonly above: LetterPart | null
}

export function runsOf({ parts }: Letter): LetterRun[] {
  const runs: (LetterRun & { readonly parts: LetterPart[] })[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last?.language.tag === part.language.tag) last.parts.push(part)
    else runs.push({ language: part.language, parts: [part], above: last?.parts.at(-1) ?? null })
  }
  return runs
}
