import { fillPlaceholders } from './fillPlaceholders.ts'

/** Pairs of quotation marks. A mark that opens in one language can close in another. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ["''", "''"],
  ['``', "''"],
  [',,', "''"],
  ['<<', '>>'],
  ...[
    '“”',
    '„“',
    '„”',
    '«»',
    '»«',
    '‹›',
    '›‹',
    '‘’',
    '‚‘',
    '‚’',
    '「」',
    '『』',
    '❝❞',
    '""',
    "''",
    '””',
    '““',
    '»»',
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
]

/**
 * Removes a pair of quotation marks that encloses the whole text; not two pairs that enclose a part each: “One” and
 * “two”. Punctuation or the sign of a footnote at the end may follow the closing mark. In English, each paragraph opens
 * with a mark and only the last one closes: “One. “Two.”
 */
export function withoutQuotationMarks(text: string): string {
  const trimmed = text.trim()
  const [, end = ''] = /[^.,!?…*†‡¹²³]([.,!?…]{1,3}|[*†‡¹²³]{1,2})$/u.exec(trimmed) ?? []
  for (const tail of new Set([end, ''])) {
    const whole = trimmed.slice(0, trimmed.length - tail.length)
    for (const [open, close] of pairs) {
      if (whole.length <= open.length + close.length || !whole.startsWith(open) || !whole.endsWith(close)) continue
      const inside = whole.slice(open.length, whole.length - close.length)
      const paragraphs = open === close || inside.includes(close) ? [inside] : inside.split(open)
      if (paragraphs.length > 1 && paragraphs.slice(0, -1).every((one) => /[.!?…]\s*$/.test(one)))
        return paragraphs.join('').trim() + tail
      if (isPair(inside, open, close)) return inside.trim() + tail
    }
  }
  return text
}

const doubleMarks = /[“”„"«»]/g

/** Removes an opening mark at the start that is never closed, or a closing mark at the end that was never opened. */
export function withoutHalfPair(text: string): string {
  if (text.match(doubleMarks)?.length !== 1) return text
  // After a digit, a straight mark means inches or seconds.
  return text.replace(/^\s*[“„"«»]\s*|\s*(?:[“”«»]|(?<!\d)")(?=[.,!?…]{0,3}\s*$)/u, '')
}

/**
 * Puts a text into quotation marks, and the pairs of the same marks inside it into inner ones. `outer` and `inner` have
 * {text} between their marks: "«\u00a0{text}\u00a0»".
 */
export function quoted(text: string, outer: string, inner: string): string {
  const [[open, close], [innerOpen]] = [marksOf(outer), marksOf(inner)]
  // Excludes the inner opening mark: its closing mark could be an apostrophe.
  const pair = new RegExp(`${open}([^${open}${close}${innerOpen}]*)${close}`, 'gu')
  const inInner = (_: string, words: string) => fillPlaceholders(inner, { text: words.trim() })
  const inside = open && close ? text.replace(pair, inInner) : text
  return fillPlaceholders(outer, { text: inside })
}

/** The two marks around {text}, as parts of a regular expression. */
function marksOf(pattern: string): string[] {
  return pattern
    .split('{text}')
    .map((mark) => mark.trim().replace(/[^\p{L}\p{N}\s]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`))
}

/** Words that begin with an apostrophe, which looks like an opening mark. */
const elided = /^(?:tis|twas|twere|twill|til|em|cause|cos|bout|n|round)\b/iu

/** Whether the marks around a text are one pair: no mark inside closes the first or opens the last. */
function isPair(inside: string, open: string, close: string): boolean {
  if (/^['‘]$/.test(open) && elided.test(inside)) return false
  let depth = 1
  for (const { 0: sign, index } of inside.matchAll(/[“”„«»‹›‘’‚"'「」『』❝❞<]/gu)) {
    const [before = ' ', after = ' '] = [inside[index - 1], inside[index + 1]]
    // An apostrophe between letters, or after a plural.
    const isApostrophe = /['’‘]/.test(sign) && /[\p{L}\p{N}]/u.test(before)
    if (isApostrophe && (/[\p{L}\p{N}]/u.test(after) || close === sign)) continue
    if (open === close || open.length > 1) {
      if (sign === open.slice(0, 1)) return false
    } else if (sign === close) depth -= 1
    else if (sign === open) depth += 1
    if (depth === 0) return false
  }
  return depth === 1
}
