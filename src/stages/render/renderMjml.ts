import mjml2html from 'mjml'
import { contentOf, parseHtml, type Token } from '../../lib/html.ts'

export interface MjmlResult {
  readonly html: string
  /** What MJML did not allow; lines count from 1 in the MJML. */
  readonly problems: readonly { readonly line: number; readonly tag: string; readonly message: string }[]
}

/** MJML as HTML. No fonts are loaded and no files included, whatever the MJML says. */
export async function renderMjml(mjml: string): Promise<MjmlResult> {
  const { html, errors } = await mjml2html(mjml, {
    fonts: {},
    keepComments: false,
    ignoreIncludes: true,
    validationLevel: 'soft',
  })
  return { html, problems: errors.map(({ line, tagName, message }) => ({ line, tag: tagName, message })) }
}

/** What MJML has put into its one wrapper inside the body. */
export function bodyOf(html: string): readonly Token[] {
  return contentOf(contentOf(parseHtml(html), 'body'), 'div')
}
