import * as found from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import type { PlaceOf } from './scanYaml.ts'

export const backslashInQuotes = {
  detail: 'A backslash stands inside straight double quotes.',
  help: 'Write it twice (\\\\), or use single quotes.',
}

interface Parsed {
  readonly text: string
  readonly place: PlaceOf
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Finds the escape sequence of a control character in a quoted text: literal ones are spaces by now (`decodeText`). */
export function findControl(value: string, { text, place }: Parsed, { from, to }: Range): Finding | null {
  const code = /[^\P{Cc}\t\n]/u.exec(value)?.[0]?.charCodeAt(0)
  if (code === undefined) return null
  const codes = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^xuU])/gi
  const written = [...text.slice(from, to).matchAll(codes)].find(([one]) => codeOf(one) === code)
  if (!written) return found.yamlControl.at(place(from, to), { code, written: text.slice(from, to) })
  const start = from + written.index
  return found.yamlControl.at(place(start, start + written[0].length), { code, written: written[0] })
}

/** The code point of a YAML escape sequence, such as \x1b or \e; NaN for others. */
function codeOf(written: string): number {
  const short: { readonly [sign: string]: number } = { '0': 0, a: 7, b: 8, v: 11, f: 12, r: 13, e: 27, N: 0x85 }
  return short[written.slice(1)] ?? Number.parseInt(written.slice(2), 16)
}

// S:\news or \\server\news, of which YAML reads \n as the end of a line. After "Plan A:\n" comes a sentence.
const windowsPath =
  /(?<![\w\\])(?:[A-Z]:\\(?:[_LP]|[nt][a-z][\w-]{0,100}(?=\\|[.,;)"]))|\\\\[\w.-]{1,100}\\[nt_LP][\w-])/

/** Finds a Windows path in double quotes, whose backslashes would be read as codes. */
export function findWindowsPath({ text, place }: Parsed, { from, to }: Range): Finding | null {
  const match = windowsPath.exec(text.slice(from, to))
  if (!match) return null
  const at = from + match.index
  return found.yamlSyntax.at(place(at, at + match[0].length), backslashInQuotes)
}
