import type { ArtifactKind, HtmlForm } from './kind.ts'
import { textFile } from './textFile.ts'

/** The form of the complete HTML document: one for all kinds that are made from it. */
export const documentForm = ({ pictures }: Pick<HtmlForm, 'pictures'>): HtmlForm => ({
  layout: 'layout/document.html.hbs',
  classes: true,
  pictures,
})

/** The complete HTML document. */
export const document = (form: HtmlForm): ArtifactKind => ({
  role: 'document',
  forms: [form],
  make: ({ stem, html }) => [textFile(`${stem}.html`, 'text/html', html(form))],
})
