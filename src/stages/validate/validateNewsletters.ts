import type { Catalogue } from '../../catalogue.ts'
import { entryOf } from '../../fields/entries.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { RawMap } from '../../model/raw.ts'
import { mentionsLanguage } from './overlay/languageMap.ts'
import { overlayFields } from './overlay/overlay.ts'
import type { ReadPicture } from './readContext.ts'
import { newsletterContract, validateNewsletter } from './validateNewsletter.ts'

/** newsletter.yaml, validated. */
interface Newsletters {
  readonly newsletter: Newsletter
  /** By language, where it gives values in several languages. */
  readonly byLanguage: ReadonlyMap<string, Newsletter>
}

/** Validates newsletter.yaml, once for each language if it gives values in several. */
export function validateNewsletters(
  root: RawMap,
  catalogue: Catalogue,
  readPicture: ReadPicture,
): Outcome<Newsletters> {
  const known = catalogue.languageId
  const written = entryOf(root, 'languages')?.value
  const items = written?.kind === 'list' ? written.items : written ? [written] : []
  const languages = items.flatMap((raw) => (raw.kind === 'text' ? (known(raw.text) ?? []) : []))
  if (!languages.some((lang) => mentionsLanguage(root, lang, known))) {
    const { value, findings } = validateNewsletter(root, catalogue, readPicture)
    return { value: value && { newsletter: value, byLanguage: new Map() }, findings }
  }
  const findings: Finding[] = []
  const byLanguage = new Map<string, Newsletter>()
  for (const lang of languages) {
    const report = (finding: Finding) => void findings.push(finding)
    const context = { lang, source: lang, languages, known, report, fields: catalogue.fields }
    const { raw, lacking } = overlayFields(root, null, newsletterContract(catalogue.targets), context)
    const { value, findings: more } = validateNewsletter(raw ?? root, catalogue, readPicture)
    findings.push(...more)
    const untranslated = lacking.map((one) => ({ ...one, isPartners: false }))
    if (value) byLanguage.set(lang, { ...value, untranslated })
  }
  const [first] = byLanguage.values()
  const newsletter = (first?.lang && byLanguage.get(first.lang)) || first
  const isWrong = byLanguage.size < languages.length || findings.some(({ severity }) => severity === 'error')
  return { value: isWrong || !newsletter ? null : { newsletter, byLanguage }, findings }
}
