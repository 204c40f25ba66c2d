/** An error in a template. Its message completes a sentence. */
export class TemplateError extends Error {
  /** Counted from 1, in the partial if `partial` is set. */
  readonly line: number
  /** `syntax`: the template cannot be parsed. `fill`: it uses something that does not exist. */
  readonly kind: 'syntax' | 'fill'
  /** The partial that the error is in; null for the template itself, undefined until known. */
  partial: string | null | undefined = undefined

  constructor(message: string, line: number, kind: 'syntax' | 'fill') {
    super(message)
    this.line = line
    this.kind = kind
  }
}

/** Runs `work` on a template's text. Converts Handlebars' errors to a `TemplateError`. */
export function asTemplateError<T>(text: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Error && !(error instanceof TemplateError) ? explain(error, text) : error
  }
}

/** Like `asTemplateError`, for a partial: the line of an error is in the partial's text, not in its caller's. */
export function inPartial<T>(partial: string | null, text: string, work: () => T): T {
  try {
    return asTemplateError(text, work)
  } catch (error) {
    if (error instanceof TemplateError && error.partial === undefined) error.partial = partial
    throw error
  }
}

/** Handlebars' messages (4.7.10), each with ours and the text in the template that it is about. */
const messages: readonly (readonly [
  RegExp,
  (match: RegExpExecArray, text: string) => readonly [string, string | null],
])[] = [
  [/^"([^"]+)" not defined in/, (match) => [`“${match[1]}” is not there`, `${match[1]}`]],
  [
    /Cannot read properties of null \(reading '([^']+)'\)/,
    (match) => [`“${match[1]}” is asked of something that is empty`, `.${match[1]}`],
  ],
  [/unknown helper (\S+)/, (match) => [`it calls “${match[1]}”, which is not there`, `{{${match[1]}`]],
  [/partial (\S+) could not be found/, (match) => [`there is no partial “${match[1]}”`, `> ${match[1]}`]],
  [/^(\S+) doesn't match (\S+)/, (match) => [`“{{#${match[1]}}}” is closed by “{{/${match[2]}}}”`, null]],
  [/got 'EOF'/, (_, text) => ['a block is opened and never closed', unclosedBlock(text)]],
]

function explain(error: Error, text: string): TemplateError {
  const syntax = /^(Parse|Lexical) error|doesn't match/.test(error.message)
  for (const [pattern, say] of messages) {
    const match = pattern.exec(error.message)
    if (!match) continue
    const [message, search] = say(match, text)
    return new TemplateError(message, lineOfText(text, search) ?? lineIn(error) ?? 1, syntax ? 'syntax' : 'fill')
  }
  if (syntax) return new TemplateError('its braces do not fit together', lineIn(error) ?? 1, 'syntax')
  return new TemplateError('it asks for something that is not there', lineIn(error) ?? 1, 'fill')
}

/** The `lineNumber` of Handlebars' exceptions, or the line in "Parse error on line 3:". */
function lineIn(error: Error): number | null {
  if ('lineNumber' in error && typeof error.lineNumber === 'number') return error.lineNumber
  const match = /on line (\d+)/.exec(error.message)
  return match ? Number(match[1]) : null
}

function lineOfText(text: string, search: string | null): number | null {
  const at = search === null ? -1 : text.indexOf(search)
  return at === -1 ? null : text.slice(0, at).split('\n').length
}

/** The opening tag of the last block that is not closed. */
function unclosedBlock(text: string): string | null {
  const open: string[] = []
  for (const match of text.matchAll(/\{\{([#/])[>\s]*([\w-]+)[^}]*\}\}/g)) {
    if (match[1] === '#') open.push(match[0])
    else open.pop()
  }
  return open.at(-1) ?? null
}
