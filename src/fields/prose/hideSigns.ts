import { hasAny } from '../../lib/text/hasAny.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { hide } from './signs.ts'

/** Stretches in which stars, underscores and backslashes are content. CommonMark takes some for its own signs. */
/** `signs`: each match has one of them. A pattern that no text needs is not compiled. */
const contentSigns: readonly (readonly [signs: string, pattern: (text: string) => RegExp])[] = [
  // 2*3*4, A*STAR, Partner*innen; 2**8.
  ['*', letterRegExp(String.raw`(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])`, 'g')],
  ['*', letterRegExp(String.raw`(?<=\d)\*\*(?=\d)`, 'g')],
  // A sign that is spoken of: (*), “*”. And a product of brackets: (a+b)*(c+d).
  ['*_', letterRegExp(String.raw`(?<=[([{"'“‘«„])[*_]{1,3}(?=[)\]}"'”’»“])`, 'g')],
  ['*', letterRegExp(String.raw`(?<=[)\]])\*(?=[([])`, 'g')],
  // Stars of a hotel, lines to write on.
  ['*_', letterRegExp(String.raw`(?<![\\*])\*{4,}|(?<![\\_])_{4,}|(?<=[:=])_{2,}(?=[\s.,;)]|$)`, 'g')],
  ['_', letterRegExp(String.raw`(?<![\p{L}\p{N}_*\\])_{3}(?![\p{L}\p{N}_*])`, 'g')],
  // *.pdf
  ['*', letterRegExp(String.raw`(?<![\p{L}\p{N}*\\])\*(?=\.\p{L})`, 'g')],
  // __init__.py, _parks_/map
  ['_', letterRegExp(String.raw`(?<!\S)_{1,2}\p{L}[\p{L}\p{N}_-]{0,100}_(?=[.@/=:\\][\p{L}\p{N}])`, 'g')],
  // S:\_Shared\(new)
  ['\\', letterRegExp(String.raw`(?<![\p{L}\p{N}])[A-Za-z]:\\[^\s<>"|?*]{0,300}`, 'g')],
  // A line of signs divides nothing here: it is printed, and told.
  ['-*_', letterRegExp(String.raw`^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$`, 'gm')],
]

// What stands between angle brackets or is the address of a link is no text.
const addresses =
  /<[^<>\s]{0,2000}>|\]\([^()\s]{0,2000}|(?:https?:\/\/|www\.)[^\s<>()[\]]{1,2000}|(?<![\w.+*-])[\w.+*-]{1,100}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,}/gi

/** The text with all signs hidden that an author typed as content. */
export function hideSigns(text: string): string {
  let hidden = text
  if (/[*_\\-]/.test(text)) {
    hidden = hidden.replace(addresses, (match, at: number) => hideInAddress(match, hidden[at + match.length]))
    for (const [signs, pattern] of contentSigns) if (hasAny(text, signs)) hidden = hidden.replace(pattern(hidden), hide)
  }
  return hidden.includes('#') ? hidden.replace(/^ {0,3}#.*$/gm, hideLastHashes) : hidden
}

/** Emphasis may stand around a whole address. */
function hideInAddress(match: string, next: string | undefined): string {
  if (/^[<\]]/.test(match)) return match
  const end = match.search(/[*_.,;:!?]+$/)
  const whole = end === -1 ? match : match.slice(0, end)
  const wrapped = end !== -1 || next === '*' || next === '_' ? (/^[*_]*/.exec(whole)?.[0].length ?? 0) : 0
  return match.slice(0, wrapped) + hide(whole.slice(wrapped)) + match.slice(whole.length)
}

/** "## Learn C #": signs at a heading's end close it only where they are as many as those that open it. */
function hideLastHashes(line: string): string {
  const text = line.trimEnd()
  const [opening = '', closing] = [/^ *#+/.exec(text)?.[0].trim(), /[ \t](#+)$/.exec(text)?.[1]]
  if (closing === undefined || closing.length === opening.length || !/[^#\s]/.test(text)) return line
  return text.slice(0, -closing.length) + hide(closing) + line.slice(text.length)
}
