import mjml2html from 'mjml'
import { contentOf, parseHtml, type Token } from '../../lib/html/htmlTokens.ts'
import { blankedComments } from './unpairedTag.ts'

export interface MjmlResult {
  readonly html: string
  /** What MJML did not allow; lines count from 1 in the MJML. */
  readonly problems: readonly { readonly line: number; readonly tag: string; readonly message: string }[]
}

/** MJML as HTML. No fonts are loaded and no files included, whatever the MJML says. */
export async function renderMjml(mjml: string): Promise<MjmlResult> {
  const refused = refusedElements(mjml)
  if (refused.length > 0) return { html: '', problems: refused }
  try {
    const { html, errors } = await mjml2html(mjml, {
      fonts: {},
      keepComments: false,
      ignoreIncludes: true,
      validationLevel: 'soft',
    })
    return { html, problems: errors.map(({ line, tagName, message }) => ({ line, tag: tagName, message })) }
  } catch (error) {
    // What is no MJML at all is thrown, without a place.
    const message = error instanceof Error ? error.message : String(error)
    return { html: '', problems: [{ line: 1, tag: 'mjml', message }] }
  }
}

/** What MJML has put into its one wrapper inside the body. */
export function bodyOf(html: string): readonly Token[] {
  return contentOf(contentOf(parseHtml(html), 'body'), 'div')
}

/** What MJML does by packages that this program does without, and files that it may not read. */
function refusedElements(mjml: string): MjmlResult['problems'] {
  const elements = blankedComments(mjml).matchAll(/<(mj-html-attributes|mj-include)\b|<(mj-style)\s[^>]*\binline\s*=/g)
  return Array.from(elements, ({ 1: element, 2: style, index }) => {
    const tag = element ?? style ?? ''
    const what = element ? tag : `${tag} with inline`
    const instead =
      tag === 'mj-include'
        ? 'put it into templates/partials, as NAME.mjml.hbs, and write {{> NAME}}'
        : 'write attributes and styles where they belong'
    const line = mjml.slice(0, index).split('\n').length
    return { line, tag, message: `${what} is not supported here: ${instead}` }
  })
}
