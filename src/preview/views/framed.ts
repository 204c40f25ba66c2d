import { type PieceStep, splitHtml } from '../../lib/html/htmlPieces.ts'
import { colourScheme, type Scheme } from './colourScheme.ts'
import { firstInHead } from './firstInHead.ts'
import { withMarkers } from './markers.ts'
import { type OwnPicture, ownPictures } from './ownPictures.ts'
import type { ViewSource } from './viewSource.ts'

interface FrameOptions {
  readonly scheme: Scheme
  /** CSS of the view itself, before the email's. */
  readonly css?: string
  readonly steps?: readonly PieceStep[]
}

/** Prepares HTML for a frame: pictures come from the preview, links do nothing, the colour scheme is the view's. */
export function framed(
  html: string,
  pictures: readonly OwnPicture[],
  { scheme, css, steps = [] }: FrameOptions,
): string {
  const all = [ownPictures(pictures), colourScheme(scheme), ...steps]
  const pieces = splitHtml(html).map((piece) => all.reduce((current, step) => step(current), piece))
  // In a sandbox without pop-ups, a link to a new window does nothing.
  return firstInHead(pieces, `<base target="_blank">${css ? `<style>${css}</style>` : ''}`)
}

/** Prepares the complete document for a frame, with a marker before each part. */
export function framedDocument({ document, starts, pictures }: ViewSource, options: FrameOptions): string {
  const offsets = starts?.map((start) => start.document) ?? null
  return framed(withMarkers(document, offsets), pictures, options)
}
