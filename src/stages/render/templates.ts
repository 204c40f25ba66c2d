import { lineOf } from '../../findings/lineOf.ts'
import { templateFailed, templateMissing, templateSyntax } from '../../findings/templates.ts'
import { digest } from '../../lib/cache/digest.ts'
import { memo } from '../../lib/cache/memo.ts'
import { type Helper, openTemplateEngine, type Template } from '../../lib/template/handlebars.ts'
import { TemplateError } from '../../lib/template/templateError.ts'
import type { Finding } from '../../model/finding.ts'
import type { Source } from '../../model/source.ts'

/** Finds a template by its path below `templates/`; null if there is none. */
export type FindTemplate = (path: string) => Source | null

/** Templates of one kind, MJML or text. */
export interface Templates {
  /** Throws a `TemplateFailure`. */
  fill(path: string, context: object, data: { readonly [name: string]: unknown }): string
  /** Whether a template is among those that were compiled with the program. Throws a `TemplateFailure` if there is none. */
  isReady(path: string): boolean
  /** Compiles a template's text to the JavaScript of its entry in `precompiled`. */
  precompile(text: string): string
}

/** A template cannot be used; the finding says which and why. */
export class TemplateFailure extends Error {
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.message)
    this.finding = finding
  }
}

interface TemplateKind {
  readonly ending: '.mjml.hbs' | '.txt.hbs'
  readonly partials: readonly string[]
  readonly helpers: { readonly [name: string]: Helper }
  readonly print: (text: string) => string
  readonly precompiled: ReadonlyMap<string, object>
}

export function openTemplates(
  find: FindTemplate,
  { ending, partials, helpers, print, precompiled }: TemplateKind,
): Templates {
  const compiled = new Map<string, Template>()
  const sourceOf = (path: string): Source => {
    const source = find(path)
    if (!source) throw new TemplateFailure(templateMissing.at(null, { path: `templates/${path}` }))
    return source
  }
  const partialPath = (name: string) => `partials/${name}${ending}`
  const engine = openTemplateEngine({
    helpers,
    print,
    precompiled,
    partials,
    partial: memo((name) => sourceOf(partialPath(name)).text),
  })

  const failure = (error: unknown, path: string): unknown => {
    if (!(error instanceof TemplateError)) return error
    const faulty = sourceOf(error.partial ? partialPath(error.partial) : path)
    const kind = error.kind === 'syntax' ? templateSyntax : templateFailed
    return new TemplateFailure(kind.at(lineOf(faulty, error.line), { detail: error.message }))
  }

  return {
    fill(path, context, data) {
      try {
        const template = compiled.get(path) ?? engine.compile(sourceOf(path).text)
        compiled.set(path, template)
        return template(context, data)
      } catch (error) {
        throw failure(error, path)
      }
    },
    isReady: memo((path) => precompiled.has(digest([sourceOf(path).text]))),
    precompile: engine.precompile,
  }
}
