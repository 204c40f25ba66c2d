import type { BilingualForm } from '../../src/model/bilingual.ts'
import type { Email } from '../../src/model/email.ts'
import type { Files } from '../../src/model/files.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { inShort, repositoryFiles } from './project.ts'

const issueFile = 'issues/issue-6/issue.yaml'

/** The repository's files, where the bilingual sample issue is sent in a form. */
function filesInForm(form: BilingualForm): Files {
  return {
    ...repositoryFiles,
    read(path, limit) {
      const read = repositoryFiles.read(path, limit)
      if (path !== issueFile || read.kind !== 'file') return read
      const text = new TextDecoder().decode(read.bytes).replace('bilingual: two-mails', `bilingual: ${form}`)
      return { ...read, bytes: new TextEncoder().encode(text) }
    },
  }
}

/** The emails of the bilingual sample issue, which must have no finding on reading. */
export async function compileBilingual(form: BilingualForm): Promise<readonly Email[]> {
  const { value: project, findings } = openProject(filesInForm(form), repositoryFiles)
  const compiled = project && (await openCompiler(project, { leftOut: () => 'its own tests do' }).compile('issue-6'))
  const all = [...findings, ...(compiled?.findings ?? [])]
  if (!compiled?.value || all.length > 0) throw new Error(all.map(inShort).join('\n'))
  return compiled.value
}
