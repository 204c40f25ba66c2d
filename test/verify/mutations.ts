import type { FinalHtml } from '../../src/verify/compareHtml.ts'
import type { DifferenceKind } from '../../src/verify/difference.ts'
import { trackedLink } from './pageChanges.ts'

/** Numbers from 0 up to 1, always the same ones (mulberry32). */
export function openRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

export interface Mutated {
  readonly html: string
  readonly kinds: readonly DifferenceKind[]
  /** What must stand in the difference. */
  readonly words: RegExp
}

/** Changes one part of an email; null where there is nothing to change in it. */
export type PartMutation = (part: string, random: Random) => Mutated | null

function pick<Item>(items: readonly Item[], random: Random): Item | null {
  return items[Math.floor(random() * items.length)] ?? null
}

/** Replaces one match of a pattern outside of conditional comments. */
function replaceOne(
  part: string,
  pattern: RegExp,
  random: Random,
  change: (match: RegExpExecArray) => string,
): { readonly html: string; readonly match: RegExpExecArray } | null {
  const bare = part.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length))
  const match = pick([...bare.matchAll(pattern)], random)
  if (!match) return null
  return { html: part.slice(0, match.index) + change(match) + part.slice(match.index + match[0].length), match }
}

const mutation =
  (
    pattern: RegExp,
    change: (match: RegExpExecArray) => string,
    kinds: readonly DifferenceKind[],
    words: RegExp,
  ): PartMutation =>
  (part, random) => {
    const changed = replaceOne(part, pattern, random, change)
    return changed && { html: changed.html, kinds, words }
  }

const paragraph = /<p style="[^"]*">(?:(?!<p |<img)[\s\S])*?<\/p>/g
const betweenBlocks = /(?<=<\/p>)(?=\s*<p )/g
const picture = '<p><img src="https://example.org/new.png" alt="A new picture" width="100" style="display:block"></p>'

export const partMutations: { readonly [name: string]: PartMutation } = {
  'a word': mutation(/(?<=>[^<>]*)\b[a-z]{3,}\b(?=[^<>]*<\/p>)/g, () => 'zebra', ['text'], /zebra/),
  'a word left out': mutation(/(?<=>[^<>]*[a-z]) [a-z]{3,}(?= [a-z][^<>]*<\/p>)/g, () => '', ['text'], /missing/),
  'the address of a link': mutation(
    /(?<=<a [^>]*)href="([^"]+)"/g,
    () => 'href="https://example.org/x"',
    ['link'],
    /example\.org\/x/,
  ),
  'the address behind a counted link': mutation(
    /(?<=<a [^>]*)href="([^"]+)"/g,
    () => `href="${trackedLink('https://example.org/x')}"`,
    ['link'],
    /example\.org\/x/,
  ),
  'a letter of an address': mutation(
    /(?<=<a [^>]*href="[^"]+)([a-z])(?=")|(?<=<a [^>]*href="[^"]+)\/(?=")/g,
    () => 'q',
    ['link'],
    /q, and not/,
  ),
  'alternative text': mutation(/(?<= alt="[^"]*)\b[a-z]+\b(?=[^"]*")/g, () => 'zebra', ['alt'], /zebra/),
  'alternative text left out': mutation(/ alt="[^"]+"/g, () => ' alt=""', ['alt'], /alternative text/),
  'the address of a picture': mutation(
    /(?<=<img [^>]*src="[^"]*\/)[^/"]+(?=")/g,
    () => 'zebra.png',
    ['picture'],
    /zebra\.png/,
  ),
  'the width of a picture': mutation(/(?<=<img [^>]*)width="\d+"/g, () => 'width="77"', ['size'], /77/),
  'a colour': mutation(/(?<=[;"]color:)#[\dA-F]{6}/g, () => '#AB0001', ['style'], /colour.*#ab0001/i),
  'the size of text': mutation(/(?<=[;"]font-size:)\d+px/g, () => '19px', ['style'], /size of text.*19px/),
  'a hidden element': mutation(
    /(?<=<(?:p|h2|a) [^>]*style=")(?=[^>]*>[^<\s])/g,
    () => 'display:none;',
    ['hidden'],
    /now hidden/,
  ),
  'a hidden word': mutation(
    /(?<=>[^<>]*)\b[a-z]{4,}\b(?=[^<>]*<\/p>)/g,
    ([word]) => `<span style="font-size:0">${word}</span>`,
    ['hidden'],
    /now hidden/,
  ),
  'the language': mutation(/(?<=<(?:p|h2) )(?=style=)/g, () => 'lang="mi" ', ['language'], /mi/),
  'hidden text': mutation(betweenBlocks, () => '<p style="display:none">A zebra</p>', ['hidden'], /zebra/),
  'text in the colour of its ground': mutation(
    betweenBlocks,
    () => '<p style="color:#123456;background-color:#123456">A zebra</p>',
    ['hidden'],
    /zebra/,
  ),
  'an added paragraph': mutation(betweenBlocks, () => '<p>A zebra</p>', ['added'], /zebra/),
  'an added link': mutation(
    /(?<=>[^<>]*)\b[a-z]{4,}\b(?=[^<>]*<\/p>)(?<!<a [^>]*>[^<]*)/g,
    ([word]) => `<a href="https://example.org/x">${word}</a>`,
    ['link'],
    /example\.org\/x.*added/,
  ),
  'an added link in a paragraph of its own': mutation(
    betweenBlocks,
    () => '<p><a href="https://example.org/x">Zebra</a></p>',
    ['link'],
    /example\.org\/x/,
  ),
  'a link left out': mutation(/<a [^>]*>([^<]*)<\/a>/g, ([, text = '']) => text, ['link'], /is missing/),
  'an added picture': mutation(betweenBlocks, () => picture, ['picture'], /A new picture.*added/),
  'a picture left out': mutation(/<img [^>]*>/g, () => '', ['picture'], /missing/),
  'a paragraph left out': mutation(paragraph, () => '', ['missing'], /is missing/),
  'a macro': mutation(
    /(?<=>[^<>]*)\b[a-z]{4,}\b(?=[^<>]*<\/p>)/g,
    () => '[[EMAIL_ADDRESS]]',
    ['text'],
    /EMAIL_ADDRESS/,
  ),
  'a script': mutation(betweenBlocks, () => '<script>alert(1)</script>', ['added'], /script/),
  'a style sheet': mutation(betweenBlocks, () => '<style>p{display:none}</style>', ['added'], /style/),
  'an invisible sign': mutation(/(?<=>[^<>]*[a-z])(?=[a-z][^<>]*<\/p>)/g, () => '&#8203;', ['text'], /U\+200B/),
  'two paragraphs changed round': (part, random) => {
    const found = replaceOne(
      part,
      /(<p style="[^"]*">(?:(?!<p |<img)[\s\S])*?<\/p>)(\s*)(<p style="[^"]*">(?:(?!<p |<img)[\s\S])*?<\/p>)/g,
      random,
      ([, one = '', space = '', other = '']) => other + space + one,
    )
    return found && { html: found.html, kinds: ['order'], words: /now stands/ }
  },
}

/** The parts of an email, and what stands before the first. */
export function partsOf({ html, parts }: FinalHtml): { readonly before: string; readonly texts: readonly string[] } {
  return {
    before: html.slice(0, parts[0]?.from),
    texts: parts.map(({ from }, i) => html.slice(from, parts[i + 1]?.from)),
  }
}
