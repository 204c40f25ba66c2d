import { breakLongLines } from '../../lib/breakLongLines.ts'
import { toAscii } from '../../lib/escape.ts'
import { rewrite, type Step, serializeHtml } from '../../lib/html.ts'
import type { Memory } from '../../lib/memory.ts'
import type { Edition, Email } from '../../model/email.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Letter } from '../../model/letter.ts'
import type { PasteForm } from '../../targets/target.ts'
import { bodiesFrom } from './boxes.ts'
import { letterMjml } from './letterMjml.ts'
import { dataOf } from './letterParts.ts'
import { openHtmlTemplates, renderBody } from './renderHtml.ts'
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

/** What stands in an edition's wrapper, and where each part of the letter starts in it; null where that is not known. */
export interface Body {
  readonly html: string
  readonly starts: readonly number[] | null
}

/** How an edition is made from the body that all editions share. */
export interface EditionPlan {
  readonly suffix: string
  readonly layout: string
  readonly steps: readonly Step[]
  readonly limit: number | null
  /** What the steps depend on besides a text itself. */
  readonly key: (text: string) => string
}

/**
 * A letter as an email: the complete document, the target's paste form if it has one, and the plain text. With a
 * memory, what was rendered before is looked up; the bytes are the same.
 */
export async function render(
  letter: Letter,
  { find, html, text }: Renderer,
  { paste, pictureBase, memory }: RenderOptions,
): Promise<Outcome<Email>> {
  try {
    const plans = plansFor(letter, paste, pictureBase)
    const mjml = letterMjml(letter, html)
    let bodies = memory && (await bodiesFrom(memory, mjml, plans))
    if (!bodies) {
      const { body, findings } = await renderBody(mjml, find)
      if (findings.length > 0) return { value: null, findings }
      bodies = plans.map(({ steps }) => ({ html: serializeHtml(rewrite(body, steps)).trim(), starts: null }))
    }
    const editions = plans.map((plan, i) => makeEdition(plan, bodies[i] ?? { html: '', starts: null }, letter, html))
    const { id, subject, preview, date, sections, pictures, language } = letter
    const about = { id, subject, preview, date, lang: language.tag, dir: language.dir, sections, pictures }
    return { value: { ...about, editions, text: renderText(letter, text) }, findings: [] }
  } catch (error) {
    if (error instanceof TemplateFailure) return { value: null, findings: [error.finding] }
    throw error
  }
}

export interface RenderOptions {
  readonly paste: PasteForm | null
  /** Where the newsletter's pictures lie on the web; null when nowhere. */
  readonly pictureBase: string | null
  readonly memory: Memory | null
}

function plansFor({ id, theme }: Letter, paste: PasteForm | null, pictureBase: string | null): EditionPlan[] {
  const contentWidth = theme.width - 2 * theme.gutter
  const shared = [
    conditionalCommentsOnly,
    tidySpace,
    fluidColumns(contentWidth),
    visibleText,
    honestPictures,
    plainAttributes,
  ]
  const document: EditionPlan = {
    suffix: '',
    layout: 'layout/document.html.hbs',
    steps: shared,
    limit: null,
    key: () => `document ${contentWidth}`,
  }
  if (!paste) return [document]
  const base = pictureBase === null ? null : `${pictureBase.replace(/\/*$/, '')}/${id}/`
  const fragment: EditionPlan = {
    suffix: paste.suffix,
    layout: 'layout/fragment.html.hbs',
    steps: [...shared, withoutClasses, ...(base === null ? [] : [hostedPictures(base)])],
    limit: paste.limit,
    key: (text) => `fragment ${contentWidth} ${text.includes('images/') ? base : ''}`,
  }
  return [document, fragment]
}

function makeEdition(plan: EditionPlan, body: Body, letter: Letter, templates: Templates): Edition {
  const whole = templates.fill(plan.layout, { content: body.html }, dataOf(letter)).trim()
  // A layout can set its content in, or escape it: then nobody can say where a part starts.
  const from = whole.indexOf(body.html)
  const known = from === -1 ? null : body.starts
  // Each stretch by itself, since characters become longer.
  const cuts = [0, ...(known ?? []).map((start) => from + start), whole.length]
  const stretches = cuts.slice(1).map((to, i) => toAscii(whole.slice(cuts[i], to)))
  let length = 0
  const ends = stretches.map((stretch) => {
    length += stretch.length
    return length
  })
  const { html, moved } = breakLongLines(`${stretches.join('')}\n`)
  return { suffix: plan.suffix, html, limit: plan.limit, starts: known && ends.slice(0, -1).map(moved) }
}
