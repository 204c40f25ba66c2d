import { Ajv, type ErrorObject } from 'ajv'
import { parse } from 'yaml'
import { memo } from '../../src/lib/cache/memo.ts'
import type { Files } from '../../src/model/files.ts'
import { projectSchemas } from '../../src/schema/projectSchemas.ts'
import { schemaComment } from '../../src/schema/schemaComment.ts'
import { repositoryFiles } from '../support/project.ts'

/** The errors of each of a project's text files by its schema. */
export function schemaErrors(files: Files, paths: readonly string[]): ReadonlyMap<string, readonly ErrorObject[]> {
  const { value: schemas, findings } = projectSchemas({ files, builtIn: repositoryFiles, version: '1' })
  if (!schemas) throw new Error(findings.map(({ message }) => message).join('\n'))
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true })
  const validatorOf = memo((schema: string) => ajv.compile(JSON.parse(schemas.get(schema) ?? '')))
  return new Map(
    paths.map((path) => {
      const validate = validatorOf(schemaPath(path))
      validate(parse(fieldsOf(path, textOf(files, path))))
      return [path, validate.errors ?? []]
    }),
  )
}

/** The schema that a file names, as a path in the project. */
function schemaPath(path: string): string {
  const [, reference = ''] = /\$schema=(.*)$/.exec(schemaComment(path)) ?? []
  return new URL(reference, `file:///${path}`).pathname.slice(1)
}

export function textOf(files: Files, path: string): string {
  const read = files.read(path, 1_000_000)
  return read.kind === 'file' ? new TextDecoder().decode(read.bytes) : ''
}

/** A file's YAML: all of it, or what stands between the lines of dashes. */
function fieldsOf(path: string, text: string): string {
  return path.endsWith('.md') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
}
