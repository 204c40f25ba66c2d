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
const windowsPath = /(?<![\w\\])(?:[A-Z]:\\[nt][a-z][\w-]{0,100}(?=\\|[.,;)"])|\\\\[\w.-]{1,100}\\[nt][\w-])/

/** A value that is a file's name: pictures\new.jpg. */
const fileName = /^"[\w .()/\\-]{1,250}\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?)"$/i

/** Codes of a no-break space and of line ends that no author types; programs write them beside others: \xe9\_\u0175. */
const unusualCode = /(?<=(?<!\\)(?:\\\\){0,20})\\[_LP]/

/** Finds a backslash of a Windows path or of Markdown in double quotes, which would be read as a code. */
export function findMeantBackslash({ text, place }: Parsed, { from, to }: Range): Finding | null {
  const value = text.slice(from, to)
  if (!value.includes('\\')) return null
  const match =
    windowsPath.exec(value) ??
    (fileName.test(value) ? /(?<!\\)\\[nt]/.exec(value) : null) ??
    (/\\[xuU][\da-f]{2}/i.test(value) ? null : unusualCode.exec(value))
  if (!match) return null
  const at = from + match.index
  return found.yamlSyntax.at(place(at, at + match[0].length), backslashInQuotes)
}
