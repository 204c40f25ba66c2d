import { hasAny } from '../../lib/text/hasAny.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { findBulletsInLine } from './bulletsInLine.ts'
import { findHtml } from './findHtml.ts'
import { findReferences } from './findReferences.ts'
import type { Markup } from './markups.ts'
import type { Unread } from './unread.ts'

/** `signs`: each match has one of them. A pattern that no text needs is not compiled. */
type Search = readonly [markup: Markup, signs: string, pattern: RegExp | ((text: string) => RegExp)]

const point = '(?:[-+*]|\\d{1,9}[.)])[ \\t]+'
const task = `[ \\t]*${point}\\[[ xX]\\][ \\t].*`
// "1.", "a)" or a bullet before a tab is a point of a list.
const row = '(?![ \\t]*(?:[-+*•·▪◦‣●○■o\\uf000-\\uf0ff]|\\(?\\w{1,4}[.)])[ \\t]).*\\S\\t+\\S.*'
const columns = '[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)+\\|?[ \\t]*'

/** What fills whole lines. Each is taken out before the next is looked for: one mistake is told once. */
const blocks: readonly Search[] = [
  ['fence', '`~', /^[ \t]*(```|~~~)(?!.*\1).*(?:\n(?![ \t]*\1).*)*(?:\n[ \t]*\1.*)?/gm],
  ['math', '$', /\$\$[^$]{1,2000}\$\$/g],
  ['box', ':!', /^[ \t]*(?::{3,}[ \t]*\w|!{3}[ \t]\w).*(?:\n(?![ \t]*(?:$|:{3})).*)*(?:\n[ \t]*:{3,}[ \t]*$)?/gm],
  ['table', '|', new RegExp(`^[ \\t]*\\|.*\\|[ \\t]*(?:\\n[ \\t]*\\|.*)+|^.*\\|.*\\n${columns}(?:\\n.*\\|.*)*$`, 'gm')],
  ['tabs', '\t', new RegExp(`^${row}(?:\\n${row})+`, 'gm')],
  ['quotation', '>', /^[ \t]*>(?!>|[ \t]?[£$€]?\d).*(?:\n[ \t]*>.*)*|^[ \t]*>.*(?:\n[ \t]*>.*)+/gm],
  ['underline', '=-', /(?<=[^\n]\n)[ \t]*(?:={2,}|-{2,})[ \t]*$/gm],
  ['rule', '-*_=~', /^[ \t]*(?:([-*_])(?:[ \t]*\1){2,}|={3,}|~{3,})[ \t]*$/gm],
  ['tasks', '[', new RegExp(`^${task}(?:\\n${task})*`, 'gm')],
  // Word's second bullet, as a letter. Below a sentence the letter is a word in other languages.
  [
    'letters',
    'o',
    /(?<=(?:^|\n)[ \t]*\n|(?<![\s\S])|:[ \t]*\n)[ \t]*o \S.*(?:\n[ \t]*o \S.*)+(?=\n[ \t]*(?:\n|$)|$(?![\s\S]))/gm,
  ],
  ['heading', '#', letterRegExp(String.raw`^[ \t]*(?:#{2,6}(?=[\p{L}\p{N}])|#{7,}).*$`, 'gm')],
]

/** What stands between words. */
const spans: readonly Search[] = [
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
    'mark',
    '=',
    letterRegExp(String.raw`(?<![\\=\p{L}\p{N}])==(?=[^\s=])[^=\n]{0,300}(?<=[^\s=])==(?![=\p{L}\p{N}])`, 'g'),
  ],
  ['attributes', '{', /(?<![\\{$])\{(?::?[ \t]*[.#][\w-]|:[ \t]*\w|[a-z]+=["'\w])[^{}\n]{0,200}\}(?!\})/g],
  ['math', '$', /(?<![\\$\w])\$(?=[^\s$\d{])[^$\n]{0,200}[\\^_{}][^$\n]{0,200}(?<=[^\s$\\])\$(?![\w$])/g],
  ['raised', '^~', letterRegExp(String.raw`(?<=[\p{L}\p{N}])(?:\^\w{1,5}\^|(?<!~)~\d{1,3}~(?!~))`, 'g')],
]

/** Everything in a text that is not read, in its order. */
export function findNotRead(text: string): readonly Unread[] {
  if (!/[`~|>[{$^=#<\t]|[:!]{3}|^[ \t]*[-*_]|[•▪◦‣●■⁃\uf000-\uf0ff]|^[ \t]*o /m.test(text)) return []
  const found: Unread[] = []
  // The marks of a merge conflict are told of as such.
  let left = /^(?:<{7}|>{7}|\|{7})(?: |$)/m.test(text)
    ? text.replace(/^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/gm, blank)
    : text
  const takeOut = (stretches: readonly Unread[]) => {
    const ends = [0, ...stretches.map(({ to }) => to)]
    const parts = stretches.map(({ from, to }, i) => left.slice(ends[i], from) + blank(left.slice(from, to)))
    left = parts.join('') + left.slice(ends.at(-1))
    found.push(...stretches)
  }
  const search = ([markup, signs, pattern]: Search) => {
    if (hasAny(left, signs))
      takeOut(
        [...left.matchAll(typeof pattern === 'function' ? pattern(left) : pattern)].map((match) =>
          stretch(markup, match),
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

function stretch(markup: Markup, { 0: match, index }: RegExpMatchArray): Unread {
  const at = index ?? 0
  return { markup, from: at + match.length - match.trimStart().length, to: at + match.trimEnd().length }
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
