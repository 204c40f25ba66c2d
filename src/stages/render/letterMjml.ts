import { contrastRatio } from '../../lib/css/contrast.ts'
import type { Letter } from '../../model/letter.ts'
import type { Palette } from '../../model/theme.ts'
import type { FilledParts } from './filledParts.ts'
import { keyOfData, type LetterRun, templateData } from './letterParts.ts'
import type { Templates } from './templates.ts'

/** A run of a letter's parts as MJML: the output of each template, from top to bottom. */
export interface LetterMjml {
  readonly parts: readonly FilledTemplate[]
  /** Puts MJML into a document, whose defaults depend on the direction of the language. */
  readonly inDocument: (content: string) => string
}

export interface FilledTemplate {
  /** The path of the template. */
  readonly path: string
  readonly mjml: string
}

export function letterMjml(
  letter: Letter,
  { language, parts, above: first }: LetterRun,
  templates: Templates,
  filledOnce: FilledParts<FilledTemplate>,
): LetterMjml {
  const document = { ...templateData(letter, { language, contents: [] }), above: {} }
  return {
    parts: parts.map((part, i) => {
      const above = (i === 0 ? first : parts[i - 1])?.ground
      const [masthead, panel] = [above === 'masthead', above === 'panel']
      // `@above`: where the ground changes, no other sign is needed between two parts.
      const filled = panel || (masthead && isSeen(letter.theme.light))
      const path = `${part.template}.mjml.hbs`
      const [data, around] = [templateData(letter, part), { above: { masthead, panel, filled } }]
      return filledOnce(JSON.stringify([path, part.view, around, keyOfData(data)]), () => {
        return { path, mjml: templates.fill(path, part.view, { ...data, ...around }).trim() }
      })
    }),
    inDocument: (content) => templates.fill('layout/letter.mjml.hbs', { content }, document).trim(),
  }
}

/** Whether the masthead's ground differs from the paper's. The default theme's panels, which differ least, have 1.15. */
function isSeen({ deep, paper }: Palette): boolean {
  return contrastRatio(deep, paper) > 1.1
}
