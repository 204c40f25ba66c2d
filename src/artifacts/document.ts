import type { ArtifactKind, HtmlForm } from './kind.ts'
import { textFile } from './textFile.ts'

const form: HtmlForm = { layout: 'layout/document.html.hbs', classes: true, pictures: 'beside' }

/** The complete HTML document, with its pictures beside it. */
export const document: ArtifactKind = {
  role: 'document',
  forms: [form],
  make: ({ stem, html }) => [textFile(`${stem}.html`, 'text/html', html(form))],
}
