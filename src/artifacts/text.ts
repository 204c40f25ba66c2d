import type { ArtifactKind } from './kind.ts'
import { textFile } from './textFile.ts'

/** The plain text version. */
export const text: ArtifactKind = {
  role: 'text',
  forms: [],
  make: ({ stem, plainText }) => [textFile(`${stem}.txt`, 'text/plain', plainText())],
}
