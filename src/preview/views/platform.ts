import { arriving } from './arriving.ts'
import { framed } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

/** The HTML that is pasted, inside an approximation of the platform's wrapper. */
export function platform(source: ViewSource): string {
  return framed(arriving(source), source.pictures, { scheme: 'light' })
}
