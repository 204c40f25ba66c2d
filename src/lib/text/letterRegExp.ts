import { memo } from '../cache/memo.ts'

/**
 * A regular expression with Unicode classes of letters (`\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}`, `\p{N}`) that is fast to
 * compile. V8 takes some milliseconds to compile such classes, for each expression and string encoding. So the returned
 * function gives a text in Europe’s Latin alphabets, as most are, an expression that has only these letters and finds the
 * same. Each expression is made and compiled on first use. `flags` excludes u; with i, `\p{Lu}` and `\p{Ll}` match the
 * same.
 */
export function letterRegExp(source: string | (() => string), flags = ''): (text: string) => RegExp {
  const pattern = memo((isLatin: boolean) => {
    const whole = typeof source === 'string' ? source : source()
    return isLatin ? new RegExp(inLatin(whole), flags) : new RegExp(whole, `${flags}u`)
  })
  return (text) => pattern(!nonLatin.test(text))
}

/** Matches words without hyphens and apostrophes. */
export const plainWord = letterRegExp(String.raw`[\p{L}\p{N}]+`, 'g')

/**
 * Matches characters outside of Latin-1, Latin Extended-A, Romanian letters, and symbols that are neither letters nor
 * numbers. The long s (U+017F) counts as outside: with the flags i and u it matches s.
 */
const nonLatin = /[^\0-\u017e\u0218-\u021b\u2000-\u206f\u20a0-\u20bf\u2122\u2190-\u23ff\u25a0-\u26ff]/

const letters = String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u017e\u0218-\u021b`

/** The Latin characters of each class; no mark is among them. */
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
    if (chars === undefined) throw new Error(`there are no Latin letters listed for ${written}`)
    return inClass ? chars : `[${chars}]`
  })
}
