import type { Helper } from '../../lib/template/handlebars.ts'
import { quoted, withoutHalfPair, withoutQuotationMarks } from '../../lib/text/quotationMarks.ts'

/** Puts a text into the quotation marks of the letter's language, in place of a pair or half a pair that it has. */
export function quotation(text: unknown, data: Parameters<Helper>[2]): string {
  const words = data['words'] as { readonly [word: string]: string | undefined }
  const bare = withoutHalfPair(withoutQuotationMarks(String(text)))
  return quoted(bare, words['quotation'] ?? '{text}', words['innerQuotation'] ?? '{text}')
}
