import * as found from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/source.ts'
import { closingBracket } from './brackets.ts'

export type PlaceOf = (from: number, to: number) => Place

/** Brackets that stand inside each other more often than this are no newsletter, and could exhaust a parser. */
const deepest = 60

/**
 * Slips that can be seen before a file is parsed, and that would make every later message misleading: white space that
 * is not a space, curly quotes used as quotation marks, values that start with a sign of the format. Text inside blocks
 * (`body: |`) and inside quotes is left alone.
 */
export function scanYaml(text: string, place: PlaceOf): Finding[] {
  if (/[[{]/.test(text) && depthOf(text) > deepest) return [found.yamlTooDeep.at(place(0, 0), {})]
  const findings: Finding[] = []
  let offset = 0
  let blockIndent: number | null = null
  let openQuote: string | null = null
  for (const line of text.split('\n')) {
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const blank = line.trim() === ''
    if (blockIndent !== null && !blank && indent <= blockIndent) blockIndent = null
    if (openQuote !== null) {
      if (line.includes(openQuote)) openQuote = null
    } else if (blockIndent === null && !blank) {
      const start = offset
      const slip = slipOf(line, (from, to) => place(start + from, start + to))
      if (slip) findings.push(slip)
      if (/(^|[:\-\s])[|>][0-9+-]*\s*(#.*)?$/.test(line)) blockIndent = indent
      openQuote = quoteLeftOpen(line)
    }
    offset += line.length + 1
  }
  return findings
}

function slipOf(line: string, at: PlaceOf): Finding | null {
  const lead = /^[ \t\u00a0]*/.exec(line)?.[0] ?? ''
  if (line[lead.length] === '#') return null
  if (lead.includes('\t')) return found.yamlTab.at(at(lead.indexOf('\t'), lead.indexOf('\t') + 1), {})
  const hard = lead.includes('\u00a0') ? lead.indexOf('\u00a0') : breakAfterSign(line)
  if (hard >= 0) return found.yamlNoBreakSpace.at(at(hard, hard + 1), {})
  if (/^ *(?:- +)*:(?:\s|$)/.test(line)) return nameless(line, at)
  const field = /^ *(?:- +)*(?:[\w-]+: +)?/.exec(line)?.[0] ?? ''
  return slipOfValue(
    line.slice(field.length),
    (from, to) => at(field.length + from, field.length + to),
    field.includes(':'),
  )
}

function nameless(line: string, at: PlaceOf): Finding {
  const colon = line.indexOf(':')
  return found.yamlSyntax.at(at(colon, line.length), {
    detail: 'There is a colon here with no name before it.',
    help: 'Write the field’s name before the colon, as in “title: …”.',
  })
}

/** What is wrong with a value, as far as its line shows it. */
function slipOfValue(value: string, at: PlaceOf, named: boolean): Finding | null {
  const end = value.trimEnd().length
  const special = (from: number) => found.yamlSpecialCharacter.at(at(from, end), { character: value[from] ?? '' })
  // Curly quotes with a colon inside would be read as a field's name; without one they are found as a value.
  if (/^[“„‘].*: .*[”“’]\s*$/.test(value)) return found.yamlCurlyQuotes.at(at(0, end), {})
  if (/^[*&!%@`]/.test(value) || (named && /^#\S/.test(value))) return special(0)
  if (/^[|>]/.test(value)) return /^[|>][0-9+-]*\s*(?:#.*)?$/.test(value) ? null : special(0)
  if (/^["']/.test(value)) return null
  if (/^[[{]/.test(value) && textAfterBracket(value)) return special(0)
  const hash = / #[^\s#]/.exec(value.replace(/(["']).*?\1/g, (quoted) => 'x'.repeat(quoted.length)))
  return hash ? special(hash.index + 1) : null
}

/** "[Draft] Plans", "[words](https://…)": brackets that were meant as text. */
function textAfterBracket(value: string): boolean {
  const close = closingBracket(value, 0)
  return close !== null && /^\s*[^\s#,\]}]/.test(value.slice(close + 1))
}

/** Where a no-break space follows a field's colon, an item's dash, or such a sign between braces; -1 when none does. */
function breakAfterSign(line: string): number {
  const match = /^( *(?:- +)*(?:-|[\w-]+:) *)\u00a0/.exec(line) ?? /^([^"']*[{[][^"']*?(?:[\w-]:|,) *)\u00a0/.exec(line)
  return match ? (match[1]?.length ?? -1) : -1
}

/** The quotation mark of a value that goes on in the next line; null when there is none. */
function quoteLeftOpen(line: string): string | null {
  const mark = /^ *(?:- +)*[\w-]+: +(["'])/.exec(line)
  if (!mark?.[1]) return null
  const rest = line.slice(mark[0].length).replace(mark[1] === '"' ? /\\./g : /''/g, '')
  return rest.includes(mark[1]) ? null : mark[1]
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const char of text) {
    if (char === '[' || char === '{') depth += 1
    else if (char === ']' || char === '}') depth -= 1
    most = Math.max(most, depth)
  }
  return most
}
