import { retryingDisk } from '../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import { prettyFindings } from '../report/pretty.ts'
import { projectSchemas } from '../schema/projectSchemas.ts'
import { schemaComment, schemaFolder } from '../schema/schemaComment.ts'
import { fileText } from '../schema/sourceDigest.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

/** Writes the project's JSON Schemas, by which editors complete and check its files. */
export function schema({ root, cwd, builtIn, stdout, stderr, paint, willWrite, version }: CommandContext): ExitCode {
  if (root === null) {
    stderr(`${prettyFindings([withoutNewsletter(cwd)], paint)}\n`)
    return 1
  }
  const files = diskFiles(root)
  const { value: wanted, findings } = projectSchemas({ files, builtIn, version })
  if (!wanted) {
    stderr(`${prettyFindings(findings, paint)}\n`)
    return 1
  }
  const changed = [...wanted].filter(([path, text]) => fileText(files, path) !== text)
  willWrite()
  const disk = retryingDisk()
  for (const [path, text] of changed) {
    try {
      disk.write(`${root}/${path}`, text)
    } catch (error) {
      const reason = systemErrorInWords(error)
      if (reason === null) throw error
      stderr(`${path} could not be written: ${reason}.\n`)
      return 1
    }
    stdout(`${path}\n`)
  }
  stderr(changed.length === 0 ? `Your editor’s help in ${schemaFolder} is up to date.\n` : written)
  return 0
}

const written = `Your editor’s help is written. An issue in the folder issues uses it when this is its first line:

  ${schemaComment('issues/issue-1.yaml')}
`
