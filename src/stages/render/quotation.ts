import type { Helper } from '../../lib/template/handlebars.ts'
import { withInnerMarks, withoutHalfPair, withoutQuotationMarks } from '../../lib/text/quotationMarks.ts'

/** Puts a text into the quotation marks of the letter's language, in place of a pair or half a pair that it has. */
export function quotation(text: unknown, data: Parameters<Helper>[2]): string {
  const { quoteOpen = '', quoteClose = '' } = data['words'] as { readonly [word: string]: string | undefined }
  const words = withoutHalfPair(withoutQuotationMarks(String(text)))
  return `${quoteOpen}${withInnerMarks(words, quoteOpen, quoteClose)}${quoteClose}`
}
