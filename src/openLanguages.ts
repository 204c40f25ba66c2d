import type { Catalogue } from './catalogue.ts'
import type { FieldTypes } from './fields/fieldType.ts'
import { languageLater, languageTwice, templateMissing } from './findings/templates.ts'
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
import { readSource } from './stages/load/readSource.ts'
import { fillLaterFields } from './stages/validate/fillLaterFields.ts'
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
    const validated = andThen(overlaid(sources), (root) => {
      const filled = withLaterFields(id, root)
      const read = validateLanguage(id, filled.root, fields)
      return { ...read, findings: [...read.findings, ...filled.findings] }
    })
    return { value: validated.value, findings: [...findings, ...validated.findings] }
  })

  /** What a file lacks that was made before events needed it: in its own language where that is built in, else in English. */
  const withLaterFields = (id: string, own: RawMap) => {
    const builtIn = (layer: string) => readSource(folders.builtIn, `templates/languages/${layer}/language.yaml`).value
    const inLanguage = chainOf(id).reduce((root, layer) => {
      const source = builtIn(layer)
      const base = source && parseYaml(source).value
      return base ? fillLaterFields(root, base).root : root
    }, own)
    const source = builtIn('en')
    const english = source && parseYaml(source).value
    const { root, names } = english ? fillLaterFields(inLanguage, english) : { root: inLanguage, names: [] }
    return { root, findings: names.length === 0 ? [] : [languageLater.at(own.head, { id, names })] }
  }

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
