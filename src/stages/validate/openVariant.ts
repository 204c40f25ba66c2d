import type { Catalogue } from '../../catalogue.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Issue } from '../../model/issue.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { Variant } from '../../model/variant.ts'

/** An issue in one language, with the newsletter and all languages that its texts are in. */
export function openVariant(issue: Issue, newsletter: Newsletter, catalogue: Catalogue): Outcome<Variant> {
  const { lang, sections, manuscript } = issue
  const named = [...sections, ...manuscript.events].flatMap((one) => one.lang ?? [])
  const outcomes = [...new Set([lang, ...named])].map((id) => ({ id, ...catalogue.language(id) }))
  const languages = new Map(outcomes.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])))
  const language = languages.get(lang)
  const isWhole = language !== undefined && languages.size === outcomes.length
  const findings = outcomes.flatMap((outcome) => outcome.findings)
  return { value: isWhole ? { issue, newsletter, language, languages } : null, findings }
}
