import mjml2html from 'mjml'
import { contentOf, parseHtml, type Token } from '../../lib/html/htmlTokens.ts'
import { blankComments } from './unpairedTag.ts'

export interface MjmlResult {
  readonly html: string
  /** MJML's error messages; lines count from 1 in the MJML. */
  readonly problems: readonly { readonly line: number; readonly tag: string; readonly message: string }[]
}

/** Renders MJML as HTML. Loads no fonts and includes no files, whatever the MJML says. */
export async function renderMjml(mjml: string): Promise<MjmlResult> {
  const unsupported = unsupportedElements(mjml)
  if (unsupported.length > 0) return { html: '', problems: unsupported }
  try {
    const { html, errors } = await mjml2html(mjml, {
      fonts: {},
      keepComments: false,
      ignoreIncludes: true,
      validationLevel: 'soft',
    })
    return { html, problems: errors.map(({ line, tagName, message }) => ({ line, tag: tagName, message })) }
  } catch (error) {
    // MJML throws, without a line, if the text is not MJML at all.
    const message = error instanceof Error ? error.message : String(error)
    return { html: '', problems: [{ line: 1, tag: 'mjml', message }] }
  }
}

/** The content of the one `div` that MJML puts into the body. */
export function bodyOf(html: string): readonly Token[] {
  return contentOf(contentOf(parseHtml(html), 'body'), 'div')
}

/** MJML features that need packages left out of this program, or that read files. */
function unsupportedElements(mjml: string): MjmlResult['problems'] {
  const elements = blankComments(mjml).matchAll(/<(mj-html-attributes|mj-include)\b|<(mj-style)\s[^>]*\binline\s*=/g)
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
