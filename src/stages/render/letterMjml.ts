import type { Letter, TemplateValues } from '../../model/letter.ts'
import { dataOf, letterPartsOf } from './letterParts.ts'
import type { Templates } from './templates.ts'

/** A letter as MJML: what each template has made, from top to bottom, and the document around it. */
export interface LetterMjml {
  readonly parts: readonly FilledTemplate[]
  readonly around: (content: string) => string
}

export interface FilledTemplate {
  /** The template's path. */
  readonly path: string
  readonly mjml: string
}

export function letterMjml(letter: Letter, templates: Templates): LetterMjml {
  const data = dataOf(letter)
  const fill = (path: string, context: TemplateValues) => templates.fill(path, context, data).trim()
  return {
    parts: letterPartsOf(letter, '.mjml.hbs').map(({ path, context }) => ({ path, mjml: fill(path, context) })),
    around: (content) => fill('layout/letter.mjml.hbs', { content }),
  }
}
