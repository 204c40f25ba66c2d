import type { Catalogue } from './catalogue.ts'
import type { FieldTypes } from './fields/fieldType.ts'
import { languageTwice, templateMissing } from './findings/templates.ts'
import { digest } from './lib/cache/digest.ts'
import { memo, weakMemo } from './lib/cache/memo.ts'
import { canonicalTag, isSameTag, languageChain } from './lib/text/languageTag.ts'
import type { Outcome } from './model/finding.ts'
import type { Language } from './model/language.ts'
import type { RawMap } from './model/raw.ts'
import type { Source } from './model/source.ts'
import { prepared } from './prepared.ts'
import { listLanguages, locateLanguage, type TemplateFolders } from './stages/load/loadTemplate.ts'
import { parseYaml } from './stages/load/parseYaml.ts'
import { overlayMap } from './stages/validate/overlayMap.ts'
import { andThen } from './stages/validate/readContext.ts'
import { validateLanguage } from './stages/validate/validateLanguage.ts'

type Languages = Pick<Catalogue, 'languages' | 'languageId' | 'language'>

/**
 * Opens the languages in which an issue can be written. The language.yaml of a longer tag is laid over that of a shorter
 * one: "fr-CA" over "fr".
 */
export function openLanguages(
  folders: TemplateFolders,
  read: (path: string) => Outcome<Source>,
  fields: FieldTypes,
): Languages {
  const languages = listLanguages(folders)
  const chainOf = memo((written: string) => languageChain(written, languages))

  const readLanguage = memo((id: string): Outcome<Language> => {
    const [own = id, ...bases] = chainOf(id)
    const layers = [own, ...bases].map((layer) => read(locateLanguage(folders, layer).path))
    const findings = layers.flatMap((layer) => layer.findings)
    const sources = layers.flatMap(({ value }) => value ?? [])
    if (sources.length < layers.length) return { value: null, findings: findings.length ? findings : [missing(id)] }
    const ready = prepared.languages.get(digest(sources.map(({ text }) => text)))
    if (ready) return { value: withId(ready)(id), findings }
    const validated = andThen(overlaid(sources), (root) => validateLanguage(id, root, fields))
    return { value: validated.value, findings: [...findings, ...validated.findings] }
  })

  const missing = (id: string) => templateMissing.at(null, { path: `templates/${locateLanguage(folders, id).path}` })

  const language = memo((written: string): Outcome<Language> => {
    const id = chainOf(written)[0] ?? written
    const { value, findings } = readLanguage(id)
    const { path, unread } = locateLanguage(folders, id)
    const tag = isSameTag(id, written) ? null : canonicalTag(written)
    return {
      value: value && tag ? withTag(value)(tag) : value,
      findings: unread === null ? findings : [...findings, languageTwice.at(null, { path, unread })],
    }
  })

  const languageId = (written: string) => {
    const [id = null] = chainOf(written)
    return id === null || isSameTag(id, written) ? id : (canonicalTag(written) ?? id)
  }
  return { languages, languageId, language }
}

/** Lays each file over the next. */
function overlaid([own, ...bases]: readonly Source[]): Outcome<RawMap> {
  if (!own) return { value: null, findings: [] }
  const parsed = parseYaml(own)
  if (bases.length === 0) return parsed
  return andThen(overlaid(bases), (base) =>
    andThen(parsed, (root) => ({ value: overlayMap(base, root), findings: [] })),
  )
}

/** Returns the same object for the same id: rules memoize by identity while the preview reopens a project. */
const withId = weakMemo((ready: Omit<Language, 'id'>) => memo((id: string): Language => ({ ...ready, id })))

const withTag = weakMemo((language: Language) => memo((tag: string): Language => ({ ...language, tag })))
