import { framedDocument } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

/** The email's own dark scheme, as Apple Mail shows it to readers in dark mode. */
export function dark(source: ViewSource): string {
  return framedDocument(source, { scheme: 'dark' })
}
