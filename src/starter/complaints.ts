import { isError } from '../findings/isError.ts'
import { stringify } from '../lib/yaml/yaml.ts'
import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import { openProject } from '../pipeline.ts'
import { memoryFiles } from '../stages/load/memoryFiles.ts'
import { applyLook } from '../stages/validate/applyLook.ts'

interface NewsletterFields {
  readonly [field: string]: unknown
}

/** Why newsletter.yaml cannot have these fields, in the words of their finding; null where it can. */
export function complaintAbout(
  builtIn: Files,
  fields: NewsletterFields,
  files: { readonly [path: string]: Uint8Array } = {},
): string | null {
  const source = stringify({ name: 'Newsletter', ...fields })
  const { value: project, findings } = openProject(memoryFiles({ ...files, 'newsletter.yaml': source }), builtIn)
  const wrong = findings.find(isError)
  if (wrong) return inWords(wrong)
  const theme = project?.catalogue.theme(project.newsletter.theme).value
  const look = theme && project ? applyLook(theme, project.newsletter.look).findings.find(isError) : undefined
  return look ? inWords(look) : null
}

function inWords({ message, help }: Finding): string {
  return `${message} ${help}`
}
