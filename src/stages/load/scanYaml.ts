import * as found from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/source.ts'

type PlaceOf = (from: number, to: number) => Place

/**
 * Slips that can be seen before the file is parsed, and that would make every later message misleading: white space
 * that is not a space, and curly quotes used as quotation marks. Text inside blocks (`body: |`) is left alone.
 */
export function scanYaml(text: string, place: PlaceOf): Finding[] {
  const findings: Finding[] = []
  let offset = 0
  let blockIndent: number | null = null
  for (const line of text.split('\n')) {
    const indent = /^[ ]*/.exec(line)?.[0].length ?? 0
    const blank = line.trim() === ''
    if (blockIndent !== null && !blank && indent <= blockIndent) blockIndent = null
    if (blockIndent === null && !blank) {
      findings.push(...slipsOf(line, offset, place))
      if (/(^|[:\-\s])[|>][0-9+-]*\s*(#.*)?$/.test(line)) blockIndent = indent
    }
    offset += line.length + 1
  }
  return findings
}

function slipsOf(line: string, offset: number, place: PlaceOf): Finding[] {
  const at = (from: number, length: number) => place(offset + from, offset + from + length)
  const lead = /^[ \t\u00a0]*/.exec(line)?.[0] ?? ''
  if (line.slice(lead.length).startsWith('#')) return []
  if (lead.includes('\t')) return [found.yamlTab.at(at(lead.indexOf('\t'), 1), {})]
  const hard = lead.includes('\u00a0') ? lead.indexOf('\u00a0') : breakAfterSign(line)
  if (hard >= 0) return [found.yamlNoBreakSpace.at(at(hard, 1), {})]
  // Curly quotes with a colon inside would be read as a field's name; without one they are found as a value.
  const curly = /^([ ]*(?:- +)*[\w-]+: +)([“„‘].*: .*[”“’])\s*$/.exec(line)
  return curly ? [found.yamlCurlyQuotes.at(at(curly[1]?.length ?? 0, curly[2]?.length ?? 0), {})] : []
}

/** Where a no-break space follows a field's colon or an item's dash; -1 when none does. */
function breakAfterSign(line: string): number {
  const match = /^([ ]*(?:- +)*(?:-|[\w-]+:) *)\u00a0/.exec(line)
  return match ? (match[1]?.length ?? -1) : -1
}
