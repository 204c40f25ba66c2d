import type { Memory } from '../lib/cache/memory.ts'
import type { Email } from '../model/email.ts'
import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import type { Newsletter } from '../model/newsletter.ts'
import { openCompiler, openProject } from '../pipeline.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { issueIds } from '../stages/load/findIssues.ts'
import type { Target } from '../targets/target.ts'

/** A project as its files are now, whether it can be read or not. */
export interface PreviewProject {
  readonly newsletter: Newsletter | null
  readonly findings: readonly Finding[]
  /** None where newsletter.yaml cannot be read. */
  ids(): readonly string[]
  compile(id: string): Promise<CompiledPreview>
}

export interface CompiledPreview {
  readonly newsletter: Newsletter | null
  /** Where the newsletter is pasted; null where nobody knows. */
  readonly platform: Target['platform']
  /** Also one that a rule has found an error in: to fix it one must see it. */
  readonly email: Email | null
  /** The project's own, then the issue's. */
  readonly findings: readonly Finding[]
}

/** What issues share is prepared once for all that are compiled from one answer: ask again to see later changes. */
export function openPreviewProject(files: Files, builtIn: Files, memory: Memory): PreviewProject {
  const { value: project, findings } = openProject(files, builtIn)
  if (!project) {
    const nothing = { newsletter: null, platform: null, email: null, findings }
    return { newsletter: null, findings, ids: () => [], compile: async () => nothing }
  }
  const { newsletter, catalogue } = project
  const platform = catalogue.targets.find(({ id }) => id === newsletter.target.name)?.platform ?? null
  const compiler = openCompiler(project, { memory })
  return {
    newsletter,
    findings,
    ids: () => issueIds(files),
    async compile(id) {
      const compiled = await compiler.compile(id)
      return {
        newsletter,
        platform,
        email: compiled.variants[0]?.email ?? null,
        findings: [...findings, ...compiled.findings],
      }
    },
  }
}

/** A project's folder that is renamed while it is looked at is a folder without files. */
export function projectFiles(root: string): Files {
  try {
    return diskFiles(root)
  } catch {
    return { read: () => ({ kind: 'missing' }), list: () => [] }
  }
}
