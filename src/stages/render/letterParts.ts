import type { Letter, TemplateValues } from '../../model/letter.ts'

/** A template's path, and the fields that it is filled with. */
interface LetterPart {
  readonly path: string
  readonly context: TemplateValues
}

/** What a letter is made of, from top to bottom: the same in every form, by templates with this ending. */
export function letterPartsOf({ masthead, sections, closing }: Letter, ending: '.mjml.hbs' | '.txt.hbs'): LetterPart[] {
  return [
    { path: `layout/masthead${ending}`, context: masthead },
    ...sections.map(({ type, view }) => ({ path: `sections/${type}/section${ending}`, context: view })),
    { path: `layout/closing${ending}`, context: closing },
  ]
}

/** What templates can name besides their own fields: `@letter`, `@theme`, `@words`. */
export function dataOf(letter: Letter) {
  return { letter, theme: letter.theme, words: letter.language.words }
}
