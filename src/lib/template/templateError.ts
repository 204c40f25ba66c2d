/** What is wrong with a template, as a part of a sentence. */
export class TemplateError extends Error {
  /** Counted from 1, in the partial if one is named. */
  readonly line: number
  /** Whether it is no template at all, or asks for something that is not there. */
  readonly kind: 'syntax' | 'fill'
  /** The partial in which it is; null in the template itself, undefined until that is known. */
  partial: string | null | undefined = undefined

  constructor(message: string, line: number, kind: 'syntax' | 'fill') {
    super(message)
    this.line = line
    this.kind = kind
  }
}

/** Does something with a template's text; what Handlebars throws becomes a `TemplateError`. */
export function asTemplateError<T>(text: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Error && !(error instanceof TemplateError) ? explain(error, text) : error
  }
}

/** The same inside a partial: what goes wrong is in its text, not in its caller's. */
export function inPartial<T>(partial: string | null, text: string, work: () => T): T {
  try {
    return asTemplateError(text, work)
  } catch (error) {
    if (error instanceof TemplateError && error.partial === undefined) error.partial = partial
    throw error
  }
}

/** Handlebars' messages, each with what it says to the author of a template. Reproduced with 4.7.10. */
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
    const [message, sign] = say(match, text)
    return new TemplateError(message, lineOfSign(text, sign) ?? lineIn(error) ?? 1, syntax ? 'syntax' : 'fill')
  }
  if (syntax) return new TemplateError('its braces do not fit together', lineIn(error) ?? 1, 'syntax')
  return new TemplateError('it asks for something that is not there', lineIn(error) ?? 1, 'fill')
}

/** "Parse error on line 3:", or the line that Handlebars puts on its exceptions. */
function lineIn(error: Error): number | null {
  if ('lineNumber' in error && typeof error.lineNumber === 'number') return error.lineNumber
  const match = /on line (\d+)/.exec(error.message)
  return match ? Number(match[1]) : null
}

function lineOfSign(text: string, sign: string | null): number | null {
  const at = sign === null ? -1 : text.indexOf(sign)
  return at === -1 ? null : text.slice(0, at).split('\n').length
}

/** The opening of the last block that has no end. */
function unclosedBlock(text: string): string | null {
  const open: string[] = []
  for (const match of text.matchAll(/\{\{([#/])[>\s]*([\w-]+)[^}]*\}\}/g)) {
    if (match[1] === '#') open.push(match[0])
    else open.pop()
  }
  return open.at(-1) ?? null
}
