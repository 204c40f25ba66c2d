import { frontMatterStray } from '../../findings/frontMatter.ts'
import * as found from '../../findings/yaml.ts'
import { openBracket } from './brackets.ts'
import { quotedField } from './quotedField.ts'
import { type Explanation, isBelowValue, isField, lineAbove, lineAt, openQuote, say, startsList } from './yamlScene.ts'

export const tab: Explanation = ({ at, place }) => found.yamlTab.at(place(at, at + 1), {})

export const specialCharacter: Explanation = ({ text, at, line, place }) =>
  found.yamlSpecialCharacter.at(place(at, line.to), { character: text[at] ?? '' })

export const secondDocument: Explanation = ({ line, place }) => frontMatterStray.at(place(line.from, line.to), {})

export const backslash: Explanation = (scene) =>
  say(
    scene,
    'A backslash stands inside straight double quotes.',
    'Write it twice (\\\\), or use single quotes.',
    scene.at,
  )

export const bracketLeftOpen: Explanation = (scene) => {
  const open = openBracket(scene.text, scene.at)
  if (open === null) return null
  const help = `Close it with ${scene.text[open] === '[' ? ']' : '}'}, or put the whole value in quotes if it was meant as text.`
  return say({ ...scene, line: lineAt(scene.text, open) }, 'This bracket is opened and not closed.', help, open)
}

export const quoteLeftOpen: Explanation = (scene) => {
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
export const secondColon: Explanation = ({ line, place }) => {
  const match =
    /^( *(?:- +)*[\w-]+: +)[^"'[{].*:(?:\s|$)/.exec(line.text) ?? /^(.*[{,] *[\w-]+: +)[^"',[\]{}]+: /.exec(line.text)
  const quoted = quotedField(line.text)
  return match ? found.yamlColon.at(place(line.from + (match[1]?.length ?? 0), line.to), { quoted }) : null
}

export const textAfterQuote: Explanation = (scene) => {
  const match = /^(.*[:,[{] *(["'])(?:(?!\2).)*\2\s*)[^\s,\]}:#]/.exec(scene.line.text)
  if (!match) return null
  const help =
    'Put the quotes around the whole value, or take them away. An apostrophe inside single quotes is written twice.'
  return say(scene, 'There is text after the closing quotation mark.', help, scene.line.from + (match[1]?.length ?? 0))
}

export const oneBracketTooMany: Explanation = (scene) =>
  /[\]}]/.test(scene.text[scene.at] ?? '')
    ? say(scene, 'This bracket closes nothing.', 'Delete it, or open it before.', scene.at)
    : null

export const listOnTheLineOfItsName: Explanation = (scene) => {
  const match = /^ *(?:- +)*[\w-]+: +(?=- )/.exec(scene.line.text)
  const help = 'Start the list on the next line, set in by two spaces.'
  return match && say(scene, 'A list starts on the same line as its name.', help, scene.line.from + match[0].length)
}

/** A dash that stands further in or out than the list's other dashes; the parser trips over the line below it. */
export const crookedDash: Explanation = (scene) => {
  const above = lineAbove(scene.text, scene.line)
  const dash = [above, scene.line].find((line) => line && /^ *- /.test(line.text))
  if (!dash || startsList(lineAbove(scene.text, dash))) return null
  const others = [...scene.text.slice(0, dash.from).matchAll(/^( *)- /gm)].map((match) => match[1]?.length ?? 0)
  if (others.length === 0 || others.includes(dash.indent)) return null
  const help = 'Give it as many spaces as the list’s other dashes have.'
  const detail = 'This dash is set in differently from the list’s other dashes.'
  return say({ ...scene, line: dash }, detail, help, dash.from + dash.indent)
}

export const tooFarIn: Explanation = (scene) => {
  const next = lineAt(scene.text, Math.min(scene.line.to + 1, scene.text.length))
  const above = lineAbove(scene.text, scene.line)
  const line = isBelowValue(scene.line, above) ? scene.line : isBelowValue(next, scene.line) ? next : null
  const help = 'Give it as many spaces as the field above has.'
  return (
    line &&
    say({ ...scene, line }, 'This line is set in further than the field above, which already has a value.', help)
  )
}

/** "subject: …", and below it a dash: the line “sections:” was left out. */
export const namelessList: Explanation = (scene) => {
  const next = lineAt(scene.text, Math.min(scene.line.to + 1, scene.text.length))
  const pairs = [[scene.line, lineAbove(scene.text, scene.line)] as const, [next, scene.line] as const]
  const line = pairs.find(([below, above]) => /^ *- /.test(below.text) && isBelowValue(below, above))?.[0]
  const help = 'Write the list’s name on the line above it, such as “sections:”.'
  return line ? say({ ...scene, line }, 'A list starts here that has no name.', help, line.from + line.indent) : null
}

export const strayLine: Explanation = (scene) => {
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

export const glued: Explanation = (scene) => {
  const match = /^ *(?:- +)*([\w-]+):(\S)/.exec(scene.line.text)
  if (!match) return null
  return say(
    scene,
    'There is no space after the colon.',
    `Write “${match[1]}: ${match[2]}…”, with a space after the colon.`,
  )
}

export const noField: Explanation = (scene) =>
  isField(scene.line)
    ? null
    : say(
        scene,
        'This line is not a field.',
        'Write it as “name: value”, or set it in further if it goes on from the line above.',
      )
