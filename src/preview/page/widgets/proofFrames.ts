import type { EmailState } from '../../state.ts'
import { viewAddress } from '../api.ts'
import { h } from '../html.ts'
import { partsOf } from '../marks.ts'

/** Above these limits the email is one frame: a frame for each part would take too long to load. */
const maxParts = 24
const maxBytes = 300_000

/** At four fifths, a page holds two parts and they are still legible: a frame of 512 pixels shows an email of 640. */
const paperStyle = `
  html { zoom: 0.8 }
  * { print-color-adjust: exact !important }
  [data-elsewhere] { display: none !important }
`

/**
 * The email at its full height, for paper. A frame is cut wherever a page ends, even through a line of text; a frame
 * for each part moves to the next page as a whole instead.
 */
export function proofFrames(
  id: string,
  version: number,
  { sections, size, language }: EmailState,
): HTMLIFrameElement[] {
  const isSplit = sections.length > 0 && sections.length <= maxParts && size <= maxBytes
  return (isSplit ? [...sections.keys()] : [null]).map((part) => {
    const frame = h('iframe', { sandbox: 'allow-same-origin', title: 'The email', tabindex: -1 })
    frame.addEventListener('load', () => {
      const { contentDocument } = frame
      if (!contentDocument) return
      prepareForPrint(contentDocument, part, sections.length)
      fitHeight(frame)
    })
    frame.src = viewAddress(id, 'desktop', language?.id ?? null, version)
    return frame
  })
}

export function fitHeight(frame: HTMLIFrameElement): void {
  const height = frame.contentDocument?.documentElement.getBoundingClientRect().height
  if (height) frame.style.height = `${Math.ceil(height)}px`
}

/** Adds the style for print, and hides all parts but one, if one is given. */
function prepareForPrint(document: Document, part: number | null, parts: number): void {
  const window = document.defaultView
  if (!window) return
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(paperStyle)
  document.adoptedStyleSheets = [sheet]
  // Where the email has no markers, the first frame shows all of it, and the others nothing.
  const hasMarkers = partsOf(document, 0).length > 0
  for (let other = 0; part !== null && other < parts; other++) {
    if (other === part) continue
    for (const element of partsOf(document, other)) element.setAttribute('data-elsewhere', '')
  }
  if (!hasMarkers && part) document.body.replaceChildren()
}
