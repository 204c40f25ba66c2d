import type { Project } from './catalogue.ts'
import { ageLruMemos } from './lib/cache/lruMemo.ts'
import type { Files } from './model/files.ts'
import type { Outcome } from './model/finding.ts'
import type { Extensions } from './openCatalogue.ts'
import { openProject } from './pipeline.ts'
import { replyNow, traceFiles } from './stages/load/traceFiles.ts'

/** Opens a project for one use of its files. */
export type UseProject = <Result>(
  files: Files,
  own: Extensions,
  use: (opened: Outcome<Project>) => Promise<Result>,
) => Promise<Result>

/**
 * For a project that is opened again after each edit: the last one serves again as long as the files, which may be
 * others by then, reply the same to all that it has asked of them.
 */
export function keepProject(builtIn: Files): UseProject {
  // None while it is in use, since what it has not read yet it must read from the files of that use.
  let kept: KeptProject | null = null
  let uses = 0
  return async (files, own, use) => {
    const project = kept?.suits(files, own) ? kept : openKept(files, builtIn, own)
    kept = null
    try {
      return await use(project.openedOn(files))
    } finally {
      kept = project
      uses += 1
      if (uses % usesPerGeneration === 0) ageLruMemos()
    }
  }
}

/** Trees of texts as they were before edits are let go, those of issues that are compiled in turn are not. */
const usesPerGeneration = 8

interface KeptProject {
  suits(files: Files, own: Extensions): boolean
  openedOn(files: Files): Outcome<Project>
}

function openKept(first: Files, builtIn: Files, own: Extensions): KeptProject {
  let current = first
  const project: Files = {
    read: (path, limit) => current.read(path, limit),
    list: (folder, start) => current.list(folder, start),
  }
  const trace = traceFiles({ project })
  const { value, findings } = openProject(trace.files.project, builtIn, own)
  const repliesSame = (files: Files) =>
    [...trace.asked.values()].every(({ question, reply }) => replyNow({ project: files }, question) === reply)
  return {
    suits: (files, now) => isSame(own, now) && !trace.isInconsistent() && repliesSame(files),
    openedOn(files) {
      current = files
      return { value: value && { ...value, files }, findings }
    },
  }
}

function isSame(one: Extensions, other: Extensions): boolean {
  const [left, right] = [entriesOf(one), entriesOf(other)]
  return left.length === right.length && left.every((entry, i) => entry === right[i])
}

/** In one row, so that none moves from one kind to another unseen. */
function entriesOf({ fields = [], rules = [], targets = [] }: Extensions): readonly unknown[] {
  return [...fields, 'rules', ...rules, 'targets', ...targets]
}
