import * as found from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/source.ts'
import { closingBracket } from './brackets.ts'
import { quotedField } from './quotedField.ts'
import { isTooDeep } from './tooDeep.ts'

/** Where one of two versions starts or ends, as Git marks it at the start of a line. */
const conflictMark = /^(?:<{7}(?= \S)|>{7}(?= \S)|\|{7}(?= \S|$))/gm

export type PlaceOf = (from: number, to: number) => Place

/**
 * Slips that can be seen before a file is parsed, and that would make every later message misleading: white space that
 * is not a space, curly quotes used as quotation marks, values that start with a sign of the format. Text inside blocks
 * (`body: |`) and inside quotes is left alone.
 */
export function scanYaml(text: string, place: PlaceOf): Finding[] {
  if (isTooDeep(text)) return [found.yamlTooDeep.at(place(0, 0), {})]
  const conflicts = [...text.matchAll(conflictMark)].map(({ 0: mark, index }) =>
    found.yamlMergeConflict.at(place(index, index + mark.length), { mark }),
  )
  // Both versions are read as one file: all else that is wrong follows from that.
  if (conflicts.length > 0) return conflicts
  const findings: Finding[] = []
  let offset = 0
  let blockIndent: number | null = null
  let openQuote: string | null = null
  for (const line of text.split('\n')) {
    const start = offset
    const at: PlaceOf = (from, to) => place(start + from, start + to)
    offset += line.length + 1
    const indent = /^ */.exec(line)?.[0].length ?? 0
    if (line.trim() === '') continue
    if (blockIndent !== null && indent <= blockIndent) blockIndent = null
    if (openQuote !== null) {
      if (line.startsWith('\t')) findings.push(found.yamlTab.at(at(0, 1), {}))
      if (closes(openQuote, line)) openQuote = null
    } else if (blockIndent === null) {
      const slip = slipOf(line, at)
      if (slip) findings.push(slip)
      if (/(^|[:\-\s])[|>][0-9+-]*\s*(#.*)?$/.test(line)) blockIndent = nameColumn(line)
      openQuote = quoteLeftOpen(line)
    }
  }
  return findings
}

/** The column of a field's name, dashes passed over: what belongs to it is set in further. */
function nameColumn(line: string): number {
  return /^ *(?:- +)*(?=[\w-]+:)/.exec(line)?.[0].length ?? /^ */.exec(line)?.[0].length ?? 0
}

function slipOf(line: string, at: PlaceOf): Finding | null {
  const lead = /^[ \t\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]*/.exec(line)?.[0] ?? ''
  if (line[lead.length] === '#') return hashtag(line, lead.length, at)
  if (lead.includes('\t')) return found.yamlTab.at(at(lead.indexOf('\t'), lead.indexOf('\t') + 1), {})
  const unusual = lead.search(/[^ \t]/)
  const hard = unusual >= 0 ? unusual : breakAfterSign(line)
  if (hard >= 0) return found.yamlNoBreakSpace.at(at(hard, hard + 1), {})
  if (/^ *(?:- +)*:(?:\s|$)/.test(line)) return nameless(line, at)
  if (/^ *-[A-Za-z]\w*:(?:\s|$)/.test(line)) return gluedDash(line, at)
  const field = /^ *(?:- +)*(?:[\w-]+: +)?/.exec(line)?.[0] ?? ''
  const value = line.slice(field.length)
  const within: PlaceOf = (from, to) => at(field.length + from, field.length + to)
  // A line without a name or dash goes on from the one above, and may start with any sign.
  const slip = field.trim() === '' ? null : slipAtStart(value, within, field)
  // Behind a field's whole value, whoever reads the field knows whether it could be text.
  return slip ?? (field.includes(':') && !/^[[{]/.test(value) ? null : cutOff(value, within))
}

function gluedDash(line: string, at: PlaceOf): Finding {
  return found.yamlSyntax.at(at(line.indexOf('-'), line.length), {
    detail: 'There is no space after the dash.',
    help: 'Write “- type: …”, with a space after the dash.',
  })
}

function nameless(line: string, at: PlaceOf): Finding {
  const colon = line.indexOf(':')
  return found.yamlSyntax.at(at(colon, line.length), {
    detail: 'There is a colon here with no name before it.',
    help: 'Write the field’s name before the colon, as in “title: …”.',
  })
}

/** What is wrong with a value's first sign, as far as its line shows it. */
function slipAtStart(value: string, at: PlaceOf, field: string): Finding | null {
  const named = field.includes(':')
  const end = value.trimEnd().length
  const special = () => found.yamlSpecialCharacter.at(at(0, end), { character: value[0] ?? '' })
  // Curly quotes with a colon inside would be read as a field's name; without one they are found as a value.
  if (/^[“„‘].*: .*[”“’]\s*$/.test(value) || /^[“„][^“”„"]*"\s*$/.test(value))
    return found.yamlCurlyQuotes.at(at(0, end), {})
  if (/^[*&!%@`]|^\?\s/.test(value) || (named && /^#\S/.test(value))) return special()
  if (named && /^(?!- )[^"'[{|>].*?:(?:\s|$)/.test(value))
    return found.yamlColon.at(at(0, end), { quoted: quotedField(field + value) })
  if (/^[|>]/.test(value)) return /^[|>][0-9+-]*\s*(?:#.*)?$/.test(value) ? null : special()
  return /^[[{]/.test(value) && (value.startsWith('{{') || textAfterBracket(value)) ? special() : null
}

/** "Plan #5": from the sign on, a line is a note to whoever reads the file, and would not be printed. */
function cutOff(value: string, at: PlaceOf): Finding | null {
  if (/^["'|>]/.test(value)) return null
  const hash = /(?<=\S) +#(?=[^\s#]| \d)/.exec(value.replace(/(["']).*?\1/g, (quoted) => 'x'.repeat(quoted.length)))
  return (
    hash &&
    found.yamlSpecialCharacter.at(at(hash.index + hash[0].length - 1, value.trimEnd().length), { character: '#' })
  )
}

/** "[Draft] Plans", "[words](https://…)": brackets that were meant as text. */
function textAfterBracket(value: string): boolean {
  const close = closingBracket(value, 0)
  return close !== null && /^\s*[^\s#\]}]/.test(value.slice(close + 1))
}

/** Where a no-break space follows a field's colon, an item's dash, or such a sign between braces; -1 when none does. */
function breakAfterSign(line: string): number {
  const match =
    /^( *(?:- +)*(?:-|[\w-]+:) *)\u00a0/.exec(line) ??
    /^( *(?:- +)*(?:[\w-]+: +)?[{[][^"']*?(?:[\w-]:|,) *)\u00a0/.exec(line)
  return match ? (match[1]?.length ?? -1) : -1
}

/** Whether a quoted text ends in a line: escaped marks do not count. */
function closes(mark: string, line: string): boolean {
  return line.replace(mark === '"' ? /\\./g : /''/g, '').includes(mark)
}

/** "#Wales" at the start of a line is taken for a note and not printed; "# a note" and "#title: …" are meant as one. */
function hashtag(line: string, from: number, at: PlaceOf): Finding | null {
  if (from === 0 || !/^#\p{L}[\p{L}\d]*(?:\s|$)/u.test(line.slice(from))) return null
  return found.yamlSpecialCharacter.at(at(from, line.trimEnd().length), { character: '#' })
}

/** The quotation mark of a value that goes on in the next line; null when there is none. */
function quoteLeftOpen(line: string): string | null {
  const mark = /^ *(?:- +)*[\w-]+: +(["'])/.exec(line)
  if (!mark?.[1]) return null
  return closes(mark[1], line.slice(mark[0].length)) ? null : mark[1]
}
