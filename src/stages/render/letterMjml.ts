import type { Letter, TemplateValues } from '../../model/letter.ts'
import { letterPartsOf, templateData } from './letterParts.ts'
import type { Templates } from './templates.ts'

/** A letter as MJML: the output of each template, from top to bottom. */
export interface LetterMjml {
  readonly parts: readonly FilledTemplate[]
  /** Puts MJML into the letter's document. */
  readonly inDocument: (content: string) => string
}

export interface FilledTemplate {
  /** The path of the template. */
  readonly path: string
  readonly mjml: string
}

export function letterMjml(letter: Letter, templates: Templates): LetterMjml {
  const data = templateData(letter)
  const fill = (path: string, context: TemplateValues) => templates.fill(path, context, data).trim()
  return {
    parts: letterPartsOf(letter, '.mjml.hbs').map(({ path, context }) => ({ path, mjml: fill(path, context) })),
    inDocument: (content) => fill('layout/letter.mjml.hbs', { content }),
  }
}
