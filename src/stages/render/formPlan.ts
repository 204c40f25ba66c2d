import type { HtmlForm, RenderedText } from '../../artifacts/kind.ts'
import { toAscii } from '../../lib/html/escape.ts'
import type { Step } from '../../lib/html/htmlTokens.ts'
import { breakLongLines } from '../../lib/text/breakLongLines.ts'
import type { Letter } from '../../model/letter.ts'
import { dataOf } from './letterParts.ts'
import { conditionalCommentsOnly } from './steps/conditionalCommentsOnly.ts'
import { fluidColumns } from './steps/fluidColumns.ts'
import { honestPictures } from './steps/honestPictures.ts'
import { hostedPictures } from './steps/hostedPictures.ts'
import { plainAttributes } from './steps/plainAttributes.ts'
import { tidySpace } from './steps/tidySpace.ts'
import { visibleText } from './steps/visibleText.ts'
import { withoutClasses } from './steps/withoutClasses.ts'
import type { Templates } from './templates.ts'

/** What stands in a form's layout, and where each part of the letter starts in it; null where that is not known. */
export interface Body {
  readonly html: string
  readonly starts: readonly number[] | null
}

/** How an HTML form is made from the body that all forms share. */
export interface FormPlan {
  readonly steps: readonly Step[]
  /** What the steps depend on besides a text itself. */
  readonly key: (text: string) => string
}

/** `pictureBase` is where the newsletter's pictures lie on the web; null when nowhere. */
export function planFor({ classes, pictures }: HtmlForm, { id, theme }: Letter, pictureBase: string | null): FormPlan {
  const contentWidth = theme.width - 2 * theme.gutter
  const base = pictures === 'beside' || pictureBase === null ? null : `${pictureBase.replace(/\/*$/, '')}/${id}/`
  return {
    steps: [
      conditionalCommentsOnly,
      tidySpace,
      fluidColumns(contentWidth),
      visibleText,
      honestPictures,
      plainAttributes,
      ...(classes ? [] : [withoutClasses]),
      ...(base === null ? [] : [hostedPictures(base)]),
    ],
    key: (text) =>
      `${contentWidth}${classes ? ' classes' : ''}${base !== null && text.includes('images/') ? ` ${base}` : ''}`,
  }
}

/** A form's whole HTML: its layout around a body. */
export function layOut({ layout }: HtmlForm, body: Body, letter: Letter, templates: Templates): RenderedText {
  const whole = templates.fill(layout, { content: body.html }, dataOf(letter)).trim()
  // A layout can set its content in, or escape it: then nobody can say where a part starts.
  const from = whole.indexOf(body.html)
  const known = from === -1 ? null : body.starts
  // Each stretch by itself, since characters become longer.
  const cuts = [0, ...(known ?? []).map((start) => from + start), whole.length]
  const stretches = cuts.slice(1).map((to, i) => toAscii(whole.slice(cuts[i], to)))
  let length = 0
  const ends = stretches.map((stretch) => {
    length += stretch.length
    return length
  })
  const { html, moved } = breakLongLines(`${stretches.join('')}\n`)
  return { text: html, starts: known && ends.slice(0, -1).map(moved) }
}
