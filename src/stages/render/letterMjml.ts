import { contrastRatio } from '../../lib/css/contrast.ts'
import type { Letter, TemplateValues } from '../../model/letter.ts'
import type { Palette } from '../../model/theme.ts'
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
      const [masthead, panel] = [above === 'masthead', above === 'panel']
      // `@above`: where the ground changes, no other sign is needed between two parts.
      const filled = panel || (masthead && isSeen(letter.theme.light))
      return { path, mjml: fill(path, context, { masthead, panel, filled }) }
    }),
    inDocument: (content) => fill('layout/letter.mjml.hbs', { content }),
  }
}

/** Whether the masthead's ground differs from the paper's. The default theme's panels, which differ least, have 1.15. */
function isSeen({ deep, paper }: Palette): boolean {
  return contrastRatio(deep, paper) > 1.1
}
