import { type Explanation, isField, lineAbove, lineWithContent, syntaxFinding } from './yamlErrorContext.ts'

/** A field that does not fit what stands above it: the slip is often above. */
export const strayField: Explanation = (context) => {
  if (!isField(context.line)) return null
  return spaceBehindQuote(context) ?? firstSetIn(context) ?? fieldAlone(context)
}

/** A hard space behind a quoted value is text to the parser, which stops there or at the next line. */
const spaceBehindQuote: Explanation = (context) => {
  const behindQuote = /^ *(?:- +)*[\w-]+: +(["']).*\1(?=[\u00a0\u202f\u2007]+\s*$)/
  const line = [context.line, lineAbove(context.text, context.line)].find((one) => one && behindQuote.test(one.text))
  if (!line) return null
  return syntaxFinding(
    { ...context, line },
    'A hard space stands behind the closing quotation mark. It looks like a space, and is read as text.',
    'Delete it: put the cursor at the end of the line, and delete up to the quotation mark.',
    line.from + (behindQuote.exec(line.text)?.[0].length ?? 0),
  )
}

/** The first line of a file is set in, and the others are not. */
const firstSetIn: Explanation = (context) => {
  const first = lineWithContent(context.text, 0)
  if (!isField(first) || first.indent === 0 || context.line.indent > 0 || first.from >= context.line.from) return null
  if (/^ *-/.test(first.text)) return null
  const spaces = first.indent === 1 ? 'the space' : 'the spaces'
  return syntaxFinding(
    { ...context, line: first },
    'This line is set in, and the fields below it are not.',
    `Take ${spaces} at its start away.`,
  )
}

const fieldAlone: Explanation = (context) =>
  context.line.indent > 0
    ? syntaxFinding(
        context,
        'This line is set in differently from its neighbours, so it belongs to nothing.',
        'Give it as many spaces as the fields above it have.',
      )
    : syntaxFinding(
        context,
        'A field stands here after a list that has no name.',
        'Give the list above a name, such as “sections:”.',
      )
