import type { Catalogue } from '../../catalogue.ts'
import { entryOf } from '../../fields/entries.ts'
import { joinFindings } from '../../findings/joinFindings.ts'
import { sourceLanguageTwice } from '../../findings/translationFiles.ts'
import { languageNotListed } from '../../findings/translations.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Newsletter, NewsletterSource } from '../../model/newsletter.ts'
import type { RawMap } from '../../model/raw.ts'
import { mentionsLanguage, textOf } from './overlay/languageMap.ts'
import { overlayFields } from './overlay/overlay.ts'
import type { ReadPicture } from './readContext.ts'
import { newsletterContract, validateNewsletter } from './validateNewsletter.ts'

/** newsletter.yaml, validated. */
interface Newsletters {
  readonly newsletter: Newsletter
  /** By language, where its texts are in several languages. */
  readonly byLanguage: ReadonlyMap<string, Newsletter>
}

/**
 * Validates newsletter.yaml, once for each language if it is translated: by a file beside it, or by values in several
 * languages. A value in one piece is for all languages that have no file of their own.
 */
export function validateNewsletters(
  { root, translations }: NewsletterSource,
  catalogue: Catalogue,
  readPicture: ReadPicture,
): Outcome<Newsletters> {
  const known = catalogue.languageId
  const languages = languagesIn(root, known)
  const findings = [...translations].flatMap(([language, translation]) =>
    languages.includes(language) ? [] : [languageNotListed.at(translation.head, { language, languages })],
  )
  const isTranslated = translations.size > 0 || languages.some((lang) => mentionsLanguage(root, lang, known))
  const validate = (map: RawMap) => validateNewsletter(map, catalogue, readPicture)
  if (!isTranslated) {
    const { value, findings: wrong } = validate(root)
    return { value: value && { newsletter: value, byLanguage: new Map() }, findings: wrong }
  }

  const said = known(textOf(root, 'lang') ?? '')
  const source = said ?? languages.find((lang) => !translations.has(lang)) ?? languages[0] ?? 'en'
  const twice = translations.get(source)
  if (twice) {
    const { path } = twice.head.source
    findings.push(
      sourceLanguageTwice.at(twice.head, { file: root.head.source.path, translation: path, language: source }),
    )
  }
  const byLanguage = new Map<string, Newsletter>()
  const inLanguages = languages.map((lang) => {
    const all: Finding[] = []
    const translation = lang === source ? null : (translations.get(lang) ?? null)
    // Without a file of its own, a language has what stands there for all.
    const context = { lang, source: translation ? source : lang, languages, known, fields: catalogue.fields }
    const report = (finding: Finding) => void all.push(finding)
    const contract = newsletterContract(catalogue.targets)
    const { raw, lacking } = overlayFields(root, translation, contract, { ...context, report })
    const { value, findings: wrong } = validate(raw ?? root)
    const untranslated = lacking.map((one) => ({ ...one, pair: null, isPartners: false }))
    if (value) byLanguage.set(lang, { ...value, untranslated, place: root.head })
    return { lang, findings: [...all, ...wrong] }
  })
  findings.push(...joinFindings(inLanguages, source))
  const newsletter = byLanguage.get(source) ?? null
  const isWrong = byLanguage.size < languages.length || findings.some(({ severity }) => severity === 'error')
  return { value: isWrong || !newsletter ? null : { newsletter, byLanguage }, findings }
}

function languagesIn(root: RawMap, known: Catalogue['languageId']): readonly string[] {
  const written = entryOf(root, 'languages')?.value ?? entryOf(root, 'language')?.value
  const items = written?.kind === 'list' ? written.items : written ? [written] : []
  return [...new Set(items.flatMap((raw) => (raw.kind === 'text' ? (known(raw.text) ?? []) : [])))]
}
