import type { CompilerOptions } from '../compiler.ts'
import { type Examine, type FixPlan, planFixes } from '../fix/planFixes.ts'
import { unifiedDiff } from '../fix/unifiedDiff.ts'
import { removeDrafts, writeFixes } from '../fix/writeFixes.ts'
import type { Finding } from '../model/finding.ts'
import { openCompiler, openProject } from '../pipeline.ts'
import { changeList } from '../report/changeList.ts'
import { prettyFindings, whereIs } from '../report/pretty.ts'
import { withoutRepeats } from '../report/withoutRepeats.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { languageSettingsOf, oneLanguage } from '../stages/load/languageFiles.ts'
import type { CommandContext } from './context.ts'
import { wantedIssues } from './issueId.ts'
import { openProjectMemory } from './projectMemory.ts'

export interface FixRequest {
  readonly names: readonly string[]
  readonly all: boolean
  readonly target: string | undefined
  /** Only show what would be changed. */
  readonly dryRun: boolean
  readonly options: CompilerOptions
}

/**
 * Makes the certain fixes in the author's files, or in a dry run shows them. True when that failed: a file could not be
 * written, or in a dry run an error keeps an issue from being read.
 */
export async function fixIssues(
  { names, all, target, dryRun, options }: FixRequest,
  context: CommandContext,
): Promise<boolean> {
  const { cwd, root, builtIn, store } = context
  if (root === null) return false
  const { memory, save } = openProjectMemory(root, store)
  const files = diskFiles(root)
  const { value: opened } = openProject(files, builtIn)
  const settings = opened ? languageSettingsOf(opened) : oneLanguage
  const ids = wantedIssues(files, settings, names, all, { cwd, root })
  const issueFolders = files.list('issues').filter((name) => ids.some((id) => name === `${id}/`))
  if (!dryRun) removeDrafts(root, ['', 'issues', ...issueFolders.map((name) => `issues/${name}`)])
  const examine: Examine = async (now) => {
    const { value: project, findings } = openProject(now, builtIn)
    if (!project) return ids.map(() => ({ findings, manuscript: null }))
    const compiler = openCompiler(project, { memory, ...options })
    const examined = []
    for (const id of ids) {
      const compiled = await compiler.compile(id, target)
      examined.push({ findings: [...findings, ...compiled.findings], manuscript: compiled.manuscript })
    }
    return examined
  }
  const plan = await planFixes({ files, examine })
  save()
  return dryRun ? showPlan(plan, context) : applyPlan(plan, root, context)
}

/** Prints what would change; true when an error keeps an issue from being read. */
function showPlan(plan: FixPlan, { stdout, stderr, paint }: CommandContext): boolean {
  const errors = readErrors(plan)
  stdout(unifiedDiff(plan))
  if (errors.length) stderr(`${prettyFindings(withoutRepeats()(errors), paint)}\n\n`)
  stderr([changeList(plan, paint), ...unfixedLines(plan), `${summaryOf(plan, errors)}\n`].join(''))
  return errors.length > 0
}

/** Writes the fixed files and prints what has changed; true when a file could not be written. */
function applyPlan(plan: FixPlan, root: string, { stderr, paint, willWrite }: CommandContext): boolean {
  // The check that follows reports these errors.
  if (plan.fixed.length === 0 && readErrors(plan).length > 0) return false
  if (plan.files.length > 0) willWrite()
  const written = writeFixes(plan, root)
  const failed = written.findings.length > 0
  if (failed) stderr(`${prettyFindings(written.findings, paint)}\n\n`)
  const paths = written.value ?? []
  const summary = failed
    ? `Fixed: ${paths.join(', ') || 'nothing'}.`
    : countSentence(plan.fixed.length, paths.length, 'fixed')
  const writtenChanges = { ...plan, changes: plan.changes.filter(({ path }) => paths.includes(path)) }
  stderr([changeList(writtenChanges, paint), ...unfixedLines(plan), `${summary}\n\n`].join(''))
  return failed
}

function unfixedLines({ left }: FixPlan): string[] {
  return left.map(({ finding, why }) => `${placePrefix(finding)}${finding.id} was not fixed: ${why}.\n`)
}

/** The errors that keep issues from being read: nothing in such an issue could be fixed. */
function readErrors({ examined }: FixPlan): Finding[] {
  const issues = examined.filter(({ manuscript }) => manuscript === null)
  return issues.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'))
}

/** The last line of a dry run. */
function summaryOf({ fixed, files }: FixPlan, errors: readonly Finding[]): string {
  if (errors.length > 0 && fixed.length === 0) return 'While there are errors, nothing else is looked at.'
  return countSentence(fixed.length, files.length, 'would be fixed')
}

function placePrefix({ place }: Finding): string {
  return place ? `${whereIs(place)}  ` : ''
}

/** "3 findings in 2 files fixed." */
function countSentence(findings: number, files: number, done: string): string {
  if (findings === 0) return 'There is nothing that can be fixed for certain.'
  const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  return `${counted(findings, 'finding')} in ${counted(files, 'file')} ${done}.`
}
