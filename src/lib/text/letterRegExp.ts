import { memo } from '../cache/memo.ts'

/**
 * A regular expression that speaks of letters (`\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}`, `\p{N}`), as it is best used on a
 * text. To compile what all the world’s letters are takes V8 some milliseconds for each expression and form of string.
 * So a text in the letters of Europe’s Latin alphabets, as most are, gets one that knows only these; it finds the same
 * there. Each is made when it is first asked for. `flags` are those besides u; with i, capitals
 * and small letters (`\p{Lu}`, `\p{Ll}`) cannot be told apart.
 */
export function letterRegExp(source: string, flags = ''): (text: string) => RegExp {
  const pattern = memo((isLatin: boolean) =>
    isLatin ? new RegExp(inLatin(source), flags) : new RegExp(source, `${flags}u`),
  )
  return (text) => pattern(!beyond.test(text))
}

/** Words without hyphens and apostrophes. */
export const plainWord = letterRegExp(String.raw`[\p{L}\p{N}]+`, 'g')

/**
 * All but Latin-1, Latin Extended-A, the Romanian letters beyond, and signs that are neither letters nor numbers. The
 * long s (U+017F) is left to the other kind: with the flags i and u together it is an s.
 */
const beyond = /[^\0-\u017e\u0218-\u021b\u2000-\u206f\u20a0-\u20bf\u2122\u2190-\u23ff\u25a0-\u26ff]/

const letters = String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u017e\u0218-\u021b`

/** Of the classes, what is within those bounds. Marks are all beyond. */
const classes: { readonly [name: string]: () => string } = {
  L: () => letters,
  Lu: () => cased((char) => char !== char.toLowerCase()),
  Ll: () => cased((char) => char === char.toLowerCase() && !/[\xaa\xba]/.test(char)),
  M: () => '',
  N: () => String.raw`0-9\xb2\xb3\xb9\xbc-\xbe`,
}

const latinIn = memo((name: string) => classes[name]?.())

function cased(is: (char: string) => boolean): string {
  const codes = Array.from({ length: 0x21c }, (_, code) => String.fromCharCode(code))
  const letter = new RegExp(`[${letters}]`)
  return codes.filter((char) => letter.test(char) && is(char)).join('')
}

function inLatin(source: string): string {
  let inClass = false
  return source.replace(/\\p\{([^}]*)\}|\\.|[[\]]/gi, (written, name: string | undefined) => {
    if (written === '[') inClass = true
    if (written === ']') inClass = false
    if (name === undefined) return written
    const chars = written.startsWith('\\p') ? latinIn(name) : undefined
    if (chars === undefined) throw new Error(`nobody has said which Latin letters are ${written}`)
    return inClass ? chars : `[${chars}]`
  })
}
