import { pastedIntoHost, pastedIntoStrictHost } from './host.ts'

/** A change that platforms or mail programs make to an email. */
export type Dress = (html: string) => string

export const asBuilt: Dress = (html) =>
  html.startsWith('<!doctype') ? html : `<!doctype html><html lang="en"><title>Letter</title>${plainBody}${html}</html>`

const withoutStyle: Dress = (html) =>
  asBuilt(html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ class="[^"]*"/g, ''))

/** In the platform's page: the document loses its head and body tags, and keeps its style element. */
const pasted: Dress = pastedIntoHost

/** With each tag on its own line, as editors write it, so with white space between columns; without calc(). */
export const retyped: Dress = (html) =>
  asBuilt(html.replace(/>\s*</g, '>\n<').replace(/([;"])width:calc\([^;"]*(?=[;"])/g, '$1'))

export const dresses: { readonly [name: string]: Dress } = {
  'as built': asBuilt,
  'without style': withoutStyle,
  'pasted into GovDelivery': pasted,
}

/** What becomes of one form of the email: a document is sent as it is, a fragment, which has no style, is pasted. */
export function dressesOf(form: 'document' | 'fragment'): typeof dresses {
  return form === 'document'
    ? { 'as built': asBuilt, 'without style': withoutStyle }
    : { 'as built': asBuilt, 'pasted into GovDelivery': pasted }
}

/** Also in a page whose rules would change all that an email does not say itself. */
export const hardDresses: typeof dresses = { ...dresses, 'pasted into a page with rules': pastedIntoStrictHost }

const plainBody = '<body style="margin:0">'
