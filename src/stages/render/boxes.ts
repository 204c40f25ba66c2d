import { memo } from '../../lib/cache/memo.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import { rewrite, serializeHtml, type Token } from '../../lib/html/htmlTokens.ts'
import { tokensOf } from '../../lib/html/plainHtml.ts'
import { tidyLines } from '../../lib/text/tidyLines.ts'
import { outlookEnd, outlookStart } from './blocks/outlookComment.ts'
import { shareWrapper } from './blocks/wrapper.ts'
import type { Body, FormPlan } from './formPlan.ts'
import type { LetterMjml } from './letterMjml.ts'
import { bodyOf, renderMjml } from './renderMjml.ts'

/**
 * A fast path to the same bytes: MJML renders only what is not in `memory`.
 *
 * MJML lays out boxes and copies the content of `mj-text` unchanged. So each part of the letter is split into a frame,
 * with a placeholder for the content of each `mj-text`, and these contents. Frames and contents are rendered on their
 * own, memoized by their exact text, and joined. Returns null if a template does anything that does not fit this scheme.
 */
export async function bodiesFromBoxes(
  memory: Memory,
  { parts, inDocument }: LetterMjml,
  plans: readonly FormPlan[],
  compact: (rendered: readonly Token[]) => readonly Token[],
): Promise<readonly Body[] | null> {
  const shell = splitShell(inDocument(separator))
  const boxes = parts.map(({ mjml }) => splitBox(mjml))
  if (!shell || !boxes.every(isIndependent)) return null

  const keyOf = (plan: FormPlan, text: string) => `${plan.key(text)}\n${text}`
  const frameKey = (plan: FormPlan, frame: string) => keyOf(plan, `${shell.join('')}${frame}`)
  // Not only in `memory`, which may be too small for a long letter.
  const rendered = new Map(plans.map((plan) => [plan, new Map<string, string | undefined>([['', '']])]))
  const frames = [...new Set(boxes.map(({ frame }) => frame))].filter(Boolean)
  for (const [plan, htmlOf] of rendered)
    for (const frame of frames) htmlOf.set(frame, memory.get(frameKey(plan, frame)))

  const unknown = frames.filter((frame) => plans.some((plan) => rendered.get(plan)?.get(frame) === undefined))
  if (unknown.length > 0) {
    const tokens = (await renderFrames(unknown, shell))?.map(compact)
    if (!tokens) return null
    for (const [plan, htmlOf] of rendered)
      unknown.forEach((frame, i) => {
        const html = serializeHtml(rewrite(tokens[i] ?? [], plan.steps))
        htmlOf.set(frame, html)
        memory.set(frameKey(plan, frame), html)
      })
  }

  // All forms have the same contents.
  const parsed = memo(tokensOf)
  const renderContent = (plan: FormPlan, content: string): string => {
    const key = keyOf(plan, content)
    const known = memory.get(key)
    if (known !== undefined) return known
    const html = serializeHtml(rewrite(parsed(content), plan.steps))
    memory.set(key, html)
    return html
  }
  const bodies: readonly (readonly (string | null)[])[] = plans.map((plan) =>
    boxes.map(({ frame, contents }) =>
      fillPlaceholders(rendered.get(plan)?.get(frame), contents, (content) => renderContent(plan, content)),
    ),
  )
  return bodies.every(isComplete) ? bodies.map(stackBoxes) : null
}

// Private-use characters, which texts should not contain. A letter with one in it does not take the fast path.
const separator = '\ue000'
const placeholder = '\ue001'

interface Box {
  /** MJML with a placeholder for the content of each `mj-text`. */
  readonly frame: string
  /** In the order of their placeholders. */
  readonly contents: readonly string[]
}

const textElement = /(<mj-text(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?(?<!\/)>)([\s\S]*?)(<\/mj-text>)/g

function splitBox(mjml: string): Box {
  const contents: string[] = []
  const frame = mjml.replace(textElement, (_, open: string, content: string, close: string) => {
    contents.push(content.trim())
    return `${open}${placeholder}${close}`
  })
  return { frame, contents }
}

/** The document before and after the boxes, without its title; null if it does more than put them into a body. */
function splitShell(document: string): readonly [string, string] | null {
  const [before, after, ...more] = document.replace(/<mj-title>[\s\S]*?<\/mj-title>/, '').split(separator)
  if (before === undefined || after === undefined || more.length > 0) return null
  const isPlain = /<mj-body(?:\s[^>]*)?>\s*$/.test(before) && /^\s*<\/mj-body>\s*<\/mjml>\s*$/.test(after)
  return isPlain && !/<mj-(style|html-attributes|include|raw|preview)\b/.test(before) ? [before, after] : null
}

/** Whether frame and contents render to the same HTML wherever they stand. */
function isIndependent({ frame, contents }: Box): boolean {
  const placeholders = frame.split(placeholder).length - 1
  if (placeholders !== contents.length || frame.includes(separator) || frame.includes('<mj-raw')) return false
  return isBalanced(frame) && contents.every((text) => !/[\ue000\ue001]/.test(text) && isBalanced(text))
}

const tag = /<(\/?)([a-z][\w-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*?)?(\/?)>/gi
const voidTags = new Set(['br', 'hr', 'img', 'wbr'])

/** Whether the text's only markup is elements that are properly nested and closed. */
function isBalanced(text: string): boolean {
  const open: string[] = []
  let tags = 0
  for (const [, closing, name = '', closed] of text.matchAll(tag)) {
    tags += 1
    if (closing) {
      if (open.pop() !== name) return false
    } else if (!closed && !voidTags.has(name)) open.push(name)
  }
  return open.length === 0 && text.split('<').length - 1 === tags
}

/** Renders all frames by one call of MJML; null if MJML reports a problem. */
async function renderFrames(
  frames: readonly string[],
  [before, after]: readonly [string, string],
): Promise<Token[][] | null> {
  const content = frames.join(`\n<mj-raw>${separator}</mj-raw>\n`)
  const { html, problems } = await renderMjml(`${before}${content}${after}`)
  if (problems.length > 0) return null
  const rendered: Token[][] = [[]]
  for (const token of bodyOf(html)) {
    const [first = '', ...rest] = token.kind === 'text' ? token.text.split(separator) : ['']
    rendered.at(-1)?.push(rest.length > 0 ? { kind: 'text', text: first } : token)
    for (const text of rest) rendered.push([{ kind: 'text', text }])
  }
  return rendered.length === frames.length ? rendered : null
}

/** null if the steps have changed the number of placeholders. */
function fillPlaceholders(frame: string | undefined, contents: readonly string[], render: (content: string) => string) {
  const pieces = frame?.split(placeholder) ?? []
  return pieces.length === contents.length + 1
    ? pieces.map((piece, i) => (i === 0 ? piece : render(contents[i - 1] ?? '') + piece)).join('')
    : null
}

function isComplete(body: readonly (string | null)[]): body is readonly string[] {
  return !body.includes(null)
}

/**
 * Joins boxes from top to bottom, with the offset of each. As MJML does, merges a conditional comment for Outlook at the
 * end of a box with one at the start of the next, and as `compactSections` does, shares a wrapper.
 */
function stackBoxes(boxes: readonly string[]): Body {
  const finished: string[] = []
  let [length, last] = [0, '']
  const starts = boxes.map((box) => {
    if (!box) return length + last.trimEnd().length
    let [above, below] = [last.trimEnd(), box.trimStart()]
    const shared = shareWrapper(above, below)
    if (shared) [above, below] = shared
    else if (above.endsWith(commentEnd) && below.startsWith(commentStart)) {
      above = above.slice(0, -commentEnd.length)
      below = below.slice(commentStart.length)
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

const commentEnd = `${outlookEnd}-->`
const commentStart = `<!--${outlookStart}`
