import * as found from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/source.ts'

interface YamlError {
  readonly code: string
  readonly pos: readonly [number, number]
}

type PlaceOf = (from: number, to: number) => Place

/** A parser's error in an author's words, at the line that she has to change. */
export function explainYamlError({ code, pos }: YamlError, text: string, place: PlaceOf): Finding {
  const line = lineAt(text, pos[0])
  const here = place(line.from + line.indent, line.to)
  const say = (detail: string, help: string, at = here) => found.yamlSyntax.at(at, { detail, help })
  const sign = text[pos[0]] ?? ''
  switch (code) {
    case 'TAB_AS_INDENT':
      return found.yamlTab.at(place(pos[0], pos[0] + 1), {})
    case 'BAD_SCALAR_START':
      return found.yamlSpecialCharacter.at(place(pos[0], line.to), { character: sign })
    case 'BLOCK_AS_IMPLICIT_KEY':
      return secondColon(text, line, place) ?? tooFarIn(text, line, place)
    case 'MULTIPLE_DOCS':
      return found.frontMatterStray.at(here, {})
    case 'BAD_DQ_ESCAPE':
      return say('A backslash stands inside straight double quotes.', 'Write it twice (\\\\), or use single quotes.')
    case 'BAD_ALIAS':
      return found.yamlSpecialCharacter.at(here, { character: '*' })
    case 'BAD_INDENT':
      return say(
        'A bracket or a block of text was opened and not closed before this line.',
        'Close it with ] or }, or set the text below “|” further in.',
      )
    case 'MISSING_CHAR':
      return missing(text, pos[0], place, say)
    case 'MULTILINE_IMPLICIT_KEY':
      return noField(text, line, place)
    default:
      return unexpected(text, pos[0], line, place, say)
  }
}

type Say = (detail: string, help: string, at?: Place) => Finding

function missing(text: string, offset: number, place: PlaceOf, say: Say): Finding {
  const quote = openQuote(text, offset)
  if (quote !== null)
    return say(
      'A quotation mark is opened here and never closed.',
      'Put the same mark at the end of the value. A straight quote inside straight quotes is written twice or left out.',
      place(quote, lineAt(text, quote).to),
    )
  const line = lineAt(text, offset)
  const here = text.slice(line.from, line.to)
  if (/^\s*(- )?[\w-]+:\s/.test(`${here} `))
    return say(
      'This line is set in differently from its neighbours, so it belongs to nothing.',
      'Give it as many spaces as the fields above it have.',
    )
  return noField(text, line, place)
}

/** A line that is neither a field nor part of the one above. */
function noField(text: string, line: Line, place: PlaceOf): Finding {
  const here = text.slice(line.from, line.to)
  const glued = /^\s*(?:- )?([\w-]+):(\S)/.exec(here)
  return found.yamlSyntax.at(place(line.from + line.indent, line.to), {
    detail: glued ? 'There is no space after the colon.' : 'This line is not a field.',
    help: glued
      ? `Write “${glued[1]}: ${glued[2]}…”, with a space after the colon.`
      : 'Write it as “name: value”, or set it in further if it goes on from the line above.',
  })
}

function unexpected(text: string, offset: number, line: Line, place: PlaceOf, say: Say): Finding {
  const before = text.slice(line.from, offset)
  if (/^\s*(- )?[\w-]+:\s*(["']).*\2\s*$/.test(before) || /["']$/.test(before))
    return say(
      'There is text after the closing quotation mark.',
      'Put the quotes around the whole value, or take them away. An apostrophe inside single quotes is written twice.',
      place(offset, line.to),
    )
  const start = /:\s+([*&!%@`])/.exec(text.slice(line.from, line.to))
  if (start) {
    const at = line.from + start.index + start[0].length - 1
    return found.yamlSpecialCharacter.at(place(at, line.to), { character: start[1] ?? '' })
  }
  if (text[offset] === '-' && before.trim() !== '')
    return say('A list starts on the same line as its name.', 'Start the list on the next line, set in by two spaces.')
  if (line.indent === 0 && /^\s*[\w-]+:/.test(text.slice(line.from, line.to)))
    return say('A field stands here after a list that has no name.', 'Give the list above a name, such as “sections:”.')
  return say(
    'This line does not fit what stands above it.',
    'Check its first word, its colon and how far it is set in.',
  )
}

function secondColon(text: string, line: Line, place: PlaceOf): Finding | null {
  const match = /^(\s*(?:- +)*[\w-]+:\s+)(.*:(?:\s.*|))$/.exec(text.slice(line.from, line.to))
  return match ? found.yamlColon.at(place(line.from + (match[1]?.length ?? 0), line.to), {}) : null
}

function tooFarIn(text: string, line: Line, place: PlaceOf): Finding {
  const next = lineAt(text, Math.min(line.to + 1, text.length))
  return found.yamlSyntax.at(place(next.from + next.indent, next.to), {
    detail: 'This line is set in further than the field above, which already has a value.',
    help: 'Give it as many spaces as the field above has.',
  })
}

/** Offset of a quotation mark that starts a value and has no partner before `end`; null when there is none. */
function openQuote(text: string, end: number): number | null {
  let last: number | null = null
  for (const match of text.slice(0, end).matchAll(/(?:[:[{,-] *)(["'])/g)) {
    const at = match.index + match[0].length - 1
    const rest = text.slice(at + 1, end)
    if (!rest.includes(match[1] ?? '"')) last = last ?? at
  }
  return last
}

interface Line {
  readonly from: number
  readonly to: number
  /** Spaces before its first sign. */
  readonly indent: number
}

function lineAt(text: string, offset: number): Line {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', from)
  const to = end === -1 ? text.length : end
  return { from, to, indent: /^ */.exec(text.slice(from, to))?.[0].length ?? 0 }
}
