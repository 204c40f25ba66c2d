import { crc32 } from 'node:zlib'
import type { Project } from '../catalogue.ts'
import { ageLruMemos } from '../lib/cache/lruMemo.ts'
import { openMemory } from '../lib/cache/memory.ts'
import type { Store } from '../lib/cache/store.ts'
import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import { type Compiled, type CompilerOptions, openCompiler, openProject } from '../pipeline.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { withoutIssues } from '../stages/load/locateIssue.ts'
import { traceFiles } from '../stages/load/traceFiles.ts'
import { openEarlier } from './asItWas.ts'
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
  /**
   * Takes an issue as soon as it is compiled, so that none has to wait in memory for the others. What it gives back is
   * kept for `again`; null where there is nothing to say again.
   */
  readonly issue: (id: string, compiled: Compiled) => string | null
  /** Says what an earlier run has said of an issue that is as it was; false where it has to be compiled all the same. */
  readonly again?: (id: string, said: string) => boolean
}

/** Compiles issues with what earlier runs have made; one that fails does not keep the others from their turn. */
export async function compileEach(work: IssueWork, context: Context): Promise<void> {
  const { cwd, root, store, builtIn, status, tidy } = context
  if (root === null) {
    work.project([withoutNewsletter(cwd)])
    return
  }
  const files = diskFiles(root)
  const shelves = { project: files, builtIn }
  const { again = () => false, target } = work
  const isKept = store !== null && work.again !== undefined
  const shared = traceFiles(shelves)
  const asked = isKept ? shared.files : shelves
  const { value: project, findings } = openProject(asked.project, asked.builtIn)
  work.project(findings)
  if (!project) return

  const ids = wantedIssues(files, work.names, work.all, { cwd, root })
  if (ids.length === 0) work.project([withoutIssues(files)])
  const command = JSON.stringify([work.doing, target ?? null])
  const earlier = isKept ? openEarlier({ store, name: nameOf('said', root), root, command, shelves, shared }) : null

  // What an issue alone asks for is traced for itself; templates are read once for all of them.
  let own = traceFiles({ project: files })
  const ownFiles: Files = earlier
    ? {
        read: (path, limit) => own.files.project.read(path, limit),
        list: (folder, start) => own.files.project.list(folder, start),
      }
    : files
  const open = () => {
    const kept = openKept(root, store)
    const options = { memory: kept.memory, ...work.options?.(project) }
    return { kept, compiler: openCompiler({ ...project, files: ownFiles }, options) }
  }
  let opened: ReturnType<typeof open> | undefined
  let recalled = 0
  for (const [i, id] of ids.entries()) {
    if (ids.length > 1) status(`${work.doing} ${i + 1} of ${ids.length}: ${id}`)
    const said = earlier?.recall(id)
    if (said && again(id, said)) {
      recalled += 1
      continue
    }
    own = traceFiles({ project: files })
    opened ??= open()
    const now = work.issue(id, await opened.compiler.compile(id, target))
    if (now !== null) earlier?.keep(id, own, now)
    ageLruMemos()
    tidy()
  }
  status('')
  // Of issues that were not compiled nothing was asked for.
  opened?.kept.keep(recalled > 0)
  earlier?.save()
}

/** Characters that are remembered: enough for all boxes of many issues, what rules said of them, and the words of a few. */
const memoryLimit = 1_000_000

/** What earlier runs have made of this project, and this one; without a store it ends with the run. */
export function openKept(root: string, store: Store | null) {
  const name = nameOf('rendered', root)
  const saved = store?.read(name, root) ?? null
  const memory = openMemory(memoryLimit, saved)
  return {
    memory,
    /** Only what was asked for, or all. */
    keep(all = false) {
      if (!store) return
      const now = memory.save(all ? 'everything' : undefined)
      if (!saved || Buffer.compare(saved, now) !== 0) store.write(name, root, now)
    },
  }
}

/** Each project has files of its own in a store. */
function nameOf(content: string, root: string): string {
  return `${content}-${crc32(root).toString(16)}`
}
