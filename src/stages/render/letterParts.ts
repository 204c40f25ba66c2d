import type { Letter, TemplateValues } from '../../model/letter.ts'

/** A template's path, and the fields that it is filled with. */
interface LetterPart {
  readonly path: string
  readonly context: TemplateValues
}

/** The parts of a letter, from top to bottom. They are the same in HTML and text; `ending` chooses the templates. */
export function letterPartsOf({ masthead, sections, closing }: Letter, ending: '.mjml.hbs' | '.txt.hbs'): LetterPart[] {
  return [
    { path: `layout/masthead${ending}`, context: masthead },
    ...sections.map(({ type, view }) => ({ path: `sections/${type}/section${ending}`, context: view })),
    { path: `layout/closing${ending}`, context: closing },
  ]
}

/** The data variables of all templates: `@letter`, `@theme`, `@words`. */
export function templateData(letter: Letter) {
  return { letter, theme: letter.theme, words: letter.language.words }
}
