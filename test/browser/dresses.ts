import { pastedIntoHost, pastedIntoStrictHost } from './host.ts'

/** What becomes of an email on its way to a reader. */
export type Dress = (html: string) => string

export const asBuilt: Dress = (html) =>
  html.startsWith('<!doctype') ? html : `<!doctype html><html lang="en"><title>Letter</title>${plainBody}${html}</html>`

const withoutStyle: Dress = (html) =>
  asBuilt(html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ class="[^"]*"/g, ''))

/** The document's own head and body tags vanish as its wrapper lands in the other's body, its style element stays. */
const pasted: Dress = pastedIntoHost

/** Editors set tags on lines of their own, so that white space stands between columns; old clients know no calc. */
export const retyped: Dress = (html) =>
  asBuilt(html.replace(/>\s*</g, '>\n<').replace(/([;"])width:calc\([^;"]*(?=[;"])/g, '$1'))

export const dresses: { readonly [name: string]: Dress } = {
  'as built': asBuilt,
  'without style': withoutStyle,
  'pasted into GovDelivery': pasted,
}

/** Also in a page whose rules would change all that an email does not say itself. */
export const hardDresses: typeof dresses = { ...dresses, 'pasted into a page with rules': pastedIntoStrictHost }

const plainBody = '<body style="margin:0">'
