import type { ArtifactKind, HtmlForm, RenderedText, Rendering } from '../../artifacts/kind.ts'
import { memo } from '../../lib/cache/memo.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import { rewrite, serializeHtml } from '../../lib/html/htmlTokens.ts'
import type { Email } from '../../model/email.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Letter } from '../../model/letter.ts'
import { bodiesFrom } from './boxes.ts'
import { type Body, layOut, planFor } from './formPlan.ts'
import { letterMjml } from './letterMjml.ts'
import { openHtmlTemplates, renderBody } from './renderHtml.ts'
import { openTextTemplates, renderText } from './renderText.ts'
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

export interface RenderOptions {
  /** What to make, in this order. */
  readonly kinds: readonly ArtifactKind[]
  /** Where the newsletter's pictures lie on the web; null when nowhere. */
  readonly pictureBase: string | null
  readonly readPicture: Rendering['readPicture']
  readonly memory: Memory | null
}

/**
 * A letter as an email: its envelope and an artifact of each kind. With a memory, what was rendered before is looked up;
 * the bytes are the same.
 */
export async function render(letter: Letter, renderer: Renderer, options: RenderOptions): Promise<Outcome<Email>> {
  try {
    const { kinds, readPicture } = options
    const forms = [...new Set(kinds.flatMap((kind) => kind.forms))]
    const { bodies, findings } = await bodiesOf(forms, letter, renderer, options)
    if (!bodies) return { value: null, findings }
    const byForm = new Map(forms.map((form, i) => [form, bodies[i]]))
    let text: RenderedText | undefined
    const rendering: Rendering = {
      letter,
      stem: letter.id,
      html: memo((form: HtmlForm) => {
        const body = byForm.get(form)
        if (!body) throw new Error(`a kind of artifact does not list its form with ${form.layout}`)
        return layOut(form, body, letter, renderer.html)
      }),
      plainText: () => (text ??= renderText(letter, renderer.text)),
      readPicture,
    }
    const artifacts = kinds.flatMap(({ role, make }) => make(rendering).map((made) => ({ role, ...made })))
    const { id, subject, preview, date, sections, pictures, language } = letter
    const envelope = { id, subject, preview, date, lang: language.tag, dir: language.dir, sections, pictures }
    return { value: { ...envelope, artifacts }, findings: [] }
  } catch (error) {
    if (error instanceof TemplateFailure) return { value: null, findings: [error.finding] }
    throw error
  }
}

interface Bodies {
  /** One for each form; null when a template is wrong. */
  readonly bodies: readonly Body[] | null
  readonly findings: readonly Finding[]
}

async function bodiesOf(
  forms: readonly HtmlForm[],
  letter: Letter,
  { find, html }: Renderer,
  { pictureBase, memory }: RenderOptions,
): Promise<Bodies> {
  if (forms.length === 0) return { bodies: [], findings: [] }
  const plans = forms.map((form) => planFor(form, letter, pictureBase))
  const mjml = letterMjml(letter, html)
  const known = memory && (await bodiesFrom(memory, mjml, plans))
  if (known) return { bodies: known, findings: [] }
  const { body, findings } = await renderBody(mjml, find)
  if (findings.length > 0) return { bodies: null, findings }
  const bodies = plans.map(({ steps }) => ({ html: serializeHtml(rewrite(body, steps)).trim(), starts: null }))
  return { bodies, findings: [] }
}
