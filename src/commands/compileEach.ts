import type { Project } from '../catalogue.ts'
import type { CompiledIssue, CompilerOptions } from '../compiler.ts'
import { ageLruMemos } from '../lib/cache/lruMemo.ts'
import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import { openCompiler, openProject } from '../pipeline.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { languageSettingsOf } from '../stages/load/languageFiles.ts'
import { explainNoIssues } from '../stages/load/locateIssue.ts'
import { readOnce } from '../stages/load/readOnce.ts'
import { traceFiles } from '../stages/load/traceFiles.ts'
import type { CommandContext } from './context.ts'
import { wantedIssues } from './issueId.ts'
import { nameInStore, openProjectMemory } from './projectMemory.ts'
import { openStoredReports } from './storedReports.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

/** What a command does with each issue. */
export interface IssueWork {
  /** The issues' names or paths, as they were typed. */
  readonly names: readonly string[]
  /** Every issue of the project instead. */
  readonly all: boolean
  readonly target: string | undefined
  /** "Building": the status on a terminal; it also tells the stored reports of different commands apart. */
  readonly doing: string
  readonly options?: (project: Project) => CompilerOptions
  /** Takes the findings in newsletter.yaml and templates; when they keep the project from opening, no issue follows. */
  readonly project: (findings: readonly Finding[]) => void
  /**
   * Takes an issue as soon as it is compiled, so that none waits in memory for the others. Returns a report, a text of
   * one line, to store for `repeat`; null where there is nothing to repeat.
   */
  readonly issue: (id: string, compiled: CompiledIssue) => string | null
  /**
   * Repeats the stored report on an issue none of whose files has changed. False where it must be compiled all the
   * same. Without it, every issue is compiled.
   */
  readonly repeat?: (id: string, report: string) => boolean
}

/** Compiles issues one after another. An issue with errors does not stop the others. */
export async function compileEach(work: IssueWork, context: CommandContext): Promise<void> {
  const { cwd, root, store, builtIn, status, collectGarbage } = context
  if (root === null) {
    work.project([withoutNewsletter(cwd)])
    return
  }
  const { repeat, target } = work
  const files = diskFiles(root)
  const fileSets = { project: files, builtIn }
  const sharedTrace = store && repeat ? traceFiles(fileSets) : null
  const sharedFiles = sharedTrace?.files ?? fileSets
  const { value: project, findings } = openProject(sharedFiles.project, sharedFiles.builtIn)
  work.project(findings)
  if (!project) return

  const ids = wantedIssues(files, languageSettingsOf(project), work.names, work.all, { cwd, root })
  if (ids.length === 0) work.project([explainNoIssues(files)])
  const command = JSON.stringify([work.doing, target ?? null])
  const reports =
    store && sharedTrace
      ? openStoredReports({ store, name: nameInStore('reports', root), root, command, fileSets, shared: sharedTrace })
      : null

  // One compiler reads the files of all issues: each issue has a trace of its own, which the compiler reads through. A
  // picture is validated, looked at and written, and its folder listed, from one reading.
  const openIssueTrace = () => traceFiles({ project: readOnce(files) })
  let issueTrace = openIssueTrace()
  const issueFiles: Files = reports
    ? {
        read: (path, limit) => issueTrace.files.project.read(path, limit),
        list: (folder, start) => issueTrace.files.project.list(folder, start),
      }
    : files
  // Opened only for the first issue that must be compiled.
  const open = () => {
    const memory = openProjectMemory(root, store)
    const options = { memory: memory.memory, ...work.options?.(project) }
    return { memory, compiler: openCompiler({ ...project, files: issueFiles }, options) }
  }
  let opened: ReturnType<typeof open> | undefined
  let repeated = 0
  for (const [i, id] of ids.entries()) {
    if (ids.length > 1) status(`${work.doing} ${i + 1} of ${ids.length}: ${id}`)
    const known = reports?.find(id)
    if (known && repeat?.(id, known)) {
      repeated += 1
      continue
    }
    issueTrace = openIssueTrace()
    opened ??= open()
    const report = work.issue(id, await opened.compiler.compile(id, target))
    if (report !== null) reports?.add(id, issueTrace, report)
    ageLruMemos()
    if (i < ids.length - 1) collectGarbage()
  }
  status('')
  // Entries of issues that were not compiled were not asked for in this run, but must stay in the store.
  opened?.memory.save(repeated > 0)
  reports?.save()
}
