/** Pairs that people and word processors put around a quotation; an opening mark of one language can close in another. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ["''", "''"],
  ['``', "''"],
  [',,', "''"],
  ...['“”', '„“', '„”', '«»', '»«', '‹›', '›‹', '‘’', '‚‘', '‚’', '「」', '『』', '""', "''", '””', '»»'].map(
    (pair) => [pair.slice(0, 1), pair.slice(1)] as const,
  ),
]

/**
 * A text without the quotation marks around it, where one pair encloses the whole of it; as it was written where there
 * are none, or where each encloses a part: “One” and “two”. What ends the sentence may stand behind the mark.
 */
export function withoutQuotationMarks(text: string): string {
  const trimmed = text.trim()
  const [, end = ''] = /[^.,!?…]([.,!?…]{1,3})$/u.exec(trimmed) ?? []
  for (const tail of new Set([end, ''])) {
    const whole = trimmed.slice(0, trimmed.length - tail.length)
    for (const [open, close] of pairs) {
      if (whole.length <= open.length + close.length || !whole.startsWith(open) || !whole.endsWith(close)) continue
      const inside = whole.slice(open.length, whole.length - close.length)
      if (isOne(inside, open, close)) return inside.trim() + tail
    }
  }
  return text
}

const doubled = /[“”„"«»]/g

/** A text without a mark that opens at its start and never closes, or closes at its end and was never opened. */
export function withoutHalfPair(text: string): string {
  if (text.match(doubled)?.length !== 1) return text
  // Behind a digit, a straight mark means inches or seconds.
  return text.replace(/^\s*[“„"«»]\s*|\s*(?:[“”«»]|(?<!\d)")(?=[.,!?…]{0,3}\s*$)/u, '')
}

/** What stands inside a quotation, for the marks that stand around it. */
const inner: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['“”', ['‘', '’']],
  ['„“', ['‚', '‘']],
  ['„”', ['‚', '’']],
  ['«»', ['‹', '›']],
  ['»«', ['›', '‹']],
  ['‘’', ['“', '”']],
  ['「」', ['『', '』']],
])

/** A text to be quoted: pairs in it that are like those around it become the other kind. */
export function withInnerMarks(text: string, open: string, close: string): string {
  const marks = inner.get(open + close)
  if (!marks || !text.includes(open)) return text
  // A single mark that closes is an apostrophe as well, so it pairs with nothing.
  return text.replace(
    new RegExp(`${open}([^${open}${close}${marks[0]}]*)${close}`, 'gu'),
    (_, words: string) => `${marks[0]}${words}${marks[1]}`,
  )
}

/** Words that begin with an apostrophe, which looks like a mark that opens. */
const elided = /^(?:tis|twas|twere|twill|til|em|cause|cos|bout|n|round)\b/iu

/** Whether the marks around a text belong together: none of them closes or opens before its end. */
function isOne(inside: string, open: string, close: string): boolean {
  if (/^['‘]$/.test(open) && elided.test(inside)) return false
  let depth = 1
  for (const { 0: sign, index } of inside.matchAll(/[“”„«»‹›‘’‚"'「」『』]/gu)) {
    const [before = ' ', after = ' '] = [inside[index - 1], inside[index + 1]]
    // Between letters, and behind a plural, it is an apostrophe.
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
