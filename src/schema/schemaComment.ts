import { baseName, folderOf } from '../lib/files/paths.ts'
import { canonicalTag } from '../lib/text/languageTag.ts'

/** Names of the schema files, without their folder and ending. */
export type SchemaName =
  | 'newsletter'
  | 'newsletter-translation'
  | 'issue'
  | 'issue-translation'
  | 'section'
  | 'section-translation'
  | 'front-matter'

/** The folder of the schemas, beside newsletter.yaml. */
export const schemaFolder = '.cohes3ion/schema'

/**
 * The comment by which an editor finds the schema of one of the project's files, without a line end:
 * "# yaml-language-server: $schema=../.cohes3ion/schema/issue.json". It is the first line of a YAML file, or of front
 * matter. `path` is relative to newsletter.yaml, with "/" between folders.
 */
export function schemaComment(path: string): string {
  const up = '../'.repeat(path.split('/').length - 1)
  return `# yaml-language-server: $schema=${up}${schemaFolder}/${schemaOf(path)}.json`
}

function schemaOf(path: string): SchemaName {
  const [, stem = '', tag = '', ending] =
    /^(.+?)(?:\.([a-z]{2,3}(?:[-_][a-z\d]+)*))?\.(yaml|md)$/i.exec(baseName(path)) ?? []
  const isTranslation = tag !== '' && canonicalTag(tag) !== null
  if (path.startsWith('newsletter.')) return isTranslation ? 'newsletter-translation' : 'newsletter'
  if (folderOf(path) === 'issues' || stem === 'issue') return isTranslation ? 'issue-translation' : 'issue'
  if (isTranslation) return 'section-translation'
  return ending?.toLowerCase() === 'md' ? 'front-matter' : 'section'
}
