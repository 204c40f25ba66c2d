import { toAscii } from '../../lib/escape.ts'
import { rewrite, type Step, serializeHtml, type Token } from '../../lib/html.ts'
import type { Edition, Email } from '../../model/email.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Letter } from '../../model/letter.ts'
import type { PasteForm } from '../../targets/target.ts'
import { dataOf, openHtmlTemplates, renderBody } from './renderHtml.ts'
import { openTextTemplates, renderText } from './renderText.ts'
import { conditionalCommentsOnly } from './steps/conditionalCommentsOnly.ts'
import { fluidColumns } from './steps/fluidColumns.ts'
import { honestPictures } from './steps/honestPictures.ts'
import { hostedPictures } from './steps/hostedPictures.ts'
import { plainAttributes } from './steps/plainAttributes.ts'
import { tidySpace } from './steps/tidySpace.ts'
import { visibleText } from './steps/visibleText.ts'
import { withoutClasses } from './steps/withoutClasses.ts'
import { type FindTemplate, TemplateFailure, type Templates } from './templates.ts'

/** A theme's templates, ready to be filled any number of times. */
export interface Renderer {
  readonly find: FindTemplate
  readonly html: Templates
  readonly text: Templates
}

export function openRenderer(find: FindTemplate, partials: readonly string[]): Renderer {
  const named = (ending: string) =>
    partials.flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []))
  return { find, html: openHtmlTemplates(find, named('.mjml.hbs')), text: openTextTemplates(find, named('.txt.hbs')) }
}

/** How an edition is made from the body that all editions share. */
interface EditionPlan {
  readonly suffix: string
  readonly layout: string
  readonly steps: readonly Step[]
  readonly limit: number | null
}

/** A letter as an email: the complete document, the target's paste form if it has one, and the plain text. */
export async function render(
  letter: Letter,
  { find, html, text }: Renderer,
  paste: PasteForm | null,
  pictureBase: string | null,
): Promise<Outcome<Email>> {
  try {
    const { body, findings } = await renderBody(letter, html, find)
    if (findings.length > 0) return { value: null, findings }
    const editions = plansFor(letter, paste, pictureBase).map((plan) => makeEdition(plan, body, letter, html))
    const { id, subject, preview, pictures } = letter
    return { value: { id, subject, preview, editions, text: renderText(letter, text), pictures }, findings: [] }
  } catch (error) {
    if (error instanceof TemplateFailure) return { value: null, findings: [error.finding] }
    throw error
  }
}

function plansFor({ id, theme }: Letter, paste: PasteForm | null, pictureBase: string | null): EditionPlan[] {
  const shared = [
    conditionalCommentsOnly,
    tidySpace,
    fluidColumns(theme.width - 2 * theme.gutter),
    visibleText,
    honestPictures,
    plainAttributes,
  ]
  const document = { suffix: '', layout: 'layout/document.html.hbs', steps: shared, limit: null }
  if (!paste) return [document]
  const hosted = pictureBase === null ? [] : [hostedPictures(`${pictureBase.replace(/\/*$/, '')}/${id}/`)]
  const steps = [...shared, withoutClasses, ...hosted]
  return [document, { suffix: paste.suffix, layout: 'layout/fragment.html.hbs', steps, limit: paste.limit }]
}

function makeEdition(plan: EditionPlan, body: readonly Token[], letter: Letter, templates: Templates): Edition {
  const content = serializeHtml(rewrite(body, plan.steps)).trim()
  const html = templates.fill(plan.layout, { content }, dataOf(letter))
  return { suffix: plan.suffix, html: toAscii(`${html.trim()}\n`), limit: plan.limit }
}
