import type { ArtifactKind, HtmlForm } from './kind.ts'
import { textFile } from './textFile.ts'

/** The complete HTML document. */
export const document = ({ pictures }: Pick<HtmlForm, 'pictures'>): ArtifactKind => {
  const form: HtmlForm = { layout: 'layout/document.html.hbs', classes: true, pictures }
  return {
    role: 'document',
    forms: [form],
    make: ({ stem, html }) => [textFile(`${stem}.html`, 'text/html', html(form))],
  }
}
