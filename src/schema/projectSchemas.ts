import type { Catalogue } from '../catalogue.ts'
import { noNewsletter } from '../findings/files.ts'
import type { Files } from '../model/files.ts'
import type { Outcome } from '../model/finding.ts'
import { openCatalogue } from '../openCatalogue.ts'
import { loadNewsletter } from '../stages/load/loadNewsletter.ts'
import { newsletterLanguages } from '../stages/validate/validateNewsletters.ts'
import { schemaFolder } from './schemaComment.ts'
import { schemaFiles } from './schemaFiles.ts'
import { fileText, sourceDigest } from './sourceDigest.ts'

/** Where a project's schemas come from. */
export interface SchemaOrigin {
  readonly files: Files
  readonly builtIn: Files
  /** The program's version. */
  readonly version: string
}

/** The schemas that a project should have, by their paths; findings where it cannot be read. */
export function projectSchemas(origin: SchemaOrigin): Outcome<ReadonlyMap<string, string>> {
  const { value: opened, findings } = open(origin)
  if (!opened) return { value: null, findings }
  const { catalogue, languages } = opened
  const wrong = catalogue.sectionTypes
    .flatMap((id) => catalogue.sectionType(id).findings)
    .filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) return { value: null, findings: wrong }
  const comment = commentOf(origin, languages)
  return { value: schemaFiles({ catalogue, languages, comment }), findings: [] }
}

/**
 * Whether a project has schemas that were made from something else than is there now; false where that cannot be told.
 * Compares what they are made from, since making them takes longer than an unchanged build.
 */
export function areSchemasOutOfDate(origin: SchemaOrigin): boolean {
  const [name] = origin.files.list(schemaFolder).filter((one) => one.endsWith('.json'))
  if (name === undefined) return false
  const { value: opened } = open(origin)
  const text = fileText(origin.files, `${schemaFolder}/${name}`) ?? ''
  return opened !== null && !text.includes(JSON.stringify(commentOf(origin, opened.languages)))
}

interface Opened {
  readonly catalogue: Catalogue
  readonly languages: readonly string[]
}

function open({ files, builtIn }: SchemaOrigin): Outcome<Opened> {
  const catalogue = openCatalogue({ project: files, builtIn })
  const { value: source, findings } = loadNewsletter(files, catalogue.languageId)
  const missing = findings.length > 0 ? findings : [noNewsletter.at(null, { misnamed: null })]
  if (!source) return { value: null, findings: missing }
  return { value: { catalogue, languages: newsletterLanguages(source, catalogue).languages }, findings: [] }
}

/** The comment of each schema: who made it, and from what. */
function commentOf({ files, version }: SchemaOrigin, languages: readonly string[]): string {
  return `Made by “cohes3ion schema” ${version}, which makes it anew. From ${sourceDigest(files, [version, ...languages])}`
}
