import { framedDocument } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

/** The document in light colours. The frame sets the width, and its policy blocks pictures. */
export function asBuilt(source: ViewSource): string {
  return framedDocument(source, { scheme: 'light' })
}
