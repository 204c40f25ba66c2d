import { escapeHtml } from '../../lib/html/escape.ts'
import type { Letter } from '../../model/letter.ts'
import type { Body } from './formPlan.ts'
import type { LetterRun } from './letterParts.ts'

interface RenderedRun {
  readonly run: LetterRun
  readonly body: Body
}

/**
 * Joins the bodies of a letter's runs. One in another language than the letter gets an element with its `lang` and
 * `dir`, which screen readers switch their voice by (WCAG 2.2, 3.1.2).
 */
export function joinRuns(runs: readonly RenderedRun[], { language }: Letter): Body {
  let html = ''
  let starts: readonly number[] | null = []
  for (const { run, body } of runs) {
    const { tag, dir } = run.language
    const isForeign = tag !== language.tag
    if (html) html += '\n'
    const from = html.length
    const open = isForeign ? `<div lang="${escapeHtml(tag)}" dir="${dir}">\n` : ''
    html += open + body.html + (isForeign ? '\n</div>' : '')
    // The element belongs to its first part.
    const own: readonly number[] | undefined = body.starts?.map((start, i) =>
      i === 0 ? from : from + open.length + start,
    )
    starts = starts && own ? [...starts, ...own] : null
  }
  return { html, starts }
}
