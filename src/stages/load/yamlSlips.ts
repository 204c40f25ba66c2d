import { frontMatterStray } from '../../findings/frontMatter.ts'
import * as found from '../../findings/yaml.ts'
import { findUnclosedBracket } from './brackets.ts'
import { backslashInQuotes } from './escapes.ts'
import { quoteField } from './quoteField.ts'
import {
  type Explanation,
  findUnclosedQuote,
  isBelowValue,
  isField,
  lineAbove,
  lineAt,
  startsList,
  syntaxFinding,
} from './yamlErrorContext.ts'

export const tab: Explanation = ({ at, place }) => found.yamlTab.at(place(at, at + 1), {})

export const specialCharacter: Explanation = ({ text, at, line, place }) =>
  found.yamlSpecialCharacter.at(place(at, line.to), { character: text[at] ?? '' })

export const secondDocument: Explanation = ({ text, line, place }) => {
  // The parser points at the first line behind the dots.
  const above = lineAbove(text, line)
  const dots = above && /^\.\.\.\s*$/.test(above.text) ? above : null
  const { from, to } = dots ?? line
  return frontMatterStray.at(place(from, to), { signs: dots ? 'dots' : 'dashes' })
}

export const backslash: Explanation = (context) =>
  syntaxFinding(context, backslashInQuotes.detail, backslashInQuotes.help, context.at)

export const unclosedBracket: Explanation = (context) => {
  const open = findUnclosedBracket(context.text, context.at)
  if (open === null) return null
  const line = lineAt(context.text, open)
  const note = findNote(context.text.slice(open, line.to))
  if (note !== null) return found.yamlSpecialCharacter.at(context.place(open + note, line.to), { character: '#' })
  const help = `Close it with ${context.text[open] === '[' ? ']' : '}'}, or put the whole value in quotes if it was meant as text.`
  return syntaxFinding({ ...context, line }, 'This bracket is opened and not closed.', help, open)
}

/** Offset of a # that starts a note, outside quotes; null when there is none. */
function findNote(line: string): number | null {
  const sign = line.replace(/(["']).*?\1/g, (quoted) => 'x'.repeat(quoted.length)).search(/(?<=\s)#/)
  return sign === -1 ? null : sign
}

export const unclosedQuote: Explanation = (context) => {
  const quote = findUnclosedQuote(context.text, context.at)
  if (quote === null) return null
  const help = `Put the same mark at the end of the value. ${insideQuotes(context.text[quote])}`
  return syntaxFinding(
    { ...context, line: lineAt(context.text, quote) },
    'A quotation mark is opened here and never closed.',
    help,
    quote,
  )
}

/** How a quotation mark is written between two of its kind. */
function insideQuotes(mark: string | undefined): string {
  return mark === '"'
    ? 'A straight quote inside has a backslash before it (\\"), or is left out.'
    : 'An apostrophe inside single quotes is written twice.'
}

/** A second colon in a value, also in braces: "{ alt: Covers: eight plans }". */
export const secondColon: Explanation = ({ line, place }) => {
  const match =
    /^( *(?:- +)*[\w-]+: +)[^"'[{].*:(?:\s|$)/.exec(line.text) ?? /^(.*[{,] *[\w-]+: +)[^"',[\]{}]+: /.exec(line.text)
  const quoted = quoteField(line.text)
  return match ? found.yamlColon.at(place(line.from + (match[1]?.length ?? 0), line.to), { quoted }) : null
}

export const textAfterQuote: Explanation = (context) => {
  const { text } = context.line
  const match = /^(.*[:,[{] *(["'])(?:(?!\2).)*\2\s*)[^\s,\]}:#]/.exec(text) ?? quotedWithSign.exec(text)
  if (!match) return null
  const help = `Put the quotes around the whole value, or take them away. ${insideQuotes(match[2])}`
  return syntaxFinding(
    context,
    'There is text after the closing quotation mark.',
    help,
    context.line.from + (match[1]?.length ?? 0),
  )
}

/** Outside of braces, a comma or bracket behind a quoted value is text, too; and a # without a space before it. */
const quotedWithSign = /^( *(?:- +)*[\w-]+: +(?=(["']))(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*)(?:[,\]}]|(?<!\s)#)/

export const extraBracket: Explanation = (context) =>
  /[\]}]/.test(context.text[context.at] ?? '')
    ? syntaxFinding(context, 'This bracket closes nothing.', 'Delete it, or open it before.', context.at)
    : null

export const listOnLineOfName: Explanation = (context) => {
  const match = /^ *(?:- +)*[\w-]+: +(?=- )/.exec(context.line.text)
  const help = 'Start the list on the next line, set in by two spaces.'
  return (
    match &&
    syntaxFinding(context, 'A list starts on the same line as its name.', help, context.line.from + match[0].length)
  )
}

/** A dash that is indented differently from the list's other dashes; the parser stops at the line below it. */
export const misalignedDash: Explanation = (context) => {
  const above = lineAbove(context.text, context.line)
  const dash = [above, context.line].find((line) => line && /^ *- /.test(line.text))
  if (!dash || startsList(lineAbove(context.text, dash))) return null
  const others = [...context.text.slice(0, dash.from).matchAll(/^( *)- /gm)].map((match) => match[1]?.length ?? 0)
  if (others.length === 0 || others.includes(dash.indent)) return null
  const help = 'Give it as many spaces as the list’s other dashes have.'
  const detail = 'This dash is set in differently from the list’s other dashes.'
  return syntaxFinding({ ...context, line: dash }, detail, help, dash.from + dash.indent)
}

export const indentedTooFar: Explanation = (context) => {
  const next = lineAt(context.text, Math.min(context.line.to + 1, context.text.length))
  const above = lineAbove(context.text, context.line)
  const line = isBelowValue(context.line, above) ? context.line : isBelowValue(next, context.line) ? next : null
  if (!line) return null
  // Names of fields have small letters.
  const isText = /^ *\p{Lu}/u.test(line.text)
  const name = /[\w-]+(?=:)/.exec(lineAbove(context.text, line)?.text ?? '')?.[0]
  const help = isText
    ? `Write “${name}: |”, and start the text on the line below it. All its lines are set in by two spaces.`
    : 'Give it as many spaces as the field above has.'
  const detail = isText
    ? `This line has a colon, so it is not read as a part of “${name}”.`
    : 'This line is set in further than the field above, which already has a value.'
  return syntaxFinding({ ...context, line }, detail, help)
}

/** A dash below "subject: …": the line “sections:” is missing. */
export const namelessList: Explanation = (context) => {
  const next = lineAt(context.text, Math.min(context.line.to + 1, context.text.length))
  const pairs = [[context.line, lineAbove(context.text, context.line)] as const, [next, context.line] as const]
  const line = pairs.find(([below, above]) => /^ *- /.test(below.text) && isBelowValue(below, above))?.[0]
  const help = 'Write the list’s name on the line above it, such as “sections:”.'
  return line
    ? syntaxFinding({ ...context, line }, 'A list starts here that has no name.', help, line.from + line.indent)
    : null
}

export const missingSpace: Explanation = (context) => {
  const match = /^ *(?:- +)*([\w-]+):(\S)/.exec(context.line.text)
  if (!match) return null
  return syntaxFinding(
    context,
    'There is no space after the colon.',
    `Write “${match[1]}: ${match[2]}…”, with a space after the colon.`,
  )
}

export const notAField: Explanation = (context) =>
  isField(context.line)
    ? null
    : syntaxFinding(
        context,
        'This line is not a field.',
        'Write it as “name: value”, or set it in further if it goes on from the line above.',
      )
