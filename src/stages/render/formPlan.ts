import type { HtmlForm, RenderedText } from '../../artifacts/kind.ts'
import { memo } from '../../lib/cache/memo.ts'
import { toAscii } from '../../lib/html/escape.ts'
import { oncePerStart, type Step } from '../../lib/html/htmlTokens.ts'
import { breakLongLines } from '../../lib/text/breakLongLines.ts'
import type { Letter } from '../../model/letter.ts'
import type { Theme } from '../../model/theme.ts'
import { layoutData } from './letterParts.ts'
import { conditionalCommentsOnly } from './steps/conditionalCommentsOnly.ts'
import { fluidColumns } from './steps/fluidColumns.ts'
import { hostedPictures } from './steps/hostedPictures.ts'
import { pictureWidths } from './steps/pictureWidths.ts'
import { plainAttributes } from './steps/plainAttributes.ts'
import { tidySpace } from './steps/tidySpace.ts'
import { visibleText } from './steps/visibleText.ts'
import { withoutClasses } from './steps/withoutClasses.ts'
import type { Templates } from './templates.ts'

/** The content of a form's layout, and the offset of each part of the letter in it; null if unknown. */
export interface Body {
  readonly html: string
  readonly starts: readonly number[] | null
}

/** How to make an HTML form from the body that all forms share. */
export interface FormPlan {
  readonly steps: readonly Step[]
  /** Everything besides `text` itself that the output of the steps depends on. */
  readonly key: (text: string) => string
}

/** In CSS pixels. */
export function contentWidthOf({ width, gutter }: Theme): number {
  return width - 2 * gutter
}

export function planFor({ classes, pictures }: HtmlForm, letter: Letter): FormPlan {
  const contentWidth = contentWidthOf(letter.theme)
  const addresses = pictures === 'beside' ? new Map<string, string>() : addressesOf(letter)
  const steps: readonly Step[] = [
    inAllForms(contentWidth),
    ...(classes ? [] : [withoutClasses]),
    ...(addresses.size === 0 ? [] : [hostedPictures(addresses)]),
  ]
  return {
    steps,
    key: (text) => `${contentWidth}${classes ? ' classes' : ''}${addressesIn(text, addresses)}`,
  }
}

const inAllForms = memo((contentWidth: number) =>
  oncePerStart([
    conditionalCommentsOnly,
    tidySpace,
    fluidColumns(contentWidth),
    visibleText,
    pictureWidths,
    plainAttributes,
  ]),
)

function addressesOf({ pictures }: Letter): ReadonlyMap<string, string> {
  return new Map(pictures.flatMap(({ name, address }) => (address === null ? [] : [[name, address] as const])))
}

/** The addresses of the pictures that a rendered text shows, as a part of its key. */
function addressesIn(text: string, addresses: ReadonlyMap<string, string>): string {
  if (addresses.size === 0) return ''
  return [...text.matchAll(/images\/([\w.-]+)/g)].map(([, name = '']) => ` ${addresses.get(name) ?? ''}`).join('')
}

/** Fills a form's layout with the body. */
export function applyLayout({ layout }: HtmlForm, body: Body, letter: Letter, templates: Templates): RenderedText {
  const whole = templates.fill(layout, { content: body.html }, layoutData(letter)).trim()
  // Not found if the layout indents or escapes its content: the starts are unknown then.
  const from = whole.indexOf(body.html)
  const known = from === -1 ? null : body.starts
  // `toAscii` makes the text longer, so it converts one part at a time to know where each starts.
  const cuts = [0, ...(known ?? []).map((start) => from + start), whole.length]
  const asciiParts = cuts.slice(1).map((to, i) => toAscii(whole.slice(cuts[i], to)))
  let length = 0
  const ends = asciiParts.map((part) => {
    length += part.length
    return length
  })
  const { html, newOffset } = breakLongLines(`${asciiParts.join('')}\n`)
  return { text: html, starts: known && ends.slice(0, -1).map(newOffset) }
}
