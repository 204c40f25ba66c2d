import { noNewsletter } from '../findings/files.ts'
import type { Files } from '../model/files.ts'
import type { Outcome } from '../model/finding.ts'
import { openCatalogue } from '../openCatalogue.ts'
import { loadNewsletter } from '../stages/load/loadNewsletter.ts'
import { newsletterLanguages } from '../stages/validate/validateNewsletters.ts'
import { schemaFolder } from './schemaComment.ts'
import { schemaFiles } from './schemaFiles.ts'

/** The schemas that a project's files should have, by their paths; findings where it cannot be read. */
export function projectSchemas(files: Files, builtIn: Files): Outcome<ReadonlyMap<string, string>> {
  const catalogue = openCatalogue({ project: files, builtIn })
  const { value: source, findings } = loadNewsletter(files, catalogue.languageId)
  if (!source)
    return { value: null, findings: findings.length > 0 ? findings : [noNewsletter.at(null, { misnamed: null })] }
  const types = catalogue.sectionTypes.flatMap((id) => catalogue.sectionType(id).findings)
  const wrong = [...findings, ...types].filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) return { value: null, findings: wrong }
  const { languages } = newsletterLanguages(source, catalogue)
  return { value: schemaFiles({ catalogue, languages }), findings: [] }
}

/** Whether a project has schemas, and others than it should have; false where that cannot be told. */
export function areSchemasOutOfDate(files: Files, builtIn: Files): boolean {
  if (files.list(schemaFolder).length === 0) return false
  const { value: wanted } = projectSchemas(files, builtIn)
  return wanted !== null && changedSchemas(files, wanted).length > 0
}

/** The paths of schemas that are not as they should be, each with its text. */
export function changedSchemas(files: Files, wanted: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return [...wanted].filter(([path, text]) => textAt(files, path) !== text)
}

/** A file's text, with line ends as version control may have changed them made plain; null when there is none. */
function textAt(files: Files, path: string): string | null {
  const read = files.read(path, maxBytes)
  return read.kind === 'file' ? new TextDecoder().decode(read.bytes).replaceAll('\r\n', '\n') : null
}

const maxBytes = 10_000_000
