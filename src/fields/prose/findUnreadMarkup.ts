import { hasAny } from '../../lib/text/hasAny.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { findBulletsInLine } from './findBulletsInLine.ts'
import { findHtml } from './findHtml.ts'
import { findReferences } from './findReferences.ts'
import type { Markup } from './markups.ts'
import type { UnreadMarkup } from './unreadMarkup.ts'

/** Each match has one of `signs`, so that a pattern is compiled only for a text that needs it. */
type MarkupPattern = readonly [markup: Markup, signs: string, pattern: RegExp | ((text: string) => RegExp)]

const marker = '(?:[-+*]|\\d{1,9}[.)])[ \\t]+'
const task = `[ \\t]*${marker}\\[[ xX]?\\](?![(:[]).*`
// Not "1.", "a)" or a bullet before a tab, which is a list item.
const row = '(?![ \\t]*(?:[-+*•·▪◦‣●○■o\\uf000-\\uf0ff]|\\(?\\w{1,4}[.)])[ \\t]|[ \\t]*[§Øüv–]\\t).*\\S\\t+\\S.*'
/** At least three cells between bars. A row that ends in a line break of Markdown is meant as a line. */
const cells = '(?:[^|\\n]+ \\| ){2,}[^|\\n]*[^\\s\\\\|]'
const cell = '\\S+(?: {1,2}\\S+)*'
const spacedRow = ` *(?![-+*•] )${cell} {3,}${cell} {3,}\\S.*`
const columns = '[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)+\\|?[ \\t]*'

/** Markup of whole lines. Each pattern's matches are blanked before the next runs, so that a mistake is found once. */
const blocks: readonly MarkupPattern[] = [
  ['fence', '`~', /^[ \t]*(```|~~~)(?!.*\1).*(?:\n(?![ \t]*\1).*)*(?:\n[ \t]*\1.*)?/gm],
  ['math', '$', /\$\$[^$]{1,2000}\$\$/g],
  // Before addresses are blanked, which may stand in it: [url=https://…].
  ['bold', '[', /\[(b|i|u|s|url|img|quote|center|color|size)(?:=[^[\]\n]{0,100})?\][^[\n]{0,300}\[\/\1\]/gi],
  ['box', ':!', /^[ \t]*(?::{3,}[ \t]*\w|!{3}[ \t]\w).*(?:\n(?![ \t]*(?:$|:{3})).*)*(?:\n[ \t]*:{3,}[ \t]*$)?/gm],
  ['table', '+', /^[ \t]*\+(?:[-=]+\+)+[ \t]*(?:\n[ \t]*[|+].*)+/gm],
  [
    'table',
    '|',
    new RegExp(
      `^[ \\t]*\\|.*\\|[ \\t]*(?:\\n[ \\t]*\\|.*)+|^(?=.*\\|).*\\n${columns}(?:\\n.*\\|.*)*$|^${cells}(?:\\n${cells})+$`,
      'gm',
    ),
  ],
  ['tabs', '\t', new RegExp(`^${row}(?:\\n${row})+`, 'gm')],
  // At least three columns: two that are printed with one space between them can be read.
  ['spaces', ' ', new RegExp(`^${spacedRow}(?:\\n${spacedRow})+`, 'gm')],
  ['quotation', '>', /^[ \t]*>(?!>|[ \t]?[£$€]?\d).*(?:\n[ \t]*>.*)*|^[ \t]*>.*(?:\n[ \t]*>.*)+/gm],
  ['underline', '=-', /(?<=[^\n]\n)[ \t]*(?:={2,}|-{2,})[ \t]*$/gm],
  ['rule', '-*_=~', /^[ \t]*(?:([-*_])(?:[ \t]*\1){2,}|={3,}|~{3,})[ \t]*$/gm],
  ['tasks', '[', new RegExp(`^${task}(?:\\n${task})*`, 'gm')],
  // Word's second-level bullet, pasted as a letter. Directly below a sentence it may be a word of another language.
  [
    'letters',
    'o',
    /(?<=(?:^|\n)[ \t]*\n|(?<![\s\S])|:[ \t]*\n)[ \t]*o \S.*(?:\n[ \t]*o \S.*)+(?=\n[ \t]*(?:\n|$)|$(?![\s\S]))/gm,
  ],
  ['heading', '#', letterRegExp(String.raw`^[ \t]*(?:#{2,6}(?=[\p{L}\p{N}])|#{7,}).*$`, 'gm')],
]

/** Markup within a line. */
const spans: readonly MarkupPattern[] = [
  [
    'code',
    '`',
    letterRegExp(
      String.raw`(?<![\p{L}\p{N}\\\x60])(\x60{1,3})(?=[^\s\x60])[^\x60\n]{0,300}(?<=[^\s\x60])\1(?![\p{L}\p{N}\x60])`,
      'g',
    ),
  ],
  ['strike', '~', /(?<![\\~])~~(?=[^\s~])[^~]{0,300}(?<=[^\s~])~~(?!~)/g],
  [
    'strike',
    '~',
    letterRegExp(String.raw`(?<![\\~\p{L}\p{N}])~(?=\p{L})[^~\n]{0,100}(?<=[\p{L}.!?])~(?![~\p{L}\p{N}])`, 'g'),
  ],
  ['bold', "'", /'''(?=[^\s'])[^'\n]{0,300}'''/g],
  ['emoji', ':', letterRegExp(String.raw`(?<![\p{L}\p{N}:]):[a-z][a-z_]{1,30}:(?![\p{L}\p{N}:])`, 'g')],
  [
    'mark',
    '=',
    letterRegExp(String.raw`(?<![\\=\p{L}\p{N}])==(?=[^\s=])[^=\n]{0,300}(?<=[^\s=])==(?![=\p{L}\p{N}])`, 'g'),
  ],
  ['attributes', '{', /(?<![\\{$])\{(?::?[ \t]*[.#][\w-]|:[ \t]*\w|[a-z]+=["'\w])[^{}\n]{0,200}\}(?!\})/g],
  ['math', '$', /(?<![\\$\w])\$(?=[^\s$\d{])[^$\n]{0,200}[\\^_{}][^$\n]{0,200}(?<=[^\s$\\])\$(?![\w$])/g],
  ['raised', '^~', letterRegExp(String.raw`(?<=[\p{L}\p{N}])(?:\^\w{1,5}\^|(?<!~)~\d{1,3}~(?!~))`, 'g')],
]

/** All unread markup in a text, in order. */
export function findUnreadMarkup(text: string): readonly UnreadMarkup[] {
  if (
    !/[`~|>[{$^=#<\t]|[:!']{3}|:[a-z]\w{1,30}:|\S {3}|^[ \t]*\+-|^[ \t]*[-*_]|[•▪◦‣●■⁃\uf000-\uf0ff]|^[ \t]*o /m.test(
      text,
    )
  )
    return []
  const found: UnreadMarkup[] = []
  // Merge conflict markers have a finding of their own.
  let left = /^(?:<{7}|>{7}|\|{7})(?: |$)/m.test(text)
    ? text.replace(/^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/gm, blank)
    : text
  const takeOut = (stretches: readonly UnreadMarkup[]) => {
    const ends = [0, ...stretches.map(({ to }) => to)]
    const parts = stretches.map(({ from, to }, i) => left.slice(ends[i], from) + blank(left.slice(from, to)))
    left = parts.join('') + left.slice(ends.at(-1))
    found.push(...stretches)
  }
  const search = ([markup, signs, pattern]: MarkupPattern) => {
    if (hasAny(left, signs))
      takeOut(
        [...left.matchAll(typeof pattern === 'function' ? pattern(left) : pattern)].map((match) =>
          rangeOf(markup, match),
        ),
      )
  }
  blocks.slice(0, 1).forEach(search)
  takeOut(findHtml(left))
  blocks.slice(1).forEach(search)
  takeOut(findBulletsInLine(left))
  takeOut(findReferences(left))
  left = left.replace(/\]\([^()\s]{0,2000}|(?:https?:\/\/|www\.)[^\s<>]{1,2000}/g, blank)
  spans.forEach(search)
  return found.sort((a, b) => a.from - b.from)
}

function rangeOf(markup: Markup, { 0: match, index }: RegExpMatchArray): UnreadMarkup {
  const at = index ?? 0
  return { markup, from: at + match.length - match.trimStart().length, to: at + match.trimEnd().length }
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
