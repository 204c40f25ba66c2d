import { emulateWord } from '../outlook/emulateWord.ts'
import { arriving } from './arriving.ts'
import { framed } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

/** What reaches readers, about as classic Outlook on Windows shows it. */
export function outlook(source: ViewSource): string {
  return framed(emulateWord(arriving(source)), source.pictures, { scheme: 'light' })
}
