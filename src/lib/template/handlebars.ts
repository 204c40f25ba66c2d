import Handlebars from 'handlebars'
import runtime from 'handlebars/dist/cjs/handlebars.runtime.js'
import { remember } from '../cache/lruMemo.ts'
import { explained, TemplateError, within } from './templateError.ts'

type Named = { readonly [name: string]: unknown }

/** Fills a template; throws a `TemplateError` when it asks for something that is not there. */
export type Template = (context: object, data: Named) => string

/** What a template calls by name: the first argument, the named ones, and the data that goes with the whole rendering. */
export type Helper = (value: unknown, named: Named, data: Named) => string

export interface Kitchen {
  compile(text: string): Template
  /** A template as the JavaScript of an object, for `precompiled`. */
  precompile(text: string): string
}

interface Ingredients {
  readonly helpers: { readonly [name: string]: Helper }
  /** Names of all partials. */
  readonly partials: readonly string[]
  /** A partial's text, asked for when it is first used. */
  readonly partial: (name: string) => string
  /** What is done to each value that is printed. */
  readonly print: (text: string) => string
  /** Templates precompiled earlier with the same helpers, by their texts. */
  readonly precompiled: ReadonlyMap<string, object>
}

/**
 * An isolated Handlebars in which every name must exist, with no helpers but these and the built-in blocks.
 *
 * Printing is ours: stock Handlebars escapes "=" too, which breaks naive link trackers, and prints nothing for a
 * misspelt name inside a helper call. So `{{name}}` is compiled as `{{print name}}`.
 */
export function openKitchen({ helpers, partials, partial, print, precompiled }: Ingredients): Kitchen {
  const handlebars = runtime.create()
  const options: CompileOptions = {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...Object.keys(helpers), printName].map((name) => [name, true])),
  }
  const precompile = (text: string) => String(Handlebars.precompile(printing(parseTemplate(text), helpers), options))
  const keyOf = (text: string) => `${Object.keys(helpers)}\n${text}`
  // What is evaluated is Handlebars' own code: names and texts of the template stand in it as strings.
  const evaluate = (text: string): object => Function(`return ${precompile(text)}`)()
  const compile = (text: string) =>
    handlebars.template(
      (precompiled.get(text) ??
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
      helper(value, call.hash, call.data),
    )
  // The partials that are being filled, innermost last; null stands for the template itself.
  const calling: (string | null)[] = [null]
  for (const name of partials) {
    let compiled: Handlebars.TemplateDelegate | undefined
    handlebars.registerPartial(name, (context: unknown, call?: Handlebars.RuntimeOptions) => {
      const caller = calling.at(-1) ?? null
      if (calling.length > deepestPartial) throw new TemplateError(`the partial “${name}” calls itself`, 1, 'fill')
      const text = partial(name)
      calling.push(name)
      try {
        return within(name, text, () => {
          compiled ??= compile(text)
          return compiled(context, withBlockOf(caller, call))
        })
      } finally {
        calling.pop()
      }
    })
  }

  return {
    compile(text) {
      const render = explained(text, () => compile(text))
      return (context, data) => explained(text, () => render(context, { data, allowProtoPropertiesByDefault: false }))
    },
    precompile,
  }
}

/** Compiled templates, shared by all projects whose templates know the same helpers. */
const evaluated = remember(
  500_000,
  ({ key }: { readonly key: string; readonly evaluate: () => object }) => key,
  ({ evaluate }) => evaluate(),
  'lasting',
)

const printName = 'print'

/** No template needs more; one that calls itself would exhaust the stack. */
const deepestPartial = 20

/** What a caller puts into a partial is still its own: a fault in there is named as the caller's. */
function withBlockOf(caller: string | null, call: Handlebars.RuntimeOptions | undefined): Handlebars.RuntimeOptions {
  const block: unknown = call?.data?.['partial-block']
  if (typeof block !== 'function') return call ?? {}
  const named = (...args: readonly unknown[]): unknown => within(caller, '', () => block(...args))
  return { ...call, data: { ...call?.data, 'partial-block': Object.assign(named, block) } }
}

/** The syntax tree; throws a `TemplateError` where the text is no template. */
export function parseTemplate(text: string): hbs.AST.Program {
  return explained(text, () => Handlebars.parse(text))
}

/** Compiles `{{name}}` as a call of our own helper, and leaves calls of helpers as they are. */
function printing(tree: hbs.AST.Program, helpers: object): hbs.AST.Program {
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
