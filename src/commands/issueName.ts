import type { Files } from '../model/files.ts'
import { issueIds } from '../stages/load/findIssues.ts'

/** The issues that were asked for, each once, or all. */
export function wantedIssues(files: Files, names: readonly string[], all: boolean): string[] {
  return all ? issueIds(files) : [...new Set(names.map(issueName))]
}

/** An issue's id, also from the path of its file or folder, which an officer may name as well. */
export function issueName(argument: string): string {
  return argument
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?issues\//, '')
    .replace(/\/(issue\.(yaml|md))?$/, '')
    .replace(/\.(yaml|md)$/, '')
}
