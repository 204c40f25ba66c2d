import { signName } from '../../lib/text/signNames.ts'
import type { Place } from '../../model/source.ts'
import { defineRule } from '../rule.ts'
import { garblesIn } from './lib/garbles.ts'
import { isLiteral } from './lib/writing.ts'

export const invisibleCharacters = defineRule<{ names: string }>({
  id: 'invisible-characters',
  group: 'text',
  severity: 'warning',
  summary: 'A text has characters in it that nobody can see.',
  why: 'Copied from a web page or a document, texts bring soft hyphens, zero-width spaces and other unseen characters along. Some mail programs show a hyphen or a box for them, screen readers stumble, and searches miss the word. Take them out.',
  looksAt:
    'every text. Joiners that emoji or a script need are left alone, and so is what is written as a name, such as &shy;, and a soft hyphen that is written as a code.',
  say: ({ names }) => ({
    message: `There is something here that cannot be seen: ${names}.`,
    help: 'Delete it: put the cursor behind it and press the backspace key once for each, or type the word anew.',
  }),
  good: () => [
    { body: 'A family 👨‍👩‍👧 and a flag 🏳️‍🌈 in a text that is long enough to be read.' },
    { body: 'The word می‌خواهم is Persian, and क्‍ष is Hindi. A hard\u00a0space is fine.' },
    { body: 'A soft hy&shy;phen that was put there on purpose, and one that is a&#173;typical.' },
    { body: 'Wales 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} plays, ✔️ and 1️⃣ and 👩🏽‍🚀 are fine.' },
  ],
  bad: () => [
    { section: { title: 'Eight plans\u200b published' }, at: ['\u200b'], fixed: 'title: Eight plans published' },
    {
      body: 'Jobs in the re\u00adgions, and\u2060\u2060 more.',
      at: ['\u00ad', '\u2060\u2060'],
      fixed: 'Jobs in the regions, and more.',
    },
    {
      body: 'Two lines\u2028in one, and\ufeff a mark.',
      at: ['\u2028', '\ufeff'],
      fixed: 'Two lines in one, and a mark.',
    },
    { body: 'Click here&#8203; for&#xFEFF; more.', at: ['&#8203;', '&#xFEFF;'], fixed: 'Click here for more.' },
    { body: 'Plain\u200d words with a joiner.', at: ['\u200d'], fixed: 'Plain words' },
    { body: 'A hidden\u{e0068}\u{e0069} note.', at: ['\u{e0068}\u{e0069}'], fixed: 'A hidden note' },
    { body: 'The GERÄ\u00adTE are here.', files: { 'dictionary.txt': 'GERÄTE\nGERÄ\n' }, at: ['\u00ad'] },
  ],
  look: {
    passage({ passage }, found) {
      const { text, at } = passage
      if (!anyInvisible.test(text)) return
      const garbles = garblesIn(text)
      for (const match of text.matchAll(invisible)) {
        const from = match.index
        const to = from + match[0].length
        // Half of a garbled letter: broken-characters reports the whole letter.
        if (garbles.some((garble) => garble.from < to && from < garble.to)) continue
        if (isNeeded(match[0], text.slice(Math.max(0, from - 3), from), text.slice(to, to + 2))) continue
        const place = strayPlace(at(from, to), match[0])
        if (!place) continue
        const isLineBreak =
          /[\u2028\u2029\u0085]/.test(match[0]) && /\S$/.test(text.slice(0, from)) && /^\S/.test(text.slice(to))
        const fix = mayBeHalfGarble(match[0], text[from - 1] ?? '')
          ? undefined
          : { place, replacement: isLineBreak ? ' ' : '' }
        found(place, { names: namesOf(match[0]) }, fix)
      }
    },
  },
})

const invisible =
  /(?:[\u00ad\u0085\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u2028\u2029\u2060-\u2064\u3164\ufeff\uffa0]|\u034f|\u200d|\udb40[\udc00-\udc7f])+/g
const anyInvisible = new RegExp(invisible, '')

/**
 * The place of characters that came in by accident; null where the author wanted them. A name, as in &zwj;, is typed by
 * hand; codes such as &#8203; and "\u200b" come along from websites and programs, but for soft hyphens.
 */
function strayPlace(place: Place, chars: string): Place | null {
  if (isLiteral(place, chars)) return place
  const { source, from } = place
  const codes = source.text.slice(from, from + 10 * chars.length).matchAll(code)
  const written = [...codes].slice(0, chars.length).join('')
  return written === '' || /^\u00ad+$/.test(chars) ? null : { source, from, to: from + written.length }
}

const code = /&#x?[\da-f]{1,6};|\\u[\da-f]{4}|\\[LPN]/giy

/** Scripts that need invisible characters to shape letters or break lines. A function, since V8 compiles it slowly. */
const joiningScripts = () =>
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

const emoji = () => /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u20e3/u

function isNeeded(chars: string, before: string, after: string): boolean {
  if (joiningScripts().test(before.slice(-2)) || joiningScripts().test(after)) return true
  // The flags of England, Scotland and Wales are a black flag followed by tag characters.
  if (/^(?:\udb40[\udc00-\udc7f])+$/.test(chars) && before.endsWith('\ud83c\udff4')) return true
  return chars === '\u200d' && emoji().test(before) && emoji().test(after)
}

/** A soft hyphen is also the second byte of some garbled letters, such as í. After a possible first byte it is kept. */
function mayBeHalfGarble(chars: string, before: string): boolean {
  return chars.startsWith('\u00ad') && /[ÂÃÄÅÆÇÈÉÊËÌÎÏÐÑ]/.test(before)
}

function namesOf(chars: string): string {
  const all = [...new Set(chars)].map(signName)
  const [others, last] = [all.slice(0, -1), all.at(-1) ?? '']
  const count = [...chars].length
  return `${others.length ? `${others.join(', ')} and ` : ''}${last}${count > all.length ? ` (${count} characters)` : ''}`
}
