import { crc32 } from 'node:zlib'
import type { Project } from '../catalogue.ts'
import { openMemory } from '../lib/memory.ts'
import type { Store } from '../lib/store.ts'
import type { Finding } from '../model/finding.ts'
import { type Compiled, type CompilerOptions, openCompiler, openProject } from '../pipeline.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { withoutIssues } from '../stages/load/locateIssue.ts'
import type { Context } from './context.ts'
import { wantedIssues } from './issueName.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

/** What a command does with issues, one after another. */
export interface IssueWork {
  /** As they were typed. */
  readonly names: readonly string[]
  /** Every issue of the project instead. */
  readonly all: boolean
  readonly target: string | undefined
  /** "Building": what a terminal is told meanwhile. */
  readonly doing: string
  readonly options?: (project: Project) => CompilerOptions
  /** Takes what was found in the project itself; without one, nothing follows. */
  readonly project: (findings: readonly Finding[]) => void
  /** Takes an issue as soon as it is compiled, so that none has to wait in memory for the others. */
  readonly issue: (id: string, compiled: Compiled) => void
}

/** Compiles issues with what earlier runs have made; one that fails does not keep the others from their turn. */
export async function compileEach(work: IssueWork, context: Context): Promise<void> {
  const { cwd, root, store, builtIn, status } = context
  if (root === null) {
    work.project([withoutNewsletter(cwd)])
    return
  }
  const files = diskFiles(root)
  const { value: project, findings } = openProject(files, builtIn)
  work.project(findings)
  if (!project) return

  const ids = wantedIssues(files, work.names, work.all, { cwd, root })
  if (ids.length === 0) work.project([withoutIssues(files)])
  const kept = openKept(root, store)
  const compiler = openCompiler(project, { memory: kept.memory, ...work.options?.(project) })
  for (const [i, id] of ids.entries()) {
    if (ids.length > 1) status(`${work.doing} ${i + 1} of ${ids.length}: ${id}`)
    work.issue(id, await compiler.compile(id, work.target))
  }
  status('')
  kept.keep()
}

/** Characters that are remembered: enough for all boxes of many issues, what rules said of them, and the words of a few. */
const memoryLimit = 1_000_000

/** What earlier runs have made of this project, and this one; without a store it ends with the run. */
export function openKept(root: string, store: Store | null) {
  const name = `rendered-${crc32(root).toString(16)}`
  const saved = store?.read(name, root) ?? null
  const memory = openMemory(memoryLimit, saved)
  return {
    memory,
    keep() {
      if (!store) return
      const now = memory.save()
      if (!saved || Buffer.compare(saved, now) !== 0) store.write(name, root, now)
    },
  }
}
