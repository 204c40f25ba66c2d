import type { ArtifactKind, HtmlForm, RenderedText, Rendering } from '../../artifacts/kind.ts'
import { memo } from '../../lib/cache/memo.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import { rewrite, serializeHtml, type Token } from '../../lib/html/htmlTokens.ts'
import type { Email, EmailCalendar, EmailPart } from '../../model/email.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Letter, LetterCalendar, LetterPart } from '../../model/letter.ts'
import { compactSections } from './blocks/compactSections.ts'
import { bodiesFromBoxes } from './boxes.ts'
import { type FilledParts, openFilledParts } from './filledParts.ts'
import { applyLayout, type Body, contentWidthOf, planFor } from './formPlan.ts'
import { joinRuns } from './joinRuns.ts'
import { type FilledTemplate, letterMjml } from './letterMjml.ts'
import { type LetterRun, runsOf } from './letterParts.ts'
import { openHtmlTemplates, renderBody } from './renderHtml.ts'
import { type FilledText, openTextTemplates, renderText } from './renderText.ts'
import { type FindTemplate, TemplateFailure, type Templates } from './templates.ts'

/** A project's templates, compiled when first filled. */
export interface Renderer {
  readonly find: FindTemplate
  readonly html: Templates
  readonly text: Templates
  readonly filledMjml: FilledParts<FilledTemplate>
  readonly filledText: FilledParts<FilledText>
}

export function openRenderer(find: FindTemplate, partials: readonly string[]): Renderer {
  const named = (ending: string) =>
    partials.flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []))
  return {
    find,
    html: openHtmlTemplates(find, named('.mjml.hbs')),
    text: openTextTemplates(find, named('.txt.hbs')),
    filledMjml: openFilledParts(),
    filledText: openFilledParts(),
  }
}

export interface RenderOptions {
  /** The kinds of artifacts to make, in order. */
  readonly kinds: readonly ArtifactKind[]
  readonly readPicture: Rendering['readPicture']
  readonly memory: Memory | null
}

/**
 * Renders a letter as an email: its envelope and its artifacts. `memory` keeps rendered boxes for later letters; the
 * bytes are the same without it.
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
      stem: letter.stem,
      html: memo((form: HtmlForm) => {
        const body = byForm.get(form)
        if (!body) throw new Error(`a kind of artifact does not list its form with ${form.layout}`)
        return applyLayout(form, body, letter, renderer.html)
      }),
      plainText: () => (text ??= renderText(letter, renderer.text, renderer.filledText)),
      readPicture,
    }
    const artifacts = kinds.flatMap(({ role, make }) => make(rendering).map((made) => ({ role, ...made })))
    const { id, subject, preview, date, pictures, calendars, language, languages } = letter
    const parts = letter.parts.map(partOf)
    const sections = parts.flatMap(({ section }) => section ?? [])
    const envelope = {
      id,
      subject,
      preview,
      date,
      lang: language.tag,
      dir: language.dir,
      languages,
      parts,
      sections,
      pictures,
      calendars: calendars.flatMap(emailCalendar),
    }
    return { value: { ...envelope, artifacts }, findings: [] }
  } catch (error) {
    if (error instanceof TemplateFailure) return { value: null, findings: [error.finding] }
    throw error
  }
}

interface Bodies {
  /** One for each form; null if a template has an error. */
  readonly bodies: readonly Body[] | null
  readonly findings: readonly Finding[]
}

async function bodiesOf(
  forms: readonly HtmlForm[],
  letter: Letter,
  { find, html, filledMjml }: Renderer,
  { memory }: RenderOptions,
): Promise<Bodies> {
  if (forms.length === 0) return { bodies: [], findings: [] }
  const plans = forms.map((form) => planFor(form, letter))
  const compact = (rendered: readonly Token[]) => compactSections(rendered, contentWidthOf(letter.theme))
  const renderRun = async (run: LetterRun): Promise<Bodies> => {
    const mjml = letterMjml(letter, run, html, filledMjml)
    const known = memory && (await bodiesFromBoxes(memory, mjml, plans, compact))
    if (known) return { bodies: known, findings: [] }
    const { body, findings } = await renderBody(mjml, find)
    if (findings.length > 0) return { bodies: null, findings }
    const compacted = compact(body)
    const bodies = plans.map(({ steps }) => ({ html: serializeHtml(rewrite(compacted, steps)).trim(), starts: null }))
    return { bodies, findings: [] }
  }
  const rendered: { readonly run: LetterRun; readonly bodies: readonly Body[] }[] = []
  for (const run of runsOf(letter)) {
    const { bodies, findings } = await renderRun(run)
    if (!bodies) return { bodies, findings }
    rendered.push({ run, bodies })
  }
  const bodies = plans.map((_, form) => {
    const runs = rendered.flatMap(({ run, bodies: ofRun }) => {
      const body = ofRun[form]
      return body ? [{ run, body }] : []
    })
    return joinRuns(runs, letter)
  })
  return { bodies, findings: [] }
}

/** A file for all events is none that a letter links to. */
function emailCalendar({ name, address, events: [event], isOffered }: LetterCalendar): EmailCalendar[] {
  return event && isOffered ? [{ name, title: event.title, lang: event.language, address }] : []
}

function partOf({ kind, variant, section, sectionIndex, pair, language: { tag, dir } }: LetterPart): EmailPart {
  return { kind, variant, section, sectionIndex, pair, lang: tag, dir }
}
