import type { Memory } from '../../lib/cache/memory.ts'
import { parseHtml, rewrite, serializeHtml, type Token } from '../../lib/html/htmlTokens.ts'
import { tidyLines } from '../../lib/text/tidyLines.ts'
import type { Body, FormPlan } from './formPlan.ts'
import type { LetterMjml } from './letterMjml.ts'
import { bodyOf, renderMjml } from './renderMjml.ts'

/**
 * A short way to the same bytes: MJML is asked only for boxes that it has not made before.
 *
 * MJML draws boxes and copies what stands inside `mj-text` as it is. So a letter's parts are taken apart into boxes
 * with holes and the words that go into them; each is kept by its exact text, and the letter put together again. A
 * template that does more than that (`bodiesFrom` answers null) goes the long way.
 */
export async function bodiesFrom(
  memory: Memory,
  { parts, around }: LetterMjml,
  plans: readonly FormPlan[],
): Promise<readonly Body[] | null> {
  const shell = plainShell(around(cut))
  const boxes = parts.map(({ mjml }) => takeApart(mjml))
  if (!shell || !boxes.every(standsAlone)) return null

  const keyOf = (plan: FormPlan, text: string) => `${plan.key(text)}\n${text}`
  const boxKey = (plan: FormPlan, hollow: string) => keyOf(plan, `${shell.join('')}${hollow}`)
  // Held here as well: a long letter has more than a memory may.
  const finished = new Map(plans.map((plan) => [plan, new Map<string, string | undefined>([['', '']])]))
  const hollows = [...new Set(boxes.map(({ hollow }) => hollow))].filter(Boolean)
  for (const [plan, made] of finished) for (const hollow of hollows) made.set(hollow, memory.get(boxKey(plan, hollow)))

  const unknown = hollows.filter((hollow) => plans.some((plan) => finished.get(plan)?.get(hollow) === undefined))
  if (unknown.length > 0) {
    const drawn = await draw(unknown, shell)
    if (!drawn) return null
    for (const [plan, made] of finished)
      unknown.forEach((hollow, i) => {
        const html = finish(drawn[i] ?? [], plan)
        made.set(hollow, html)
        memory.set(boxKey(plan, hollow), html)
      })
  }

  const wordsIn = (plan: FormPlan, words: string): string => {
    const key = keyOf(plan, words)
    const known = memory.get(key)
    if (known !== undefined) return known
    const html = finish(parseHtml(words), plan)
    memory.set(key, html)
    return html
  }
  const bodies = plans.map((plan) =>
    boxes.map(({ hollow, words }) => fillHoles(finished.get(plan)?.get(hollow), words, (text) => wordsIn(plan, text))),
  )
  if (bodies.some((body) => body.includes(null))) return null
  return bodies.map((body) => stacked(body as string[]))
}

// Private characters that no sound text has; one that has them goes the long way.
const cut = '\ue000'
const hole = '\ue001'

interface Box {
  /** MJML with a hole for the content of each `mj-text`. */
  readonly hollow: string
  readonly words: readonly string[]
}

const textElement = /(<mj-text(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?(?<!\/)>)([\s\S]*?)(<\/mj-text>)/g

function takeApart(mjml: string): Box {
  const words: string[] = []
  const hollow = mjml.replace(textElement, (_, open: string, content: string, close: string) => {
    words.push(content.trim())
    return `${open}${hole}${close}`
  })
  return { hollow, words }
}

/** The document around the boxes, without its title; null when it does more than give them a body. */
function plainShell(document: string): readonly [string, string] | null {
  const [before, after, ...more] = document.replace(/<mj-title>[\s\S]*?<\/mj-title>/, '').split(cut)
  if (before === undefined || after === undefined || more.length > 0) return null
  const plain = /<mj-body(?:\s[^>]*)?>\s*$/.test(before) && /^\s*<\/mj-body>\s*<\/mjml>\s*$/.test(after)
  return plain && !/<mj-(style|html-attributes|include|raw|preview)\b/.test(before) ? [before, after] : null
}

/** Whether MJML makes the same of a box, and the email of its words, wherever they stand. */
function standsAlone({ hollow, words }: Box): boolean {
  const holes = hollow.split(hole).length - 1
  if (holes !== words.length || hollow.includes(cut) || hollow.includes('<mj-raw')) return false
  return isBalanced(hollow) && words.every((text) => !/[\ue000\ue001]/.test(text) && isBalanced(text))
}

const tag = /<(\/?)([a-z][\w-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*?)?(\/?)>/gi
const unclosed = new Set(['br', 'hr', 'img', 'wbr'])

/** Whether a text has no other markup than whole elements, each closed in its turn. */
function isBalanced(text: string): boolean {
  const open: string[] = []
  let tags = 0
  for (const [, closing, name = '', closed] of text.matchAll(tag)) {
    tags += 1
    if (closing) {
      if (open.pop() !== name) return false
    } else if (!closed && !unclosed.has(name)) open.push(name)
  }
  return open.length === 0 && text.split('<').length - 1 === tags
}

/** Boxes as MJML makes them, side by side in one document; null when it finds fault with one. */
async function draw(boxes: readonly string[], [before, after]: readonly [string, string]): Promise<Token[][] | null> {
  const content = boxes.join(`\n<mj-raw>${cut}</mj-raw>\n`)
  const { html, problems } = await renderMjml(`${before}${content}${after}`)
  if (problems.length > 0) return null
  const drawn: Token[][] = [[]]
  for (const token of bodyOf(html)) {
    const [first = '', ...rest] = token.kind === 'text' ? token.text.split(cut) : ['']
    drawn.at(-1)?.push(rest.length > 0 ? { kind: 'text', text: first } : token)
    for (const text of rest) drawn.push([{ kind: 'text', text }])
  }
  return drawn.length === boxes.length ? drawn : null
}

function finish(tokens: readonly Token[], { steps }: FormPlan): string {
  return serializeHtml(rewrite(tokens, steps))
}

function fillHoles(box: string | undefined, words: readonly string[], wordsIn: (text: string) => string) {
  const pieces = box?.split(hole) ?? []
  return pieces.length === words.length + 1
    ? pieces.map((piece, i) => (i === 0 ? piece : wordsIn(words[i - 1] ?? '') + piece)).join('')
    : null
}

/**
 * Boxes below each other, and where each starts. As in MJML, a comment for Outlook that ends one and one that starts
 * the next are one.
 */
function stacked(boxes: readonly string[]): Body {
  const finished: string[] = []
  let [length, last] = [0, '']
  const starts = boxes.map((box) => {
    if (!box) return length + last.length
    let [above, below] = [last.trimEnd(), box.trimStart()]
    if (above.endsWith(outlookEnd) && below.startsWith(outlookStart)) {
      above = above.slice(0, -outlookEnd.length)
      below = below.slice(outlookStart.length)
    } else if (above) {
      const between = last.slice(above.length) + box.slice(0, box.length - below.length)
      above += tidyLines(between)
    }
    finished.push(above)
    length += above.length
    last = below
    return length
  })
  return { html: finished.join('') + last.trimEnd(), starts }
}

const outlookEnd = '<![endif]-->'
const outlookStart = '<!--[if mso | IE]>'
