import { isAddLink } from '../../../lib/calendar/addLinks.ts'
import { plainWord } from '../../../lib/text/letterRegExp.ts'
import type { RenderedElement, RenderedPart } from '../../evidence.ts'

/** A word of the email in lower case, and the text that it comes from. */
export interface Word {
  readonly letters: string
  readonly source: string
  /** Its offset in `source`. */
  readonly from: number
  /**
   * In a group of words that the other form may lack, such as a link's number: how many of the group follow, this one
   * included. 0 for words that both forms must have.
   */
  readonly optional: number
}

function wordsIn(source: string, isOptional: boolean): Word[] {
  const isComposed = source === source.normalize('NFC')
  const found: Word[] = []
  for (const { 0: word, index: from } of source.matchAll(plainWord(source)))
    found.push({ letters: (isComposed ? word : word.normalize('NFC')).toLowerCase(), source, from, optional: 0 })
  return isOptional ? found.map((word, i) => ({ ...word, optional: found.length - i })) : found
}

/**
 * The words of a part of an HTML artifact, in document order. Alternative texts are optional in the plain text, and so
 * are links to add an event to a calendar, of which that has one.
 */
export function wordsOfHtml({ elements, runs }: RenderedPart): Word[] {
  // Runs are not in `elements`: each comes after its own element and all elements before that.
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
    for (const word of wordsIn(text, isAddLink(element.attributes['href'] ?? ''))) words.push(word)
  }
  takePictures(elements.length)
  return words
}

// Numbers of lists and links, entries of the list of links, pictures' alternative texts in brackets.
const optionalText = /^\[\d+\] \S+$|^ *\d+\.(?= )|\[\d+\]|^\[[^\]\n]*(?:\n[^\]\n]+){0,20}\]$/gm

/** The words of the plain text. */
export function wordsOfText(text: string): Word[] {
  const words: Word[] = []
  let from = 0
  for (const { 0: optional, index } of text.matchAll(optionalText)) {
    for (const word of wordsIn(text.slice(from, index), false)) words.push(word)
    for (const word of wordsIn(optional, true)) words.push(word)
    from = index + optional.length
  }
  return words.concat(wordsIn(text.slice(from), false))
}

/**
 * The indexes at which two sequences first differ; null if they are equal with some choice of optional groups left out.
 * A depth-first search that visits each choice once, so the number of steps is about linear in the number of words.
 */
export function firstDifference(a: readonly Word[], b: readonly Word[]): readonly [number, number] | null {
  const choices: (readonly [number, number])[] = [[0, 0]]
  const seen = new Set<number>()
  let furthest: readonly [number, number] = [0, 0]
  let steps = 20 * (a.length + b.length) + 100
  for (let next = choices.pop(); next; next = choices.pop()) {
    let [i, j] = next
    // Letters of the current words that are already matched: one side may split a word that the other does not.
    let [usedA, usedB] = [0, 0]
    for (;;) {
      // Out of steps: too ambiguous to compare.
      if (--steps < 0 || (i === a.length && j === b.length)) return null
      const [one, two] = [a[i], b[j]]
      if (usedA === 0 && usedB === 0) {
        const [skipA, skipB] = [groupLengthAt(a, i), groupLengthAt(b, j)]
        if (skipA > 0 || skipB > 0) {
          const state = i * (b.length + 1) + j
          if (seen.has(state)) break
          seen.add(state)
          if (skipA > 0) choices.push([i + skipA, j])
          if (skipB > 0) choices.push([i, j + skipB])
        }
      }
      const [left, right] = [one?.letters.slice(usedA) ?? '', two?.letters.slice(usedB) ?? '']
      const fits = one?.optional || two?.optional ? left === right : left.startsWith(right) || right.startsWith(left)
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

/** Length of the optional group that starts at an index; 0 if none does. */
function groupLengthAt(words: readonly Word[], i: number): number {
  const [before, here] = [words[i - 1], words[i]]
  if (!here || here.optional === 0) return 0
  const isContinued = before !== undefined && before.source === here.source && before.optional === here.optional + 1
  return isContinued ? 0 : here.optional
}
