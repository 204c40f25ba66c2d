import * as found from '../../findings/yaml.ts'
import { type Explanation, isField, type Line, lineAbove, syntaxFinding } from './yamlErrorContext.ts'

/** A paragraph below `body: |` that is indented less than the first one. */
export const indentedTooLittle: Explanation = (context) => {
  if (hasName(context.line)) return null
  const block = findBlockAbove(context.text, context.line)
  return (
    block &&
    syntaxFinding(
      context,
      `This line is set in too little to belong to the text of “${block.name}”.`,
      `Give it ${block.indent} spaces${block.hasText ? ', as many as the first line of that text has' : ''}.`,
      context.line.from + context.line.indent,
    )
  )
}

function hasName(line: Line): boolean {
  return isField(line)
}

interface BlockAbove {
  readonly name: string
  /** Number of spaces before its text. */
  readonly indent: number
  readonly hasText: boolean
}

/** The block scalar that ends directly above a line. */
function findBlockAbove(text: string, line: Line): BlockAbove | null {
  let first: number | null = null
  for (let above = lineAbove(text, line); above; above = lineAbove(text, above)) {
    if (above.text.trim() === '') continue
    const [, lead, name] = /^( *(?:- +)*)([\w-]+): +[|>][0-9+-]*[ \t]*(?:#.*)?$/.exec(above.text) ?? []
    if (lead !== undefined && name !== undefined)
      return { name, indent: first ?? lead.length + 2, hasText: first !== null }
    if (above.indent <= line.indent || hasName(above)) return null
    first = above.indent
  }
  return null
}

/** Another character instead of a colon: "title = Plans", "title; Plans", or a lookalike colon of another script. */
export const wrongColon: Explanation = (context) => {
  const [all = '', lead = '', name, sign] =
    /^( *(?:- +)*)([\w-]+) ?([：﹕︰ː;=])(?=\s|\S)/.exec(context.line.text) ?? []
  if (name === undefined) return null
  const from = context.line.from + all.length - 1
  const detail = `After a field’s name comes a colon (:), not “${sign}”.`
  return syntaxFinding(context, detail, `Write “${name}: …”.`, lead === all ? context.line.from : from)
}

/** A dash or bullet that a word processor made of a hyphen. */
export const wrongDash: Explanation = (context) => {
  const [, sign] = /^ *([–—−‐‑•·*]|--+(?![-\s]*$))[ \t\u00a0]*[^\s-]/.exec(context.line.text) ?? []
  if (sign === undefined) return null
  const detail = `An item starts with one hyphen (-), not with “${sign}”.`
  return syntaxFinding(context, detail, 'Write “- ”, a hyphen and a space.', context.line.from + context.line.indent)
}

/** A text of several lines with a # in one: the text ends there, so the next line belongs to nothing. */
export const commentInText: Explanation = ({ text, line, place }) => {
  const above = lineAbove(text, line)
  const sign = above && !hasName(line) ? /\S[ \t]+(?=#)/.exec(above.text) : null
  if (!above || !sign) return null
  const from = above.from + sign.index + sign[0].length
  return found.yamlSpecialCharacter.at(place(from, above.to), { character: '#' })
}
