import type { CompiledIssue } from '../compiler.ts'
import { sha256 } from '../lib/cache/digest.ts'
import type { Files } from '../model/files.ts'
import type { FinalSource } from '../model/finalBuild.ts'
import type { Finding } from '../model/finding.ts'
import { openCompiler, openProject } from '../pipeline.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { languageSettingsOf } from '../stages/load/languageFiles.ts'
import { eventsPath } from '../stages/load/loadRecord.ts'
import { explainNoIssues } from '../stages/load/locateIssue.ts'
import { openDictionaries } from '../stages/load/openDictionaries.ts'
import { systemDictionaries } from '../stages/load/systemDictionaries.ts'
import { traceFiles } from '../stages/load/traceFiles.ts'
import type { CommandContext } from './context.ts'
import { wantedIssues } from './issueId.ts'
import { openProjectMemory } from './projectMemory.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

/** More than any file of a project that is read. */
const maxBytes = 100_000_000

export interface FinalCompiled {
  readonly compiled: CompiledIssue
  /** A target's id. */
  readonly target: string
  /** The files of the project that the issue was made from. */
  readonly sources: readonly FinalSource[]
}

interface FinalWork {
  readonly names: readonly string[]
  readonly all: boolean
  readonly target: string | undefined
  /** As of `IssueWork`. */
  readonly project: (findings: readonly Finding[]) => void
  readonly issue: (id: string, built: FinalCompiled) => void
}

/**
 * Compiles issues as `check` does, spelling included. Each opens the project anew, so that its sources are the same
 * whichever other issues are built with it.
 */
export async function compileFinals(work: FinalWork, context: CommandContext): Promise<void> {
  const { cwd, root, status, collectGarbage } = context
  if (root === null) return work.project([withoutNewsletter(cwd)])
  const files = diskFiles(root)
  const { value: project, findings } = openProject(files, context.builtIn)
  work.project(findings)
  if (!project) return
  const ids = wantedIssues(files, languageSettingsOf(project), work.names, work.all, { cwd, root })
  if (ids.length === 0) work.project([explainNoIssues(files)])
  for (const [i, id] of ids.entries()) {
    if (ids.length > 1) status(`Building ${i + 1} of ${ids.length}: ${id}`)
    await compileOne(id, root, work, context)
    if (i < ids.length - 1) collectGarbage()
  }
  status('')
}

async function compileOne(
  id: string,
  root: string,
  work: FinalWork,
  { builtIn, store }: CommandContext,
): Promise<void> {
  const files = diskFiles(root)
  const trace = traceFiles({ project: files })
  const { value: project } = openProject(trace.files.project, builtIn)
  if (!project) return
  const target = work.target ?? project.newsletter.target.name
  const memory = openProjectMemory(root, store)
  const spellerFor = openDictionaries(builtIn, files, systemDictionaries())
  const compiler = openCompiler(project, { memory: memory.memory, spellerFor })
  const compiled = await compiler.compile(id, target)
  memory.save(true)
  const paths = [...trace.asked.values()].flatMap(({ question: [, about, path] }) =>
    about === 'read' && path !== eventsPath ? [path] : [],
  )
  work.issue(id, { compiled, target, sources: sourcesIn(files, paths) })
}

/** Those that are there, sorted. */
function sourcesIn(files: Files, paths: readonly string[]): FinalSource[] {
  return [...new Set(paths)].sort().flatMap((path) => {
    const read = files.read(path, maxBytes)
    return read.kind === 'file' ? [{ path, digest: sha256(read.bytes) }] : []
  })
}
