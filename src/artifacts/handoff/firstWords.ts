import { decodeReferences } from '../../lib/html/decodeReferences.ts'
import type { Email } from '../../model/email.ts'
import type { TemplateValues } from '../../model/letter.ts'
import { artifactOf } from '../artifactOf.ts'
import type { CompiledLetters } from '../kind.ts'
import { factViews, type PlatformSheet } from './platformSheet.ts'

/** In characters. */
const shown = 240

/** The markup of so much text is shorter than that by far. */
const enoughHtml = 12_000

/** The first words of each email that is pasted, which a digest may show; null where that is no matter. */
export function firstWordsView({ emails }: CompiledLetters, platform: PlatformSheet | null): TemplateValues | null {
  if (!platform?.digest) return null
  const [fact = null] = factViews([platform.digest])
  const words = emails.flatMap((email) => {
    const text = firstWordsOf(email)
    return text === '' ? [] : [{ text, lang: email.lang, dir: email.dir }]
  })
  return { fact, words }
}

function firstWordsOf(email: Email): string {
  const html = artifactOf(email, 'paste')?.text.slice(0, enoughHtml) ?? ''
  // A tag that was cut in two would be read as text.
  const whole = html.slice(0, html.lastIndexOf('<'))
  const words = decodeReferences(whole.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
  if (words.length <= shown) return words
  return `${words.slice(0, words.lastIndexOf(' ', shown))} …`
}
