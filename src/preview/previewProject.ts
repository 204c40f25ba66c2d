import type { Project } from '../catalogue.ts'
import type { Memory } from '../lib/cache/memory.ts'
import type { Email } from '../model/email.ts'
import type { Files } from '../model/files.ts'
import type { Finding, Outcome } from '../model/finding.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Variant } from '../model/variant.ts'
import { openCompiler } from '../pipeline.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { issueIds } from '../stages/load/issueIds.ts'
import { languageSettingsOf } from '../stages/load/languageFiles.ts'
import type { Target } from '../targets/target.ts'

/** A project for the preview, also one whose newsletter.yaml cannot be read. */
export interface PreviewProject {
  readonly newsletter: Newsletter | null
  readonly findings: readonly Finding[]
  /** The ids of all issues; none where newsletter.yaml cannot be read. */
  ids(): readonly string[]
  compile(id: string): Promise<CompiledPreview>
}

export interface CompiledPreview {
  readonly newsletter: Newsletter | null
  /** The platform that the newsletter is pasted into; null where there is none. */
  readonly platform: Target['platform']
  /** Also those that a rule has found an error in: their author must see them to fix them. */
  readonly emails: readonly Email[]
  /** The issue in each of its languages; none when there are no emails. */
  readonly variants: readonly Variant[]
  /** Those of the project, then those of the issue. */
  readonly findings: readonly Finding[]
}

/** newsletter.yaml and templates are read once for all issues that it compiles: to see later changes, open it again. */
export function openPreviewProject({ value: project, findings }: Outcome<Project>, memory: Memory): PreviewProject {
  if (!project) {
    const nothing = { newsletter: null, platform: null, emails: [], variants: [], findings }
    return { newsletter: null, findings, ids: () => [], compile: async () => nothing }
  }
  const { files, newsletter, catalogue } = project
  const platform = catalogue.targets.find(({ id }) => id === newsletter.target.name)?.platform ?? null
  const compiler = openCompiler(project, { memory, makesIssueArtifacts: false })
  return {
    newsletter,
    findings,
    ids: () => issueIds(files, languageSettingsOf(project)),
    async compile(id) {
      const compiled = await compiler.compile(id)
      const { emails, variants } = compiled
      return { newsletter, platform, emails, variants, findings: [...findings, ...compiled.findings] }
    },
  }
}

/** A project's files; none while its folder is missing, such as after it was renamed. */
export function projectFiles(root: string): Files {
  try {
    return diskFiles(root)
  } catch {
    return { read: () => ({ kind: 'missing' }), list: () => [] }
  }
}
