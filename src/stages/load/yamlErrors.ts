import * as found from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import { openBracket } from './brackets.ts'
import type { PlaceOf } from './scanYaml.ts'

interface YamlError {
  readonly code: string
  readonly pos: readonly [number, number]
}

interface Line {
  readonly from: number
  readonly to: number
  /** Spaces before its first sign. */
  readonly indent: number
  readonly text: string
}

/** What was read when the parser gave up. */
interface Scene {
  readonly text: string
  readonly at: number
  readonly line: Line
  readonly place: PlaceOf
}

type Explanation = (scene: Scene) => Finding | null

/** A parser's error in an author's words, at the line that she has to change. */
export function explainYamlError({ code, pos }: YamlError, text: string, place: PlaceOf): Finding {
  const scene = { text, at: pos[0], line: lineAt(text, pos[0]), place }
  for (const explain of byCode[code] ?? []) {
    const finding = explain(scene)
    if (finding) return finding
  }
  for (const explain of always) {
    const finding = explain(scene)
    if (finding) return finding
  }
  return say(
    scene,
    'This line does not fit what stands above it.',
    'Check its first word, its colon and how far it is set in.',
  )
}

const tab: Explanation = ({ at, place }) => found.yamlTab.at(place(at, at + 1), {})

const specialCharacter: Explanation = ({ text, at, line, place }) =>
  found.yamlSpecialCharacter.at(place(at, line.to), { character: text[at] ?? '' })

const secondDocument: Explanation = ({ line, place }) => found.frontMatterStray.at(place(line.from, line.to), {})

const backslash: Explanation = (scene) =>
  say(
    scene,
    'A backslash stands inside straight double quotes.',
    'Write it twice (\\\\), or use single quotes.',
    scene.at,
  )

const bracketLeftOpen: Explanation = (scene) => {
  const open = openBracket(scene.text, scene.at)
  if (open === null) return null
  const help = `Close it with ${scene.text[open] === '[' ? ']' : '}'}, or put the whole value in quotes if it was meant as text.`
  return say({ ...scene, line: lineAt(scene.text, open) }, 'This bracket is opened and not closed.', help, open)
}

const quoteLeftOpen: Explanation = (scene) => {
  const quote = openQuote(scene.text, scene.at)
  const help =
    'Put the same mark at the end of the value. A straight quote inside straight quotes is written twice or left out.'
  if (quote === null) return null
  return say(
    { ...scene, line: lineAt(scene.text, quote) },
    'A quotation mark is opened here and never closed.',
    help,
    quote,
  )
}

/** Between braces, too: "{ alt: Covers: eight plans }". */
const secondColon: Explanation = ({ line, place }) => {
  const match =
    /^( *(?:- +)*[\w-]+: +)[^"'[{].*:(?:\s|$)/.exec(line.text) ?? /^(.*[{,] *[\w-]+: +)[^"',[\]{}]+: /.exec(line.text)
  return match ? found.yamlColon.at(place(line.from + (match[1]?.length ?? 0), line.to), {}) : null
}

const textAfterQuote: Explanation = (scene) => {
  const match = /^(.*[:,[{] *(["'])(?:(?!\2).)*\2\s*)[^\s,\]}:#]/.exec(scene.line.text)
  if (!match) return null
  const help =
    'Put the quotes around the whole value, or take them away. An apostrophe inside single quotes is written twice.'
  return say(scene, 'There is text after the closing quotation mark.', help, scene.line.from + (match[1]?.length ?? 0))
}

const oneBracketTooMany: Explanation = (scene) =>
  /[\]}]/.test(scene.text[scene.at] ?? '')
    ? say(scene, 'This bracket closes nothing.', 'Delete it, or open it before.', scene.at)
    : null

const listOnTheLineOfItsName: Explanation = (scene) => {
  const match = /^ *(?:- +)*[\w-]+: +(?=- )/.exec(scene.line.text)
  const help = 'Start the list on the next line, set in by two spaces.'
  return match && say(scene, 'A list starts on the same line as its name.', help, scene.line.from + match[0].length)
}

/** A dash that stands further in or out than the list's other dashes; the parser trips over the line below it. */
const crookedDash: Explanation = (scene) => {
  const above = lineAbove(scene.text, scene.line)
  const dash = [above, scene.line].find((line) => line && /^ *- /.test(line.text))
  if (!dash || startsList(lineAbove(scene.text, dash))) return null
  const others = [...scene.text.slice(0, dash.from).matchAll(/^( *)- /gm)].map((match) => match[1]?.length ?? 0)
  if (others.length === 0 || others.includes(dash.indent)) return null
  const help = 'Give it as many spaces as the list’s other dashes have.'
  const detail = 'This dash is set in differently from the list’s other dashes.'
  return say({ ...scene, line: dash }, detail, help, dash.from + dash.indent)
}

const tooFarIn: Explanation = (scene) => {
  const next = lineAt(scene.text, Math.min(scene.line.to + 1, scene.text.length))
  const above = lineAbove(scene.text, scene.line)
  const line = isBelowValue(scene.line, above) ? scene.line : isBelowValue(next, scene.line) ? next : null
  const help = 'Give it as many spaces as the field above has.'
  return (
    line &&
    say({ ...scene, line }, 'This line is set in further than the field above, which already has a value.', help)
  )
}

const strayLine: Explanation = (scene) => {
  if (!isField(scene.line)) return null
  const help = 'Give it as many spaces as the fields above it have.'
  if (scene.line.indent > 0)
    return say(scene, 'This line is set in differently from its neighbours, so it belongs to nothing.', help)
  return say(
    scene,
    'A field stands here after a list that has no name.',
    'Give the list above a name, such as “sections:”.',
  )
}

const glued: Explanation = (scene) => {
  const match = /^ *(?:- +)*([\w-]+):(\S)/.exec(scene.line.text)
  if (!match) return null
  return say(
    scene,
    'There is no space after the colon.',
    `Write “${match[1]}: ${match[2]}…”, with a space after the colon.`,
  )
}

const noField: Explanation = (scene) =>
  isField(scene.line)
    ? null
    : say(
        scene,
        'This line is not a field.',
        'Write it as “name: value”, or set it in further if it goes on from the line above.',
      )

/** What is tried for each of the parser's codes, in this order; then what is tried for all. */
const byCode: { readonly [code: string]: readonly Explanation[] } = {
  TAB_AS_INDENT: [tab],
  BAD_SCALAR_START: [specialCharacter],
  MULTIPLE_DOCS: [secondDocument],
  BAD_DQ_ESCAPE: [backslash],
  BAD_INDENT: [bracketLeftOpen],
  BLOCK_AS_IMPLICIT_KEY: [listOnTheLineOfItsName, crookedDash, secondColon, tooFarIn],
  MISSING_CHAR: [quoteLeftOpen, bracketLeftOpen, secondColon, textAfterQuote, crookedDash],
  MULTILINE_IMPLICIT_KEY: [quoteLeftOpen, crookedDash, glued, noField],
}

const always: readonly Explanation[] = [
  listOnTheLineOfItsName,
  secondColon,
  textAfterQuote,
  bracketLeftOpen,
  oneBracketTooMany,
  crookedDash,
  tooFarIn,
  strayLine,
  glued,
  noField,
]

/** A finding at a line, or from one of its signs on. */
function say(
  { line, place }: Scene,
  detail: string,
  help: string,
  from = line.from + line.indent + dashLength(line),
): Finding {
  return found.yamlSyntax.at(place(from, Math.max(from + 1, line.to)), { detail, help })
}

/** What stands behind an item's dash is what is wrong; where the dash itself is, its place is given. */
function dashLength({ text }: Line): number {
  return /^ *(- +)(?!- )/.exec(text)?.[1]?.length ?? 0
}

/** Whether a field is set in further than one that has a value on its own line. */
function isBelowValue(line: Line, above: Line | null): boolean {
  if (!isField(line) || !isField(above) || startsList(above)) return false
  return line.indent > (/^ *(?:- +)*/.exec(above.text)?.[0].length ?? 0)
}

/** "sections:": what follows belongs to it. */
function startsList(line: Line | null): boolean {
  return line !== null && /:\s*$/.test(line.text)
}

function isField(line: Line | null): line is Line {
  return line !== null && /^ *(?:- +)*[\w-]+:(?:\s|$)/.test(line.text)
}

/** Offset of a quotation mark that starts a value and has no partner before `end`; null when there is none. */
function openQuote(text: string, end: number): number | null {
  for (const match of text.slice(0, end).matchAll(/(?:[:[{,-] *)(["'])/g)) {
    const at = match.index + match[0].length - 1
    if (!text.slice(at + 1, end).includes(match[1] ?? '"')) return at
  }
  return null
}

function lineAt(text: string, offset: number): Line {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', from)
  const to = end === -1 ? text.length : end
  const line = text.slice(from, to)
  return { from, to, indent: /^ */.exec(line)?.[0].length ?? 0, text: line }
}

function lineAbove(text: string, line: Line): Line | null {
  return line.from === 0 ? null : lineAt(text, line.from - 1)
}
