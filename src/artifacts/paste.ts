import type { ArtifactKind, HtmlForm } from './kind.ts'
import { textFile } from './textFile.ts'

const form: HtmlForm = { layout: 'layout/fragment.html.hbs', classes: false, pictures: 'hosted' }

interface PasteOptions {
  /** The part of the file name between the id and `.html`. */
  readonly suffix: string
  /** Bytes above which mail clients clip the sent email, measured before the platform lengthens its links. */
  readonly limit: number
}

/** The HTML fragment to paste into a platform's editor. */
export const paste = ({ suffix, limit }: PasteOptions): ArtifactKind => ({
  role: 'paste',
  forms: [form],
  make: ({ letter, stem, html }) => [
    {
      ...textFile(`${stem}.${suffix}.html`, 'text/html', html(form)),
      limit,
      held: letter.pictures.some(({ address }) => address === null),
    },
  ],
})
