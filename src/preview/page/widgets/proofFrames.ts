import type { EmailState } from '../../state.ts'
import { viewAddress } from '../api.ts'
import { h } from '../html.ts'
import { partsOf } from '../marks.ts'

/** Above these one frame must do: a frame for each part would take too long to load. */
const mostParts = 24
const mostBytes = 300_000

/** A page holds two parts of four fifths their size, and they can still be read. 512 pixels are then 640. */
const paperStyle = `
  html { zoom: 0.8 }
  * { print-color-adjust: exact !important }
  [data-elsewhere] { display: none !important }
`

/**
 * The email at its full height, for paper. A frame is cut wherever a page ends, even through a line of text; a frame
 * for each part moves to the next page as a whole instead.
 */
export function proofFrames(id: string, version: number, { sections, size }: EmailState): HTMLIFrameElement[] {
  const apart = sections.length > 0 && sections.length <= mostParts && size <= mostBytes
  return (apart ? [...sections.keys()] : [null]).map((part) => {
    const frame = h('iframe', { sandbox: 'allow-same-origin', title: 'The email', tabindex: -1 })
    frame.addEventListener('load', () => {
      const { contentDocument } = frame
      if (!contentDocument) return
      dress(contentDocument, part, sections.length)
      fitHeight(frame)
    })
    frame.src = viewAddress(id, 'desktop', version)
    return frame
  })
}

export function fitHeight(frame: HTMLIFrameElement): void {
  const height = frame.contentDocument?.documentElement.getBoundingClientRect().height
  if (height) frame.style.height = `${Math.ceil(height)}px`
}

/** Colours are printed, and of several parts only one is there. */
function dress(document: Document, part: number | null, parts: number): void {
  const window = document.defaultView
  if (!window) return
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(paperStyle)
  document.adoptedStyleSheets = [sheet]
  // Where the email has no marks, the first frame shows all of it.
  const marked = partsOf(document, 0).length > 0
  for (let other = 0; part !== null && other < parts; other++) {
    if (other === part) continue
    for (const element of partsOf(document, other)) element.setAttribute('data-elsewhere', '')
  }
  if (!marked && part) document.body.replaceChildren()
}
