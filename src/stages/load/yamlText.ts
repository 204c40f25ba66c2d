import * as found from '../../findings/yaml.ts'
import { type Explanation, isField, type Line, lineAbove, say } from './yamlScene.ts'

/** A paragraph below `body: |` that is set in less than the first one, or as little as the field itself. */
export const textTooFarOut: Explanation = (scene) => {
  if (hasName(scene.line)) return null
  const block = blockAbove(scene.text, scene.line)
  return (
    block &&
    say(
      scene,
      `This line is set in too little to belong to the text of “${block.name}”.`,
      `Give it ${block.indent} spaces${block.hasText ? ', as many as the first line of that text has' : ''}.`,
      scene.line.from + scene.line.indent,
    )
  )
}

function hasName(line: Line): boolean {
  return isField(line)
}

interface BlockAbove {
  readonly name: string
  /** Spaces before its text. */
  readonly indent: number
  readonly hasText: boolean
}

/** The block of text that ends right above a line, with nothing but its own lines between. */
function blockAbove(text: string, line: Line): BlockAbove | null {
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

/** "title = Plans", "title; Plans", and colons of other scripts, which look alike. */
export const strangeColon: Explanation = (scene) => {
  const [all = '', lead = '', name, sign] = /^( *(?:- +)*)([\w-]+) ?([：﹕︰ː;=])(?=\s|\S)/.exec(scene.line.text) ?? []
  if (name === undefined) return null
  const from = scene.line.from + all.length - 1
  const detail = `After a field’s name comes a colon (:), not “${sign}”.`
  return say(scene, detail, `Write “${name}: …”.`, lead === all ? scene.line.from : from)
}

/** Dashes and bullets that a word processor has made of a hyphen. */
export const strangeDash: Explanation = (scene) => {
  const [, sign] = /^ *([–—−‐‑•·*]|--+(?![-\s]*$))[ \t\u00a0]*[^\s-]/.exec(scene.line.text) ?? []
  if (sign === undefined) return null
  const detail = `An item starts with one hyphen (-), not with “${sign}”.`
  return say(scene, detail, 'Write “- ”, a hyphen and a space.', scene.line.from + scene.line.indent)
}

/** A text over several lines, of which one has a # in it: there it ends, and the next line belongs to nothing. */
export const noteInText: Explanation = ({ text, line, place }) => {
  const above = lineAbove(text, line)
  const sign = above && !hasName(line) ? /\S[ \t]+(?=#)/.exec(above.text) : null
  if (!above || !sign) return null
  const from = above.from + sign.index + sign[0].length
  return found.yamlSpecialCharacter.at(place(from, above.to), { character: '#' })
}
