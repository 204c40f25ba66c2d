import { withMarkers } from './markers.ts'
import type { ViewSource } from './viewSource.ts'

/** What reaches readers, with a marker before each part: what is pasted inside the platform's wrapper, or the document. */
export function arriving({ document, paste, starts, subject, preview, wrap }: ViewSource): string {
  if (!wrap) return withMarkers(document, starts?.map((start) => start.document) ?? null)
  return wrap(withMarkers(paste, starts?.map((start) => start.paste) ?? null), { subject, preview })
}
