import { hasAny } from '../../lib/text/hasAny.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { hide } from './signs.ts'

/**
 * Patterns of text in which stars, underscores, backslashes and dashes are content, not CommonMark's markup. Each match
 * has one of `signs`, so that a pattern is compiled only for a text that needs it.
 */
const contentSigns: readonly (readonly [signs: string, pattern: (text: string) => RegExp])[] = [
  // 2*3*4, A*STAR, Partner*innen; 2**8.
  ['*', letterRegExp(String.raw`(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])`, 'g')],
  ['*', letterRegExp(String.raw`(?<=\d)\*\*(?=\d)`, 'g')],
  // A quoted sign: (*), “*”. And a product of brackets: (a+b)*(c+d).
  ['*_', letterRegExp(String.raw`(?<=[([{"'“‘«„])[*_]{1,3}(?=[)\]}"'”’»“])`, 'g')],
  ['*', letterRegExp(String.raw`(?<=[)\]])\*(?=[([])`, 'g')],
  // Hotel stars, blank lines of a form.
  ['*_', letterRegExp(String.raw`(?<![\\*])\*{4,}|(?<![\\_])_{4,}|(?<=[:=])_{2,}(?=[\s.,;)]|$)`, 'g')],
  ['_', letterRegExp(String.raw`(?<![\p{L}\p{N}_*\\])_{3}(?![\p{L}\p{N}_*])`, 'g')],
  // *.pdf
  ['*', letterRegExp(String.raw`(?<![\p{L}\p{N}*\\])\*(?=\.\p{L})`, 'g')],
  // __init__.py, _parks_/map
  ['_', letterRegExp(String.raw`(?<!\S)_{1,2}\p{L}[\p{L}\p{N}_-]{0,100}_(?=[.@/=:\\][\p{L}\p{N}])`, 'g')],
  // The names of an account and a topic: @_parks_, #_parks_
  ['@#', letterRegExp(String.raw`(?<![\p{L}\p{N}_\\])[@#]_[\p{L}\p{N}_]{1,100}_(?![\p{L}\p{N}_])`, 'g')],
  // S:\_Shared\(new)
  ['\\', letterRegExp(String.raw`(?<![\p{L}\p{N}])[A-Za-z]:\\[^\s<>"|?*]{0,300}`, 'g')],
  // \\server\news
  ['\\', letterRegExp(String.raw`(?<![\w\\])\\\\[A-Za-z][\w.$-]{0,100}(?:\\[^\s<>"|?*\\]{1,100}){1,20}`, 'g')],
  // A thematic break: it is printed, and `findUnreadMarkup` finds it.
  ['-*_', letterRegExp(String.raw`^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$`, 'gm')],
]

// Text in angle brackets, link addresses, web addresses (x.com/_parks_, too), email addresses.
const addresses =
  /<[^<>\s]{0,2000}>|\]\([^()\s]{0,2000}|(?:https?:\/\/|www\.)[^\s<>()[\]]{1,2000}|(?<![\w.+*@/-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,12}\/[^\s<>()[\]]{1,2000}|(?<![\w.+*-])[\w.+*-]{1,100}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,}/gi

/** Hides the signs that the author typed as content from the parser. */
export function hideContentSigns(text: string): string {
  let hidden = text
  if (/[*_\\-]/.test(text)) {
    hidden = hidden.replace(addresses, (match, at: number) => hideInAddress(match, hidden[at + match.length]))
    for (const [signs, pattern] of contentSigns) if (hasAny(text, signs)) hidden = hidden.replace(pattern(hidden), hide)
  }
  return hidden.includes('#') ? hidden.replace(/^ {0,3}#.*$/gm, hideClosingHashes) : hidden
}

/** Hides the signs inside an address, but not those of emphasis around it. */
function hideInAddress(match: string, next: string | undefined): string {
  if (/^[<\]]/.test(match)) return match
  const end = match.search(/[*_.,;:!?]+$/)
  const whole = end === -1 ? match : match.slice(0, end)
  const wrapped = end !== -1 || next === '*' || next === '_' ? (/^[*_]*/.exec(whole)?.[0].length ?? 0) : 0
  return match.slice(0, wrapped) + hide(whole.slice(wrapped)) + match.slice(whole.length)
}

/** Hides a heading's closing hashes, as in "## Learn C #", unless they are as many as the opening ones. */
function hideClosingHashes(line: string): string {
  const text = line.trimEnd()
  const [opening = '', closing] = [/^ *#+/.exec(text)?.[0].trim(), /[ \t](#+)$/.exec(text)?.[1]]
  if (closing === undefined || closing.length === opening.length || !/[^#\s]/.test(text)) return line
  return text.slice(0, -closing.length) + hide(closing) + line.slice(text.length)
}
