import { baseName, folderOf } from '../../lib/files/paths.ts'
import type { Files } from '../../model/files.ts'
import { copiedStem } from './copiedNames.ts'
import { isDocumentName, isTextName, rightEnding, withoutEnding } from './fileNames.ts'
import { type LanguageSettings, languageFilesOf, type MisnamedFile } from './languageFiles.ts'

/** The files beside `file` that are named as its translation with a slip: "spring_cy.yaml", "spring.cy.docx". */
export function slippedNamesOf(files: Files, file: string, settings: LanguageSettings): MisnamedFile[] {
  const folder = folderOf(file)
  const stem = baseName(file).replace(/\.(?:yaml|md)$/, '')
  const names = files.list(folder, stem).filter((name) => /^[._ -]/.test(name.slice(stem.length)))
  const slipped = names.flatMap((name): MisnamedFile[] => {
    const isDocument = isDocumentName(name)
    if (!isDocument && !isTextName(name)) return []
    const bare = withoutEnding(name)
    const plain = copiedStem(bare) ?? bare
    const [, separator, tag = ''] = /^([._ -])([a-z]{2,3}(?:[-_][a-z\d]+)*)$/i.exec(plain.slice(stem.length)) ?? []
    const lang = separator === undefined ? null : settings.known(tag)
    // `misnamedFilesOf` finds the files that have only a wrong ending.
    if (lang === null || (separator === '.' && plain === bare && !isDocument)) return []
    const path = `${folder}/${name}`
    const ending = isDocument ? '.yaml' : rightEnding(files, path)
    return [{ path, lang, renamed: `${stem}.${lang}${ending}` }]
  })
  if (slipped.length === 0) return []
  const read = languageFilesOf(files, file, settings).map(({ lang }) => lang)
  return slipped.filter(({ lang }) => !read.includes(lang))
}
