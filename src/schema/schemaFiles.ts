import type { Catalogue } from '../catalogue.ts'
import type { JsonSchema } from '../model/jsonSchema.ts'
import { newsletterContract } from '../stages/validate/validateNewsletter.ts'
import { issueSchema } from './issueSchema.ts'
import { type OpenSchema, openSchema } from './openSchema.ts'
import { type SchemaName, schemaFolder } from './schemaComment.ts'
import { sectionSchema } from './sectionSchema.ts'

/** What a project's schemas depend on. */
interface SchemaSource {
  readonly catalogue: Catalogue
  /** The newsletter's, by their ids. */
  readonly languages: readonly string[]
  /** Who made them, and from what. */
  readonly comment: string
}

/** The project's schemas as files, by their paths. The same project makes the same bytes. */
export function schemaFiles({ catalogue, languages, comment }: SchemaSource): ReadonlyMap<string, string> {
  const several = languages.length > 1 ? languages : []
  // Values in several languages are what makes newsletter.yaml bilingual.
  const inNewsletter = languages.length > 0 ? languages : ['en']
  const newsletter = (open: OpenSchema): JsonSchema => {
    const contract = newsletterContract(catalogue.targets)
    const properties = open.fieldsOf(contract, 'newsletter')
    return { type: 'object', properties, ...open.requiredOf(contract), additionalProperties: false }
  }
  const make = (name: SchemaName, title: string, root: (open: OpenSchema) => JsonSchema): [string, string] => {
    const isTranslation = name.endsWith('-translation')
    const isNewsletter = name.startsWith('newsletter')
    const open = openSchema({ catalogue, languages: isNewsletter ? inNewsletter : several, isTranslation })
    const schema = root(open)
    const file = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $comment: comment,
      description: title,
      ...schema,
      definitions: open.definitions(),
    }
    return [`${schemaFolder}/${name}.json`, `${JSON.stringify(file, null, 1)}\n`]
  }
  return new Map([
    make('front-matter', 'A section’s fields, above its text', (open) => sectionSchema(open, { below: ['body'] })),
    make('issue', 'An issue', issueSchema),
    make('issue-translation', 'An issue’s translation', issueSchema),
    make('newsletter', 'The newsletter', newsletter),
    make('newsletter-translation', 'The newsletter’s translation', newsletter),
    make('section', 'A section', (open) => sectionSchema(open)),
    make('section-translation', 'A section’s translation', (open) => sectionSchema(open)),
  ])
}
