import { canonicalTag } from '../../lib/text/languageTag.ts'
import type { Files } from '../../model/files.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Source } from '../../model/source.ts'
import { readSource } from './readSource.ts'

/** Where templates come from: the project's own folder shadows the built-in one, file by file. */
export interface TemplateFolders {
  readonly project: Files
  readonly builtIn: Files
}

/** Reads a template file, the project's before the built-in one; null without a finding when there is neither. */
export function loadTemplate({ project, builtIn }: TemplateFolders, path: string): Outcome<Source> {
  const own = readSource(project, `templates/${path}`)
  return own.value || own.findings.length ? own : readSource(builtIn, `templates/${path}`)
}

/**
 * The path of a language's own words: in its folder, or in a single file of the project, which precedes the built-in
 * folder. `unread` is the single file when the project has both.
 */
export function locateLanguage({ project }: TemplateFolders, id: string): LanguagePath {
  const names = languageFiles(project)
  const [single, inFolder] = [`languages/${id}.yaml`, `languages/${id}/language.yaml`]
  if (!names.includes(`${id}.yaml`)) return { path: inFolder, unread: null }
  const hasFolder = names.includes(`${id}/`) && hasOwnWords(project, `${id}/`)
  return hasFolder ? { path: inFolder, unread: single } : { path: single, unread: null }
}

interface LanguagePath {
  readonly path: string
  readonly unread: string | null
}

/**
 * The languages in which an issue can be written; other folders hold only words.yaml, for rules. A project's folder takes
 * the place of a built-in one of the same tag in another spelling: `en_us`.
 */
export function listLanguages({ project, builtIn }: TemplateFolders): readonly string[] {
  const ids = [project, builtIn].flatMap((files) =>
    languageFiles(files)
      .filter((name) => !name.endsWith('/') || hasOwnWords(files, name))
      .map(withoutEnding),
  )
  const byTag = new Map(ids.reverse().map((id) => [canonicalTag(id) ?? id, id]))
  return [...byTag.values()].sort()
}

function languageFiles(files: Files): readonly string[] {
  return files.list('templates/languages')
}

/** Whether a language's folder, whose name ends in "/", has language.yaml. */
function hasOwnWords(files: Files, folder: string): boolean {
  return files.list(`templates/languages/${withoutEnding(folder)}`).includes('language.yaml')
}

/** The names in a template folder, of the project and built-in, without "/" and ".yaml". */
export function listTemplates({ project, builtIn }: TemplateFolders, folder: string): readonly string[] {
  const names = [...project.list(`templates/${folder}`), ...builtIn.list(`templates/${folder}`)]
  return [...new Set(names.map(withoutEnding))].sort()
}

function withoutEnding(name: string): string {
  return name.replace(/(\/|\.yaml)$/, '')
}
