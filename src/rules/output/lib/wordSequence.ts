import { plainWord } from '../../../lib/text/letterRegExp.ts'
import type { RenderedElement, RenderedPart } from '../../evidence.ts'

/** A word of the email, in small letters, and the stretch of text that it comes from. */
export interface Word {
  readonly letters: string
  readonly source: string
  /** Where it stands in `source`. */
  readonly from: number
  /**
   * Words that one form has and the other need not have, such as a link's number, stand in a group of their own:
   * how many of it are still to come, this one included. 0 for words that both must have.
   */
  readonly spare: number
}

function wordsIn(source: string, isSpare: boolean): Word[] {
  const isComposed = source === source.normalize('NFC')
  const found: Word[] = []
  for (const { 0: word, index: from } of source.matchAll(plainWord(source)))
    found.push({ letters: (isComposed ? word : word.normalize('NFC')).toLowerCase(), source, from, spare: 0 })
  return isSpare ? found.map((word, i) => ({ ...word, spare: found.length - i })) : found
}

/** What a part of an HTML artifact says, in its order. A picture says its alternative text, which the plain text may leave out. */
export function wordsOfHtml({ elements, runs }: RenderedPart): Word[] {
  // Pictures stand among the elements, texts do not: each text comes after its own element and all before that.
  const order = new Map<RenderedElement, number>(elements.map((element, i) => [element, i]))
  const pictures = elements.filter(({ name, attributes }) => name === 'img' && attributes['alt'])
  const words: Word[] = []
  let next = 0
  const takePictures = (until: number) => {
    for (let one = pictures[next]; one && (order.get(one) ?? 0) < until; one = pictures[++next])
      for (const word of wordsIn(one.attributes['alt'] ?? '', true)) words.push(word)
  }
  for (const { text, element } of runs) {
    takePictures(order.get(element) ?? 0)
    for (const word of wordsIn(text, false)) words.push(word)
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
    for (const word of wordsIn(text.slice(from, index), false)) words.push(word)
    for (const word of wordsIn(spare, true)) words.push(word)
    from = index + spare.length
  }
  return words.concat(wordsIn(text.slice(from), false))
}

/**
 * Where two sequences first say different things; null when they say the same, with one choice or another of what is
 * left out. Each choice is tried once, and the last one first, so that it takes about as many steps as there are words.
 */
export function firstDifference(a: readonly Word[], b: readonly Word[]): readonly [number, number] | null {
  const choices: (readonly [number, number])[] = [[0, 0]]
  const seen = new Set<number>()
  let furthest: readonly [number, number] = [0, 0]
  let steps = 20 * (a.length + b.length) + 100
  for (let next = choices.pop(); next; next = choices.pop()) {
    let [i, j] = next
    // Letters of the current words that the other side has had already: it may divide a word that this one does not.
    let [usedA, usedB] = [0, 0]
    for (;;) {
      // What two such texts say, nobody can follow.
      if (--steps < 0 || (i === a.length && j === b.length)) return null
      const [one, two] = [a[i], b[j]]
      if (usedA === 0 && usedB === 0) {
        const [skipA, skipB] = [groupAt(a, i), groupAt(b, j)]
        if (skipA > 0 || skipB > 0) {
          const state = i * (b.length + 1) + j
          if (seen.has(state)) break
          seen.add(state)
          if (skipA > 0) choices.push([i + skipA, j])
          if (skipB > 0) choices.push([i, j + skipB])
        }
      }
      const [left, right] = [one?.letters.slice(usedA) ?? '', two?.letters.slice(usedB) ?? '']
      const fits = one?.spare || two?.spare ? left === right : left.startsWith(right) || right.startsWith(left)
      if (!one || !two || !fits) {
        if (i + j > furthest[0] + furthest[1]) furthest = [i, j]
        break
      }
      const length = Math.min(left.length, right.length)
      ;[i, usedA] = length === left.length ? [i + 1, 0] : [i, usedA + length]
      ;[j, usedB] = length === right.length ? [j + 1, 0] : [j, usedB + length]
    }
  }
  return furthest
}

/** How many words belong to the group that starts here; 0 where none does. */
function groupAt(words: readonly Word[], i: number): number {
  const [before, here] = [words[i - 1], words[i]]
  if (!here || here.spare === 0) return 0
  const goesOn = before !== undefined && before.source === here.source && before.spare === here.spare + 1
  return goesOn ? 0 : here.spare
}
