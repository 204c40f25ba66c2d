import type { Catalogue } from '../../catalogue.ts'
import { entryOf } from '../../fields/entries.ts'
import { joinFindings } from '../../findings/joinFindings.ts'
import { sourceLanguageTwice } from '../../findings/translationFiles.ts'
import { languageNotListed } from '../../findings/translations.ts'
import { memo, once } from '../../lib/cache/memo.ts'
import type { Contract } from '../../model/contract.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Newsletter, NewsletterSource } from '../../model/newsletter.ts'
import type { RawEntry, RawMap } from '../../model/raw.ts'
import { languagesWithin, textOf } from './overlay/languageMap.ts'
import { overlayFields } from './overlay/overlay.ts'
import type { ReadPicture } from './readContext.ts'
import { newsletterContract, validateNewsletter } from './validateNewsletter.ts'

/** newsletter.yaml, validated. */
interface Newsletters {
  readonly newsletter: Newsletter
  /**
   * With its texts in a language, by its id; findings where they cannot be read or are not translated. `isBilingual`: for
   * an issue that appears in several languages.
   */
  readonly inLanguage: (lang: string, isBilingual: boolean) => Outcome<Newsletter>
}

/**
 * Validates newsletter.yaml, once for each language if it is translated: by a file beside it, or by values in several
 * languages. A value in one piece is for all languages that have no file of their own; but where an issue appears in
 * several languages, running text is in one of them, and the others lack it.
 */
export function validateNewsletters(
  { root, translations }: NewsletterSource,
  catalogue: Catalogue,
  readPicture: ReadPicture,
): Outcome<Newsletters> {
  const known = catalogue.languageId
  const validate = (map: RawMap) => validateNewsletter(map, catalogue, readPicture)
  const { listed, mentioned, languages } = newsletterLanguages({ root, translations }, catalogue)
  const findings: Finding[] = []
  const said = known(textOf(root, 'lang') ?? '')
  if (said !== null && listed.length > 0 && !listed.includes(said)) {
    const place = entryOf(root, 'lang')?.value.place ?? root.head
    findings.push(languageNotListed.at(place, { language: said, languages: listed }))
  }
  const isBilingual = listed.length > 1 && ![null, 'none'].includes(textOf(root, 'bilingual'))
  const source = said ?? languages.find((lang) => !translations.has(lang)) ?? listed[0] ?? 'en'
  const twice = translations.get(source)
  if (twice) {
    const { path } = twice.head.source
    findings.push(
      sourceLanguageTwice.at(twice.head, { file: root.head.source.path, translation: path, language: source }),
    )
  }
  const contract = newsletterContract(catalogue.targets)
  const overlay =
    (written: RawMap) =>
    (lang: string): Outcome<Newsletter> => {
      const all: Finding[] = []
      const report = (finding: Finding) => void all.push(finding)
      const translation = lang === source ? null : (translations.get(lang) ?? null)
      // Without a file of its own, a language has what stands there for all. An issue may be in languages of its own.
      const from = { lang, source: translation ? source : lang, languages: [...languages, source, lang], known }
      const context = { ...from, report, fields: catalogue.fields }
      const { raw, lacking } = overlayFields(written, translation, contract, context)
      const { value, findings: wrong } = validate(raw ?? root)
      const untranslated = lacking.map((one) => ({ ...one, pair: null, isPartners: false }))
      return { value: value && { ...value, untranslated, place: root.head }, findings: [...all, ...wrong] }
    }
  const inBilingual = once(() => memo(overlay(proseInLanguage(root, contract, source))))
  if (translations.size === 0 && mentioned.length === 0 && !isBilingual) {
    const { value, findings: wrong } = validate(root)
    const newsletter = findings.length > 0 ? null : value
    const inLanguage = (lang: string, isApart: boolean) =>
      isApart && lang !== source ? inBilingual()(lang) : { value: newsletter, findings: [] }
    return { value: newsletter && { newsletter, inLanguage }, findings: [...findings, ...wrong] }
  }
  const inLanguage = isBilingual ? inBilingual() : memo(overlay(root))
  const opened = languages.map((lang) => ({ lang, ...inLanguage(lang) }))
  findings.push(...joinFindings(opened, source))
  const newsletter = inLanguage(source).value
  const isWrong = opened.some(({ value }) => !value) || findings.some(({ severity }) => severity === 'error')
  // What was found on opening is not said again for each issue.
  const findIn = (lang: string, isApart: boolean) =>
    isApart && !isBilingual
      ? inBilingual()(lang)
      : { ...inLanguage(lang), ...(languages.includes(lang) && { findings: [] }) }
  return { value: isWrong || !newsletter ? null : { newsletter, inLanguage: findIn }, findings }
}

interface NewsletterLanguages {
  /** Under `languages`. */
  readonly listed: readonly string[]
  /** By values in several languages. */
  readonly mentioned: readonly string[]
  /** Both, and those of files beside it. */
  readonly languages: readonly string[]
}

/** The languages that newsletter.yaml is in, by their ids. */
export function newsletterLanguages(
  { root, translations }: NewsletterSource,
  { languageId: known, languages: all }: Pick<Catalogue, 'languageId' | 'languages'>,
): NewsletterLanguages {
  const listed = languagesIn(root, known)
  const within = languagesWithin(root, known)
  const mentioned = all.filter((lang) => within.has(lang))
  return { listed, mentioned, languages: [...new Set([...listed, ...translations.keys(), ...mentioned])] }
}

/** newsletter.yaml with the running texts that it gives in one piece as values in one language. */
function proseInLanguage(root: RawMap, contract: Contract, language: string): RawMap {
  const entries = root.entries.map((entry): RawEntry => {
    const { key, keyPlace, value } = entry
    if (value.kind !== 'text' || contract[key]?.type !== 'markdown') return entry
    const only = { key: language, keyPlace, value }
    return { ...entry, value: { kind: 'map', entries: [only], place: value.place, head: value.place } }
  })
  return { ...root, entries }
}

function languagesIn(root: RawMap, known: Catalogue['languageId']): readonly string[] {
  const written = entryOf(root, 'languages')?.value ?? entryOf(root, 'language')?.value
  const items = written?.kind === 'list' ? written.items : written ? [written] : []
  return [...new Set(items.flatMap((raw) => (raw.kind === 'text' ? (known(raw.text) ?? []) : [])))]
}
