import * as found from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/source.ts'
import { findClosingBracket } from './brackets.ts'
import { quoteField } from './quoteField.ts'
import { isTooDeep } from './tooDeep.ts'

/** Git's merge conflict markers, at the start of a line. */
const conflictMarker = /^(?:<{7}(?= \S)|>{7}(?= \S)|\|{7}(?= \S|$))/gm

export type PlaceOf = (from: number, to: number) => Place

/**
 * Finds mistakes before parsing that would make the parser's errors misleading: white space other than spaces, curly
 * quotes as quotation marks, values that start with a YAML indicator. Skips block scalars (`body: |`) and quoted text.
 */
export function scanYaml(text: string, place: PlaceOf): Finding[] {
  if (isTooDeep(text)) return [found.yamlTooDeep.at(place(0, 0), {})]
  const conflicts = [...text.matchAll(conflictMarker)].map(({ 0: mark, index }) =>
    found.yamlMergeConflict.at(place(index, index + mark.length), { mark }),
  )
  // All other mistakes follow from having both versions in one file.
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
      if (closesQuote(openQuote, line)) openQuote = null
    } else if (blockIndent === null) {
      const slip = findSlip(line, at)
      if (slip) findings.push(slip)
      if (/(^|[:\-\s])[|>][0-9+-]*\s*(#.*)?$/.test(line)) blockIndent = nameColumn(line)
      openQuote = openedQuote(line)
    }
  }
  return findings
}

/** The column of a field's name, after dashes: its block scalar is indented further. */
function nameColumn(line: string): number {
  return /^ *(?:- +)*(?=[\w-]+:)/.exec(line)?.[0].length ?? /^ */.exec(line)?.[0].length ?? 0
}

function findSlip(line: string, at: PlaceOf): Finding | null {
  const lead = /^[ \t\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]*/.exec(line)?.[0] ?? ''
  if (line[lead.length] === '#') return findHashtag(line, lead.length, at)
  if (lead.includes('\t')) return found.yamlTab.at(at(lead.indexOf('\t'), lead.indexOf('\t') + 1), {})
  const unusual = lead.search(/[^ \t]/)
  const hard = unusual >= 0 ? unusual : findNoBreakSpace(line)
  if (hard >= 0) return found.yamlNoBreakSpace.at(at(hard, hard + 1), {})
  if (/^ *(?:- +)*:(?:\s|$)/.test(line)) return namelessColon(line, at)
  if (/^ *-[A-Za-z]\w*:(?:\s|$)/.test(line)) return gluedDash(line, at)
  const field = /^ *(?:- +)*(?:[\w-]+: +)?/.exec(line)?.[0] ?? ''
  const value = line.slice(field.length)
  const within: PlaceOf = (from, to) => at(field.length + from, field.length + to)
  // A line without a name or dash continues the one above, and may start with any character.
  const slip = field.trim() === '' ? null : findSlipAtStart(value, within, field)
  // For a field's own value, the field type decides whether a comment may be text (`RawText.note`).
  return slip ?? (field.includes(':') && !/^[[{]/.test(value) ? null : findComment(value, within))
}

function gluedDash(line: string, at: PlaceOf): Finding {
  return found.yamlSyntax.at(at(line.indexOf('-'), line.length), {
    detail: 'There is no space after the dash.',
    help: 'Write “- type: …”, with a space after the dash.',
  })
}

function namelessColon(line: string, at: PlaceOf): Finding {
  const colon = line.indexOf(':')
  return found.yamlSyntax.at(at(colon, line.length), {
    detail: 'There is a colon here with no name before it.',
    help: 'Write the field’s name before the colon, as in “title: …”.',
  })
}

/** The mistake at the start of a value, as far as its line shows one. */
function findSlipAtStart(value: string, at: PlaceOf, field: string): Finding | null {
  const named = field.includes(':')
  const end = value.trimEnd().length
  const special = () =>
    found.yamlSpecialCharacter.at(at(0, end), { character: value[0] ?? '', color: colorAt(value, 0, at) })
  // With a colon inside, curly quotes would be parsed as a field's name; without one, `parseYaml` finds them.
  if (/^[“„‘].*: .*[”“’]\s*$/.test(value) || /^[“„][^“”„"]*"\s*$/.test(value))
    return found.yamlCurlyQuotes.at(at(0, end), {})
  if (/^[*&!%@`]|^\?\s/.test(value) || (named && /^#\S/.test(value))) return special()
  if (named && /^(?!- )[^"'[{|>].*?:(?:\s|$)/.test(value))
    return found.yamlColon.at(at(0, end), { quoted: quoteField(field + value) })
  if (/^[|>]/.test(value)) return /^[|>][0-9+-]*\s*(?:#.*)?$/.test(value) ? null : special()
  return /^[[{]/.test(value) && (value.startsWith('{{') || hasTextAfterBracket(value)) ? special() : null
}

/** "Plan #5": from the # on, a line is a YAML comment and would not be printed. */
function findComment(value: string, at: PlaceOf): Finding | null {
  if (/^["'|>]/.test(value)) return null
  const hash = /(?<=\S) +#(?=[^\s#]| \d)/.exec(value.replace(/(["']).*?\1/g, (quoted) => 'x'.repeat(quoted.length)))
  if (!hash) return null
  const from = hash.index + hash[0].length - 1
  const color = /: *$/.test(value.slice(0, from)) ? colorAt(value, from, at) : null
  return found.yamlSpecialCharacter.at(at(from, value.trimEnd().length), { character: '#', color })
}

/** The place of a colour such as #002244 or #fff; null when it is something else, such as #BBC. */
function colorAt(value: string, from: number, at: PlaceOf): Place | null {
  const [written] = /^#(?:[\da-f]{6}|[\da-f]{3})(?=\s*(?:[,}#]|$))/i.exec(value.slice(from)) ?? []
  return written && /\d|^#(.)\1+$/.test(written) ? at(from, from + written.length) : null
}

/** "[Draft] Plans", "[words](https://…)": brackets that were meant as text. */
function hasTextAfterBracket(value: string): boolean {
  const close = findClosingBracket(value, 0)
  return close !== null && /^\s*[^\s#\]}]/.test(value.slice(close + 1))
}

/** Offset of a no-break space after a colon, a dash, or a comma in braces; -1 when there is none. */
function findNoBreakSpace(line: string): number {
  const match =
    /^( *(?:- +)*(?:-|[\w-]+:) *)\u00a0/.exec(line) ??
    /^( *(?:- +)*(?:[\w-]+: +)?[{[][^"']*?(?:[\w-]:|,) *)\u00a0/.exec(line)
  return match ? (match[1]?.length ?? -1) : -1
}

/** Whether a quoted text ends in this line; escaped quotation marks do not count. */
function closesQuote(mark: string, line: string): boolean {
  return line.replace(mark === '"' ? /\\./g : /''/g, '').includes(mark)
}

/** An indented "#Wales" is a YAML comment, but was meant as text; "# a note" and "#title: …" are meant as comments. */
function findHashtag(line: string, from: number, at: PlaceOf): Finding | null {
  if (from === 0 || !/^#\p{L}[\p{L}\d]*(?:\s|$)/u.test(line.slice(from))) return null
  return found.yamlSpecialCharacter.at(at(from, line.trimEnd().length), { character: '#' })
}

/** The quotation mark of a value that continues in the next line; null when there is none. */
function openedQuote(line: string): string | null {
  const mark = /^ *(?:- +)*[\w-]+: +(["'])/.exec(line)
  if (!mark?.[1]) return null
  return closesQuote(mark[1], line.slice(mark[0].length)) ? null : mark[1]
}
