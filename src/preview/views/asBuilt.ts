import { framedDocument } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

/** The document in a light window; how wide it is, and whether pictures may come, is the frame's matter. */
export function asBuilt(source: ViewSource): string {
  return framedDocument(source, { scheme: 'light' })
}
