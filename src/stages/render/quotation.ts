import type { Helper } from '../../lib/handlebars.ts'
import { withoutQuotationMarks } from '../../lib/quotationMarks.ts'

/** Somebody's words in the quotation marks of the letter's language, and no second pair where the author wrote one. */
export function quotation(text: unknown, data: Parameters<Helper>[2]): string {
  const { quoteOpen = '', quoteClose = '' } = data['words'] as { readonly [word: string]: string | undefined }
  return `${quoteOpen}${withoutQuotationMarks(String(text))}${quoteClose}`
}
