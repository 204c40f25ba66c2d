import type { ArtifactKind, HtmlForm } from './kind.ts'
import { textFile } from './textFile.ts'

const form: HtmlForm = { layout: 'layout/fragment.html.hbs', classes: false, pictures: 'hosted' }

interface PasteOptions {
  /** Stands between the id and `.html`. */
  readonly suffix: string
  /** Bytes, before the platform lengthens the links, above which readers' clients cut the email. */
  readonly limit: number
}

/** The HTML fragment to paste into a platform's own page. */
export const paste = ({ suffix, limit }: PasteOptions): ArtifactKind => ({
  role: 'paste',
  forms: [form],
  make: ({ stem, html }) => [{ ...textFile(`${stem}.${suffix}.html`, 'text/html', html(form)), limit }],
})
