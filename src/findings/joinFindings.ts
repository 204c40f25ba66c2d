import type { Finding } from '../model/finding.ts'
import { missingField, unknownField } from './fields.ts'
import { allowedForNothing } from './names.ts'

/** Findings on one language of an issue; `lang` is null where they are about all of them. */
interface InLanguage {
  readonly lang: string | null
  readonly findings: readonly Finding[]
}

/**
 * Joins the findings on an issue's languages. What several languages inherit from one place is one finding, in the
 * language of the source.
 */
export function joinFindings(all: readonly InLanguage[], source: string): readonly Finding[] {
  const joined = new Map<string, Finding>()
  const times = new Map<string, number>()
  // A field that the source lacks is missing in its translations too.
  const missing = new Set(
    all.flatMap(({ lang, findings }) =>
      lang === source ? findings.flatMap(({ id, message }) => (id === missingField.id ? message : [])) : [],
    ),
  )
  // A translation may hold the field that is meant, and would then get no proposal.
  const unknown = new Set(
    all.flatMap(({ lang, findings }) =>
      lang === source ? findings.flatMap((one) => (one.id === unknownField.id ? placeOf(one) : [])) : [],
    ),
  )
  for (const { lang, findings } of all)
    for (const finding of findings) {
      if (lang !== source && finding.id === unknownField.id && unknown.has(placeOf(finding))) continue
      if (lang !== source && finding.id === missingField.id && missing.has(finding.message)) continue
      const key = sayingOf(finding)
      const known = joined.get(key)
      times.set(key, (times.get(key) ?? 0) + 1)
      const language = known && known.lang !== lang ? source : lang
      joined.set(key, language === null ? finding : { ...finding, lang: language })
    }
  // A rule that is allowed for one language is allowed for nothing only if no language needs it.
  const languages = all.filter(({ lang }) => lang !== null).length
  return [...joined].flatMap(([key, finding]) =>
    finding.id === allowedForNothing.id && (times.get(key) ?? 0) < languages ? [] : [finding],
  )
}

/** The same for findings that say the same of the same place. */
export function sayingOf(finding: Finding): string {
  return JSON.stringify([finding.id, placeOf(finding), finding.message])
}

function placeOf({ place }: Finding): string {
  return JSON.stringify([place?.source.path, place?.from, place?.to])
}
