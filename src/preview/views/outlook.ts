import { emulateWord } from '../outlook/emulateWord.ts'
import { framed } from './framed.ts'
import { withMarkers } from './markers.ts'
import type { ViewSource } from './viewSource.ts'

/** What is pasted, without the platform's wrapper, about as classic Outlook on Windows shows it. */
export function outlook({ paste, starts, pictures }: ViewSource): string {
  const marked = withMarkers(paste, starts?.map((start) => start.paste) ?? null)
  // Without a document type, Chromium would lay it out by the rules of the nineties. Word does not look at it.
  const page = /<!doctype/i.test(paste) ? marked : `<!doctype html>\n<html><head></head><body>${marked}</body></html>`
  return framed(emulateWord(page), pictures, { scheme: 'light', css: 'body{margin:0}' })
}
