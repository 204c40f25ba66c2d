import type { Letter, TemplateValues } from '../../model/letter.ts'

/** A template's path, and the fields that it is filled with. */
interface LetterPart {
  readonly path: string
  readonly context: TemplateValues
  /** What it stands on. */
  readonly ground: 'paper' | 'panel' | 'masthead'
}

/** The parts of a letter, from top to bottom. They are the same in HTML and text; `ending` chooses the templates. */
export function letterPartsOf({ masthead, sections, closing }: Letter, ending: '.mjml.hbs' | '.txt.hbs'): LetterPart[] {
  return [
    { path: `layout/masthead${ending}`, context: masthead, ground: 'masthead' },
    ...sections.map(({ type, view, panel }): LetterPart => {
      const ground = panel ? 'panel' : 'paper'
      return { path: `sections/${type}/section${ending}`, context: view, ground }
    }),
    { path: `layout/closing${ending}`, context: closing, ground: 'paper' },
  ]
}

/**
 * The data variables of all templates: `@letter`, `@theme`, `@words`; `@start` and `@end` are the sides at which its
 * lines start and end.
 */
export function templateData(letter: Letter) {
  const { theme, language } = letter
  const [start, end] = language.dir === 'rtl' ? ['right', 'left'] : ['left', 'right']
  return { letter, theme, words: language.words, start, end }
}
