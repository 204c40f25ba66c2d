import { parseTemplate } from './handlebars.ts'
import { inPartial, TemplateError } from './templateError.ts'

/** A name that a template reads from its context, as parts: `links.*.href`. */
export interface NameRead {
  readonly parts: readonly string[]
  /** Counted from 1. */
  readonly line: number
}

/** How names are resolved at one point of a template. */
interface Scope {
  /** The path of `this` in the context; null if it is not part of the context, such as `@data`. */
  readonly here: readonly string[] | null
  readonly outer: Scope | null
  /** The paths of the arguments that a partial's caller has passed by name. */
  readonly passed: { readonly [name: string]: readonly string[] | null }
}

/**
 * All names that a template and its partials read; "*" stands for any item of a list. Throws a `TemplateError` for a
 * syntax error.
 */
export function namesRead(text: string, partialText: (name: string) => string | null): NameRead[] {
  const reads: NameRead[] = []
  const open = new Set<string>()

  const resolve = (path: hbs.AST.Expression, scope: Scope): readonly string[] | null => {
    if (path.type !== 'PathExpression') return null
    const { data, depth, parts } = path as hbs.AST.PathExpression
    if (data) return null
    let from = scope
    for (let i = 0; i < depth && from.outer; i += 1) from = from.outer
    const [first] = parts
    if (first !== undefined && Object.hasOwn(from.passed, first)) {
      const passed = from.passed[first] ?? null
      return passed && [...passed, ...parts.slice(1)]
    }
    return from.here && [...from.here, ...parts]
  }

  const read = (expression: hbs.AST.Expression, scope: Scope) => {
    const parts = resolve(expression, scope)
    if (parts?.length) reads.push({ parts, line: expression.loc.start.line })
    return parts
  }

  const visitAll = (program: hbs.AST.Program | undefined, scope: Scope) => {
    for (const statement of program?.body ?? []) visit(statement, scope)
  }

  const visitHash = (hash: hbs.AST.Hash | undefined, scope: Scope) => {
    return Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, read(value, scope)]))
  }

  const visitBlock = (block: hbs.AST.BlockStatement, scope: Scope) => {
    const name = (block.path as hbs.AST.PathExpression).original
    const found = block.params.map((param) => read(param, scope))[0] ?? null
    const inner = found && (name === 'each' ? [...found, '*'] : found)
    const moves = name === 'each' || name === 'with'
    visitAll(block.program, moves ? { here: inner, outer: scope, passed: {} } : scope)
    visitAll(block.inverse, scope)
  }

  const visitPartial = (partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, scope: Scope) => {
    const passed = visitHash(partial.hash, scope)
    const [context] = partial.params
    const here = context ? read(context, scope) : scope.here
    if ('program' in partial) visitAll(partial.program, scope)
    if (partial.name.type !== 'PathExpression')
      throw new TemplateError('the name of a partial must be written out', partial.loc.start.line, 'syntax')
    const name = (partial.name as hbs.AST.PathExpression).original
    const inner = name.startsWith('@') || open.has(name) ? null : partialText(name)
    if (inner === null) return
    open.add(name)
    const line = partial.loc.start.line
    const before = reads.length
    const own = { here, outer: null, passed: { ...scope.passed, ...passed } }
    inPartial(name, inner, () => visitAll(parseTemplate(inner), own))
    // A name that a partial reads gets the line of the partial's call, which the template's author can change.
    for (let i = before; i < reads.length; i += 1) reads[i] = { parts: reads[i]?.parts ?? [], line }
    open.delete(name)
  }

  const visit = (statement: hbs.AST.Statement, scope: Scope): void => {
    switch (statement.type) {
      case 'MustacheStatement': {
        const { path, params, hash } = statement as hbs.AST.MustacheStatement
        if (params.length === 0) read(path, scope)
        for (const param of params) read(param, scope)
        visitHash(hash, scope)
        return
      }
      case 'BlockStatement':
        visitBlock(statement as hbs.AST.BlockStatement, scope)
        return
      case 'PartialStatement':
      case 'PartialBlockStatement':
        visitPartial(statement as hbs.AST.PartialBlockStatement, scope)
    }
  }

  visitAll(parseTemplate(text), { here: [], outer: null, passed: {} })
  return reads
}
