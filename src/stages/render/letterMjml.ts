import type { Letter, ViewGroup } from '../../model/letter.ts'
import type { Templates } from './templates.ts'

/** A letter as MJML: what each template has made, from top to bottom, and the document around it. */
export interface LetterMjml {
  readonly parts: readonly Part[]
  readonly around: (content: string) => string
}

export interface Part {
  /** The template's path. */
  readonly path: string
  readonly mjml: string
}

/** What templates can name besides their own fields: `@letter`, `@theme`, `@words`. */
export function dataOf(letter: Letter) {
  return { letter, theme: letter.theme, words: letter.language.words }
}

export function letterMjml(letter: Letter, templates: Templates): LetterMjml {
  const data = dataOf(letter)
  const fill = (path: string, context: ViewGroup) => templates.fill(path, context, data).trim()
  const parts = [
    { path: 'layout/masthead.mjml.hbs', context: letter.masthead },
    ...letter.sections.map(({ type, view }) => ({ path: `sections/${type}/section.mjml.hbs`, context: view })),
    { path: 'layout/closing.mjml.hbs', context: letter.closing },
  ]
  return {
    parts: parts.map(({ path, context }) => ({ path, mjml: fill(path, context) })),
    around: (content) => fill('layout/letter.mjml.hbs', { content }),
  }
}
