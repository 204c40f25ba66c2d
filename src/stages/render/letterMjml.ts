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
  const parts = letterPartsOf(letter, '.mjml.hbs')
  const fill = (path: string, context: TemplateValues, above: object = {}) =>
    templates.fill(path, context, { ...data, above }).trim()
  return {
    parts: parts.map(({ path, context }, i) => {
      const above = parts[i - 1]?.ground
      // `@above`: where the ground changes, no other sign is needed between two parts.
      const signs = { masthead: above === 'masthead', panel: above === 'panel', filled: above !== 'paper' }
      return { path, mjml: fill(path, context, signs) }
    }),
    inDocument: (content) => fill('layout/letter.mjml.hbs', { content }),
  }
}
