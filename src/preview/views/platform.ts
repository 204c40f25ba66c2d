import { asBuilt } from './asBuilt.ts'
import { framed } from './framed.ts'
import { withMarkers } from './markers.ts'
import type { ViewSource } from './viewSource.ts'

/** The HTML that is pasted, inside an approximation of the platform's wrapper. */
export function platform(source: ViewSource): string {
  const { paste, starts, pictures, subject, preview, wrap } = source
  if (!wrap) return asBuilt(source)
  const offsets = starts?.map((start) => start.paste) ?? null
  return framed(wrap(withMarkers(paste, offsets), { subject, preview }), pictures, { scheme: 'light' })
}
