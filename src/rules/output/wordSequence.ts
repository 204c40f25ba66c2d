import type { Rendered, RenderedElement } from '../evidence.ts'

/** A word of the email, in small letters, and the stretch of text that it comes from. */
export interface Word {
  readonly letters: string
  readonly source: string
  /** Where it stands in `source`. */
  readonly from: number
  readonly section: number | null
  /**
   * Words that one form has and the other need not have, such as a link's number, stand in a group of their own:
   * how many of it are still to come, this one included. 0 for words that both must have.
   */
  readonly spare: number
}

const wordPattern = /[\p{L}\p{N}]+/gu

function wordsIn(source: string, section: number | null, isSpare: boolean): Word[] {
  const found = Array.from(source.matchAll(wordPattern), (match) => ({
    letters: match[0].normalize('NFC').toLowerCase(),
    source,
    from: match.index,
    section,
    spare: 0,
  }))
  return isSpare ? found.map((word, i) => ({ ...word, spare: found.length - i })) : found
}

/** What an edition says, in its order. A picture says its alternative text, which the plain text may leave out. */
export function wordsOfHtml({ elements, runs }: Rendered): Word[] {
  // Pictures stand among the elements, texts do not: each text comes after its own element and all before that.
  const order = new Map<RenderedElement, number>(elements.map((element, i) => [element, i]))
  const pictures = elements.filter(({ name, attributes }) => name === 'img' && attributes['alt'])
  const words: Word[] = []
  let next = 0
  const takePictures = (until: number) => {
    for (let one = pictures[next]; one && (order.get(one) ?? 0) < until; one = pictures[++next])
      words.push(...wordsIn(one.attributes['alt'] ?? '', one.section, true))
  }
  for (const { text, element } of runs) {
    takePictures(order.get(element) ?? 0)
    words.push(...wordsIn(text, element.section, false))
  }
  takePictures(elements.length)
  return words
}

// A list's number, a link's number in the text, an entry of the list of links, a picture's text in brackets.
const spareText = /^\[\d+\] \S+$|^ *\d+\.(?= )|\[\d+\]|^\[[^\]\n]*(?:\n[^\]\n]+){0,20}\]$/gm

/** What the plain text says. */
export function wordsOfText(text: string): Word[] {
  const words: Word[] = []
  let from = 0
  for (const { 0: spare, index } of text.matchAll(spareText)) {
    words.push(...wordsIn(text.slice(from, index), null, false), ...wordsIn(spare, null, true))
    from = index + spare.length
  }
  return [...words, ...wordsIn(text.slice(from), null, false)]
}

/** Where two sequences first say different things; null when they say the same. */
export function firstDifference(a: readonly Word[], b: readonly Word[]): readonly [number, number] | null {
  let [i, j] = [0, 0]
  // Letters of the current words that the other side has had already: it may divide a word that this one does not.
  let [usedA, usedB] = [0, 0]
  const groups: { readonly end: number; readonly other: number; readonly ofA: boolean }[] = []
  // What was tried is tried again a few times at most, whatever the two say.
  for (let steps = 8 * (a.length + b.length); steps >= 0; steps -= 1) {
    const [one, two] = [a[i], b[j]]
    if (!one && !two) return null
    // A group that is not matched to its end is left out as a whole.
    if (one?.spare && usedA === 0 && startsGroup(a, i)) groups.push({ end: i + one.spare, other: j, ofA: true })
    if (two?.spare && usedB === 0 && startsGroup(b, j)) groups.push({ end: j + two.spare, other: i, ofA: false })
    const [left, right] = [one?.letters.slice(usedA) ?? '', two?.letters.slice(usedB) ?? '']
    if (one && two && (left.startsWith(right) || right.startsWith(left))) {
      const length = Math.min(left.length, right.length)
      ;[i, usedA] = length === left.length ? [i + 1, 0] : [i, usedA + length]
      ;[j, usedB] = length === right.length ? [j + 1, 0] : [j, usedB + length]
      continue
    }
    const last = groups.findLastIndex((group) => (group.ofA ? group.end > i : group.end > j))
    const open = groups[last]
    if (!open) return [i, j]
    groups.length = last
    ;[i, j] = open.ofA ? [open.end, open.other] : [open.other, open.end]
    ;[usedA, usedB] = [0, 0]
  }
  return null
}

function startsGroup(words: readonly Word[], i: number): boolean {
  const [before, here] = [words[i - 1], words[i]]
  return !before || before.spare === 0 || before.source !== here?.source || before.spare <= here.spare
}
