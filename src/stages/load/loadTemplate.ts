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

/** The names in a template folder, the project's and the built-in ones together, without "/" and ".yaml". */
export function listTemplates({ project, builtIn }: TemplateFolders, folder: string): readonly string[] {
  const names = [...project.list(`templates/${folder}`), ...builtIn.list(`templates/${folder}`)]
  return [...new Set(names.map((name) => name.replace(/(\/|\.yaml)$/, '')))].sort()
}
