import type { Email } from '../../model/email.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { Variant } from '../../model/variant.ts'

/** A line of the inbox in pieces, each with its language: a mail in several languages joins what each of them says. */
export function runsOf(
  line: string,
  email: Email,
  variants: readonly Variant[],
  own: (variant: Variant) => string | null,
): readonly TemplateValues[] {
  const runs: TemplateValues[] = []
  let from = 0
  if (email.languages.length > 1)
    for (const variant of variants) {
      const text = own(variant)
      const at = text === null ? -1 : line.indexOf(text, from)
      if (text === null || at === -1) continue
      const { tag, dir } = variant.language
      runs.push(run(line.slice(from, at)), run(text, tag, dir))
      from = at + text.length
    }
  return [...runs, run(line.slice(from), email.lang, email.dir)].filter(({ text }) => text !== '')
}

/** A separator between two languages is in neither. */
function run(text: string, lang: string | null = null, dir: string | null = null): TemplateValues {
  return { text, lang, dir }
}
