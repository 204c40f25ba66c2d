import type { Files } from '../../model/files.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Source } from '../../model/source.ts'
import { readSource } from './readSource.ts'

/** Where templates come from: the project's own folder shadows the built-in one, file by file. */
export interface TemplateFolders {
  readonly project: Files
  readonly builtIn: Files
}

/** A template file, the project's before the built-in one; null without a finding when there is neither. */
export function loadTemplate({ project, builtIn }: TemplateFolders, path: string): Outcome<Source> {
  const own = readSource(project, `templates/${path}`)
  return own.value || own.findings.length ? own : readSource(builtIn, `templates/${path}`)
}

/**
 * Where a language's own words stand: in its folder, or in a single file of the project's, which comes before the
 * built-in folder.
 */
export function languagePath({ project }: TemplateFolders, id: string): string {
  const single = `languages/${id}.yaml`
  const inFolder = `languages/${id}/language.yaml`
  const isSingle = !holds(project, inFolder) && holds(project, single)
  return isSingle ? single : inFolder
}

/** The languages in which an issue can be written; of others only what rules know is there. */
export function listLanguages(folders: TemplateFolders): readonly string[] {
  const { project, builtIn } = folders
  return listTemplates(folders, 'languages').filter((id) => {
    const paths = [`languages/${id}/language.yaml`, `languages/${id}.yaml`]
    return paths.some((path) => holds(project, path) || holds(builtIn, path))
  })
}

function holds(files: Files, template: string): boolean {
  const at = template.lastIndexOf('/')
  return files.list(`templates/${template.slice(0, at)}`).includes(template.slice(at + 1))
}

/** The names in a template folder, the project's and the built-in ones together, without "/" and ".yaml". */
export function listTemplates({ project, builtIn }: TemplateFolders, folder: string): readonly string[] {
  const names = [...project.list(`templates/${folder}`), ...builtIn.list(`templates/${folder}`)]
  return [...new Set(names.map((name) => name.replace(/(\/|\.yaml)$/, '')))].sort()
}
