import type { Helper } from '../../lib/template/handlebars.ts'
import { withInnerMarks, withoutHalfPair, withoutQuotationMarks } from '../../lib/text/quotationMarks.ts'

/**
 * Somebody's words in the quotation marks of the letter's language, and no second pair where the author wrote one, or
 * half of one.
 */
export function quotation(text: unknown, data: Parameters<Helper>[2]): string {
  const { quoteOpen = '', quoteClose = '' } = data['words'] as { readonly [word: string]: string | undefined }
  const words = withoutHalfPair(withoutQuotationMarks(String(text)))
  return `${quoteOpen}${withInnerMarks(words, quoteOpen, quoteClose)}${quoteClose}`
}
