import { entryOf, withoutKeys } from '../../fields/entries.ts'
import * as found from '../../findings/translationFiles.ts'
import { languageNotListed } from '../../findings/translations.ts'
import { baseName, folderOf } from '../../lib/files/paths.ts'
import { nearestTags } from '../../lib/text/languageNameInEnglish.ts'
import type { Bilingual, BilingualForm } from '../../model/bilingual.ts'
import type { Files } from '../../model/files.ts'
import type { Finding } from '../../model/finding.ts'
import type { TranslationSource } from '../../model/issue.ts'
import type { Raw, RawMap } from '../../model/raw.ts'
import {
  isTranslation,
  type LanguageFile,
  type LanguageSettings,
  languageFile,
  languageFilesOf,
  misnamedFilesOf,
} from './languageFiles.ts'
import { isInOwnFolder, loadSections } from './loadSections.ts'
import { slippedNamesOf } from './misnamedTranslations.ts'
import { readFile } from './readFile.ts'
import { topOf } from './readSource.ts'

/** An issue's own file, parsed, and the paths of its sections' files. */
interface IssueFiles {
  readonly file: string
  readonly root: RawMap
  readonly sections: readonly string[]
}

interface LoadedTranslations {
  readonly bilingual: Bilingual
  readonly translations: readonly TranslationSource[]
  /** Of all files that translate the issue or a section. */
  readonly paths: readonly string[]
  /** False when one could not be read. */
  readonly isComplete: boolean
  readonly findings: readonly Finding[]
}

/** Loads the files beside an issue and its sections that translate them. */
export function loadTranslations(
  files: Files,
  issue: IssueFiles,
  form: BilingualForm,
  settings: LanguageSettings,
): LoadedTranslations {
  const { languages, areKnown } = languagesOf(issue.root, settings)
  const sources = [issue.file, ...issue.sections]
  const beside = sources.flatMap((source) =>
    languageFilesOf(files, source, settings)
      .filter(({ path }) => isTranslation(path, settings))
      .map((file) => ({ ...file, source })),
  )
  const own = entryOf(issue.root, 'lang')?.value
  const said = own?.kind === 'text' ? settings.known(own.text) : settings.lang
  const source = said ?? languages.find((lang) => !beside.some((file) => file.lang === lang)) ?? languages[0] ?? 'en'
  const misnamed = sources.flatMap((path) => {
    const slipped = slippedNamesOf(files, path, settings).filter(({ lang }) => lang !== said)
    return [...misnamedFilesOf(files, path, settings), ...slipped]
      .filter(({ lang }) => languages.includes(lang))
      .map(({ path: file, lang: language, renamed }) =>
        found.translationEnding.at(topOf(file), { file, source: path, language, renamed }),
      )
  })
  const unread = [...orphansIn(files, issue.file, beside, settings), ...misnamed]
  const findings: Finding[] = [...unread]
  const [only] = languages
  // A translation in another language tells it by itself.
  if (only !== undefined && languages.length < 2 && areKnown && beside.length === 0) {
    const place = entryOf(issue.root, 'bilingual')?.value.place ?? issue.root.head
    findings.push(found.bilingualInOneLanguage.at(place, { language: only }))
  }
  for (const { path, tag, lang } of beside) {
    const near = nearestTags(tag, languages)[0] ?? null
    if (lang === null)
      findings.push(found.fileLanguageUnknown.at(topOf(path), { file: path, tag, near, known: languages }))
    else if (areKnown && !languages.includes(lang))
      findings.push(languageNotListed.at(topOf(path), { language: lang, languages }))
  }

  if (said !== null && areKnown && !languages.includes(said))
    findings.push(languageNotListed.at(own?.place ?? issue.root.head, { language: said, languages }))

  const listed: string[] = []
  const translations = languages.flatMap((lang): TranslationSource[] => {
    const mine = beside.filter((file) => file.lang === lang)
    const [first] = mine
    if (!first) return []
    if (lang === source) {
      const about = { file: first.source, translation: first.path, language: lang }
      findings.push(found.sourceLanguageTwice.at(topOf(first.path), about))
      return []
    }
    const loaded = loadTranslation(files, issue.file, lang, mine, settings)
    findings.push(...loaded.findings.map((finding) => ({ ...finding, lang })))
    listed.push(...loaded.listed)
    return [loaded.translation]
  })
  return {
    bilingual: { form, languages, source },
    translations,
    paths: [...beside.map(({ path }) => path), ...listed, ...unread.flatMap(({ place }) => place?.source.path ?? [])],
    isComplete: !findings.some(({ severity }) => severity === 'error'),
    findings,
  }
}

interface IssueLanguages {
  readonly languages: readonly string[]
  /** False when one is misspelt, which is reported when the issue's fields are read. */
  readonly areKnown: boolean
}

function languagesOf(root: RawMap, { languages, known }: LanguageSettings): IssueLanguages {
  const own = entryOf(root, 'languages')?.value
  const written = own?.kind === 'list' ? own.items : own ? [own] : []
  const ids = written.flatMap((raw) => (raw.kind === 'text' ? (known(raw.text) ?? []) : []))
  return { languages: [...new Set(ids.length > 0 ? ids : languages)], areKnown: ids.length === written.length }
}

/** Findings about translations in the issue's folder whose source is not there. */
function orphansIn(
  files: Files,
  issueFile: string,
  beside: readonly LanguageFile[],
  settings: LanguageSettings,
): Finding[] {
  if (!isInOwnFolder(issueFile)) return []
  const folder = folderOf(issueFile)
  const names = files.list(folder)
  return names.flatMap((name): Finding[] => {
    const path = `${folder}/${name}`
    const file = languageFile(path, settings)
    const isKnown = beside.some((one) => one.path === path)
    if (!file?.lang || isKnown || !/^(?:issue|\d+-.*)$/.test(file.stem)) return []
    // A file that the issue does not use, and so neither its translation, is reported as unused.
    if (names.some((one) => one === `${file.stem}.md` || one === `${file.stem}.yaml`)) return []
    const wanted = `${file.stem}${name.endsWith('.md') ? '.md' : '.yaml'}`
    return [found.translationWithoutSource.at(topOf(path), { file: path, wanted, language: file.lang, moved: null })]
  })
}

type SourcedFile = LanguageFile & { readonly source: string }

interface LoadedTranslation {
  readonly translation: TranslationSource
  /** The paths of the files that it lists itself. */
  readonly listed: readonly string[]
  readonly findings: readonly Finding[]
}

/** Fields of an issue that are the same for all its languages. */
export const sourceFields: readonly string[] = ['bilingual', 'languages', 'joint', 'theme']

function loadTranslation(
  files: Files,
  issueFile: string,
  lang: string,
  mine: readonly SourcedFile[],
  settings: LanguageSettings,
): LoadedTranslation {
  const findings: Finding[] = []
  let isWhole = true
  const read = (source: string): { readonly path: string; readonly map: RawMap } | null => {
    const all = mine.filter((file) => file.source === source)
    const [file] = all
    if (!file) return null
    const paths = all.map(({ path }) => path)
    if (all.length > 1) findings.push(found.translationTwice.at(topOf(file.path), { files: paths, language: lang }))
    const { value, findings: wrong } = readFile(files, file.path)
    findings.push(...wrong)
    isWhole &&= value !== null
    const said = value && entryOf(value, 'lang')?.value
    if (said?.kind === 'text' && settings.known(said.text) !== lang)
      findings.push(
        found.languageContradicts.at(said.place, { file: baseName(file.path), named: lang, language: said.text }),
      )
    return value && { path: file.path, map: withoutKeys(value, 'lang') }
  }
  const root = read(issueFile)
  for (const { key, keyPlace } of root?.map.entries ?? [])
    if (sourceFields.includes(key)) findings.push(found.fieldOfSource.at(keyPlace, { field: key, source: issueFile }))
  const listed = root && entryOf(root.map, 'sections') ? loadSections(files, root.path, root.map, () => false) : null
  findings.push(...(listed?.findings ?? []))
  const sectionFiles = [...new Set(mine.map(({ source }) => source))].filter((source) => source !== issueFile)
  const sections: readonly Raw[] = listed?.value ?? []
  isWhole &&= (listed?.findings ?? []).length === 0
  const used = new Set(sections.map(({ place }) => place.source.path))
  const besideSections = new Map(
    sectionFiles.flatMap((source) => {
      const beside = read(source)
      // One that the translation lists itself counts once.
      return beside && !used.has(beside.path) ? [[source, beside.map] as const] : []
    }),
  )
  const translation = { lang, root: root && withoutKeys(root.map, 'sections'), sections, besideSections, isWhole }
  return { translation, listed: listed?.paths ?? [], findings }
}
