import type { Project } from '../../catalogue.ts'
import { entryOf } from '../../fields/entries.ts'
import { baseName, folderOf } from '../../lib/files/paths.ts'
import { canonicalTag } from '../../lib/text/languageTag.ts'
import { nearest } from '../../lib/text/nearest.ts'
import { type BilingualForm, bilingualForms } from '../../model/bilingual.ts'
import type { Files } from '../../model/files.ts'
import type { RawMap } from '../../model/raw.ts'
import { rightEnding, withoutEnding } from './fileNames.ts'
import { readFile } from './readFile.ts'

/** What newsletter.yaml says of languages. */
export interface LanguageSettings {
  readonly bilingual: BilingualForm | null
  readonly languages: readonly string[]
  readonly lang: string | null
  /** The name of a known language in the catalogue's form; null for any other text. */
  readonly known: (written: string) => string | null
}

/** For what names no language. */
export const oneLanguage: LanguageSettings = { bilingual: null, languages: [], lang: null, known: () => null }

/** A file by whose name it is in a language: "issue.cy.yaml". */
export interface LanguageFile {
  readonly path: string
  /** The name without language and extension: "issue". */
  readonly stem: string
  /** As it is written: "cy". */
  readonly tag: string
  /** Id of the language; null for one that is not known. */
  readonly lang: string | null
}

const suffixed = /^(.+)\.([a-z]{2,3}(?:[-_][a-z\d]+)*)\.(?:yaml|md)$/i

/** The parts of a file's name; null for one without a language in it. */
export function languageFile(path: string, { known }: LanguageSettings): LanguageFile | null {
  const [, stem, tag] = suffixed.exec(baseName(path)) ?? []
  // "md" is no language, and neither is "map": a name is one if it is known, or might be meant for one.
  if (stem === undefined || tag === undefined || canonicalTag(tag) === null) return null
  return { path, stem, tag, lang: known(tag) }
}

/** The files in the folder of `file` that are named after it, with a language. */
export function languageFilesOf(files: Files, file: string, settings: LanguageSettings): LanguageFile[] {
  const folder = folderOf(file)
  const pathOf = (name: string) => (folder === '' ? name : `${folder}/${name}`)
  const stem = baseName(file).replace(/\.(?:yaml|md)$/, '')
  return files
    .list(folder, `${stem}.`)
    .flatMap((name) => languageFile(pathOf(name), settings) ?? [])
    .filter((one) => one.stem === stem)
}

/** A file that would translate another one under its right name. */
export interface MisnamedFile extends Pick<LanguageFile, 'path'> {
  readonly lang: string
  readonly renamed: string
}

const misnamedEnding = /(?:\.yml|\.markdown|\.(?:ya?ml|md|markdown)\.txt)$/i

/** The files beside `file` that translate it but for their ending: "issue.cy.yml", "issue.cy.yaml.txt". */
export function misnamedFilesOf(files: Files, file: string, settings: LanguageSettings): MisnamedFile[] {
  const folder = folderOf(file)
  const stem = baseName(file).replace(/\.(?:yaml|md)$/, '')
  const names = files
    .list(folder, `${stem}.`)
    .filter((name) => name.startsWith(`${stem}.`) && misnamedEnding.test(name))
  if (names.length === 0) return []
  const read = languageFilesOf(files, file, settings).map(({ lang }) => lang)
  return names.flatMap((name): MisnamedFile[] => {
    const path = folder === '' ? name : `${folder}/${name}`
    const renamed = withoutEnding(name) + rightEnding(files, path)
    const meant = languageFile(renamed, settings)
    const isTold = meant?.stem === stem && meant.lang !== null && !read.includes(meant.lang)
    return isTold ? [{ path, lang: meant.lang, renamed }] : []
  })
}

/** Whether a file's name says that it translates another one. */
export function isTranslation(path: string, settings: LanguageSettings): boolean {
  const file = languageFile(path, settings)
  return file !== null && (file.lang !== null || isMisspelt(file, settings.languages))
}

/** Whether a name that is no known language was probably meant for one of these. */
function isMisspelt({ tag }: LanguageFile, languages: readonly string[]): boolean {
  return tag.length === 2 || nearest(tag, languages).length > 0
}

/** The issue that a file with an issue's id translates by its name. */
interface TranslatedIssue {
  /** Id of the language; null for one that is not known. */
  readonly lang: string | null
  /** The file of the issue, null when it is not there. */
  readonly source: string | null
  /** Whether that issue is in several languages; if not, the translation is an issue of its own. */
  readonly isBilingual: boolean
}

/** null for an id without a language at its end. */
export function translatedIssue(files: Files, id: string, settings: LanguageSettings): TranslatedIssue | null {
  const path = `issues/${id}.yaml`
  const file = languageFile(path, settings)
  if (!file || !isTranslation(path, settings)) return null
  const name = files.list('issues', file.stem).find((one) => one === `${file.stem}.yaml` || one === `${file.stem}.md`)
  const source = name === undefined ? null : `issues/${name}`
  // A translation is not translated.
  if (source !== null && isTranslation(source, settings)) return null
  const root = source === null ? null : readFile(files, source).value
  const isBilingual = (root ? bilingualFormOf(root, settings) : settings.bilingual) !== null
  return { lang: file.lang, source, isBilingual }
}

/** The form in which an issue is sent in several languages; null for one in one language. */
export function bilingualFormOf(root: RawMap, { bilingual }: LanguageSettings): BilingualForm | null {
  const own = entryOf(root, 'bilingual')?.value
  if (own?.kind !== 'text') return bilingual
  // Another word is reported when the issue's fields are read.
  return own.text === 'none' ? null : (bilingualForms.find((form) => form === own.text) ?? bilingual)
}

export function languageSettingsOf({
  newsletter,
  catalogue,
}: Pick<Project, 'newsletter' | 'catalogue'>): LanguageSettings {
  const { bilingual, languages, lang } = newsletter
  return { bilingual, languages, lang, known: catalogue.languageId }
}
