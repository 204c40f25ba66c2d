import { lineOf } from '../../findings/lineOf.ts'
import { templateFailed, templateMissing, templateSyntax } from '../../findings/templates.ts'
import { type Helper, openTemplateEngine, type Template } from '../../lib/template/handlebars.ts'
import { TemplateError } from '../../lib/template/templateError.ts'
import type { Finding } from '../../model/finding.ts'
import type { Source } from '../../model/source.ts'

/** Finds a template by its path below `templates/`; null when there is none. */
export type FindTemplate = (path: string) => Source | null

/** Fills templates of one kind: "mjml" or "txt". Failures are thrown as a `TemplateFailure`. */
export interface Templates {
  fill(path: string, context: object, data: { readonly [name: string]: unknown }): string
  /** What `precompiled` holds for a template's text, as JavaScript. */
  precompile(text: string): string
}

/** A template of the project's that cannot be used: the finding says which and why. */
export class TemplateFailure extends Error {
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.message)
    this.finding = finding
  }
}

interface Kind {
  readonly ending: '.mjml.hbs' | '.txt.hbs'
  readonly partials: readonly string[]
  readonly helpers: { readonly [name: string]: Helper }
  readonly print: (text: string) => string
  readonly precompiled: ReadonlyMap<string, object>
}

export function openTemplates(find: FindTemplate, { ending, partials, helpers, print, precompiled }: Kind): Templates {
  const compiled = new Map<string, Template>()
  const sourceOf = (path: string): Source => {
    const source = find(path)
    if (!source) throw new TemplateFailure(templateMissing.at(null, { path: `templates/${path}` }))
    return source
  }
  const partialPath = (name: string) => `partials/${name}${ending}`
  const kitchen = openTemplateEngine({
    helpers,
    print,
    precompiled,
    partials,
    partial: (name) => sourceOf(partialPath(name)).text,
  })

  const failure = (error: unknown, source: Source): unknown => {
    if (!(error instanceof TemplateError)) return error
    const faulty = !error.partial ? source : sourceOf(partialPath(error.partial))
    const kind = error.kind === 'syntax' ? templateSyntax : templateFailed
    return new TemplateFailure(kind.at(lineOf(faulty, error.line), { detail: error.message }))
  }

  return {
    fill(path, context, data) {
      const source = sourceOf(path)
      try {
        const template = compiled.get(path) ?? kitchen.compile(source.text)
        compiled.set(path, template)
        return template(context, data)
      } catch (error) {
        throw failure(error, source)
      }
    },
    precompile: kitchen.precompile,
  }
}
