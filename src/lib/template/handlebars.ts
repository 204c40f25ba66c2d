import Handlebars from 'handlebars'
import runtime from 'handlebars/dist/cjs/handlebars.runtime.js'
import { digest } from '../cache/digest.ts'
import { lruMemo } from '../cache/lruMemo.ts'
import { asTemplateError, inPartial, TemplateError } from './templateError.ts'

type Named = { readonly [name: string]: unknown }

/** Fills a template. Throws a `TemplateError` if it reads a name that does not exist. */
export type Template = (context: object, data: Named) => string

/** Gets the first argument, which is never null, the named arguments, and the data variables of the rendering. */
export type Helper = (value: unknown, named: Named, data: Named) => string

export interface TemplateEngine {
  compile(text: string): Template
  /** Compiles a template to JavaScript, an object literal for `precompiled`. */
  precompile(text: string): string
}

interface EngineOptions {
  readonly helpers: { readonly [name: string]: Helper }
  /** Names of all partials. */
  readonly partials: readonly string[]
  /** Returns a partial's text; called when the partial is first used. */
  readonly partial: (name: string) => string
  /** Converts each text that is printed, to escape it. */
  readonly print: (text: string) => string
  /** Templates precompiled with the same helpers, by the digest of their texts. */
  readonly precompiled: ReadonlyMap<string, object>
}

/**
 * An isolated Handlebars in which every name must exist, with no helpers but these and the built-in blocks.
 *
 * Compiles `{{name}}` as `{{print name}}`, a helper of our own: Handlebars itself also escapes "=", which breaks simple
 * link trackers, and prints nothing for a misspelt name in a helper call.
 */
export function openTemplateEngine({ helpers, partials, partial, print, precompiled }: EngineOptions): TemplateEngine {
  const handlebars = runtime.create()
  const options: CompileOptions = {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: {
      ...Object.fromEntries([...Object.keys(helpers), printName].map((name) => [name, true])),
      // It would write to standard output.
      log: false,
    },
  }
  const precompile = (text: string) =>
    String(Handlebars.precompile(withPrintHelper(parseTemplate(text), helpers), options))
  // Safe to evaluate: Handlebars generates the code, in which names and texts of the template are string literals.
  const evaluate = (text: string): object => Function(`return ${precompile(text)}`)()
  const keyOf = (text: string) => `${Object.keys(helpers)}\n${text}`
  const compile = (text: string) =>
    handlebars.template(
      (precompiled.get(digest([text])) ??
        evaluated({ key: keyOf(text), evaluate: () => evaluate(text) })) as TemplateSpecification,
    )

  handlebars.registerHelper(printName, (value: unknown, { loc }: { loc?: hbs.AST.SourceLocation }) => {
    if (typeof value === 'string') return print(value)
    if (typeof value === 'number') return String(value)
    if (value === null) return ''
    throw new TemplateError('a name in it stands for nothing that can be printed', loc?.start.line ?? 1, 'fill')
  })
  for (const [name, helper] of Object.entries(helpers))
    handlebars.registerHelper(name, (value: unknown, call: { hash: Named; data: Named }) =>
      // A field that is left out prints nothing.
      value === null ? '' : helper(value, call.hash, call.data),
    )
  // The call stack of partials, innermost last; null stands for the template itself.
  const callStack: (string | null)[] = [null]
  for (const name of partials) {
    let compiled: Handlebars.TemplateDelegate | undefined
    handlebars.registerPartial(name, (context: unknown, call?: Handlebars.RuntimeOptions) => {
      const caller = callStack.at(-1) ?? null
      if (callStack.length > maxDepth) throw new TemplateError(`the partial “${name}” calls itself`, 1, 'fill')
      const text = partial(name)
      callStack.push(name)
      try {
        return inPartial(name, text, () => {
          compiled ??= compile(text)
          return compiled(context, withBlockOf(caller, call))
        })
      } finally {
        callStack.pop()
      }
    })
  }

  return {
    compile(text) {
      const render = asTemplateError(text, () => compile(text))
      return (context, data) =>
        asTemplateError(text, () => render(context, { data, allowProtoPropertiesByDefault: false }))
    },
    precompile,
  }
}

/** Evaluated templates, shared by all projects that have the same helpers. */
const evaluated = lruMemo(
  500_000,
  ({ key }: { readonly key: string; readonly evaluate: () => object }) => key,
  ({ evaluate }) => evaluate(),
  'lasting',
)

const printName = 'print'

/** More than any template needs; stops a partial that calls itself before the stack overflows. */
const maxDepth = 20

/** Reports errors in the block that a caller passes to a partial as errors of the caller. */
function withBlockOf(caller: string | null, call: Handlebars.RuntimeOptions | undefined): Handlebars.RuntimeOptions {
  const block: unknown = call?.data?.['partial-block']
  if (typeof block !== 'function') return call ?? {}
  const reported = (...args: readonly unknown[]): unknown => inPartial(caller, '', () => block(...args))
  return { ...call, data: { ...call?.data, 'partial-block': Object.assign(reported, block) } }
}

/** Parses a template. Throws a `TemplateError` for a syntax error. */
export function parseTemplate(text: string): hbs.AST.Program {
  return asTemplateError(text, () => Handlebars.parse(text))
}

/** Turns `{{name}}` into `{{print name}}`, and leaves calls of helpers unchanged. */
function withPrintHelper(tree: hbs.AST.Program, helpers: object): hbs.AST.Program {
  const visitor = new Handlebars.Visitor()
  visitor.MustacheStatement = (node) => {
    const path = node.path as hbs.AST.PathExpression
    if (!node.escaped || node.params.length > 0 || Object.hasOwn(helpers, path.original)) return
    node.params = [path]
    node.path = {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: [printName],
      original: printName,
      loc: node.loc,
    } as hbs.AST.PathExpression
  }
  visitor.accept(tree)
  return tree
}
