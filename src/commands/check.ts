import path from 'node:path'
import type { CompilerOptions } from '../compiler.ts'
import { nearest } from '../lib/text/nearest.ts'
import type { Finding } from '../model/finding.ts'
import { openAsker } from '../online/askAddresses.ts'
import { unusedProxy } from '../online/proxy.ts'
import { type CheckedIssue, listUnknowable } from '../report/checkReport.ts'
import { reportFormats } from '../report/formats.ts'
import { rules } from '../rules/index.ts'
import { type Selection, selectableNames, selectRules } from '../rules/selectRules.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { openDictionaries } from '../stages/load/openDictionaries.ts'
import { systemDictionaries } from '../stages/load/systemDictionaries.ts'
import { compileEach, type IssueWork } from './compileEach.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { finalFindings } from './finalFindings.ts'
import { fixIssues } from './fixIssues.ts'

export interface CheckOptions extends Selection {
  readonly all?: boolean
  readonly target?: string
  readonly format: keyof typeof reportFormats
  /** Warnings count as errors. */
  readonly strict?: boolean
  /** Look whether it may be built with --final. */
  readonly final?: boolean
  /** Ask the addresses of links. */
  readonly online?: boolean
  /** Fix what is certain. */
  readonly fix?: boolean
  /** Show how it would be fixed instead. */
  readonly dryRun?: boolean
}

/** Looks at issues as a careful editor, an accessibility specialist and a mail developer would. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { root, cwd, builtIn, stdout, stderr, paintOut, forReader, version } = context
  const unknown = unknownNameMessage(options)
  if (unknown !== null) {
    stderr(`${unknown}\n`)
    return 2
  }

  const { all = false, target, fix = false, dryRun = false, final = false } = options
  const compilerOptions: CompilerOptions = {
    leftOut: selectRules(options),
    ...(root === null ? {} : { spellerFor: openDictionaries(builtIn, diskFiles(root), systemDictionaries()) }),
    ...(options.online ? { ask: await askAddressesFirst({ names, all, target }, context) } : {}),
  }
  // Before the check, so that the report is about the fixed files.
  const hasFixFailed =
    (fix || dryRun) && (await fixIssues({ names, all, target, dryRun, options: compilerOptions }, context))
  // Outside of a project there was nothing to fix, and the report says so.
  if (dryRun && root !== null) return hasFixFailed ? 1 : 0

  const project: Finding[] = []
  const issues: CheckedIssue[] = []
  let platform: string | null = null
  await compileEach(
    {
      names,
      all,
      target,
      doing: 'Checking',
      options: ({ newsletter, catalogue }) => {
        const chosen = catalogue.targets.find(({ id }) => id === (target ?? newsletter.target.name))
        platform = chosen?.platform?.name ?? null
        return compilerOptions
      },
      project: (findings) => void project.push(...findings),
      issue(id, compiled) {
        const { emails, verdicts } = compiled
        const findings = final ? finalFindings(id, compiled, root) : compiled.findings
        issues.push({ id, findings, verdicts: emails.length > 0 ? verdicts : null })
        return null
      },
    },
    context,
  )

  const report = { findings: project, issues, unknowable: listUnknowable(platform) }
  const pathOf = (file: string) =>
    path
      .relative(cwd, path.join(root ?? '', file))
      .split(path.sep)
      .join('/')
  stdout(reportFormats[options.format](report, { paint: paintOut, forReader, version, pathOf }))
  const counted = [...project, ...issues.flatMap(({ findings }) => findings)]
  const hasFailed = counted.some(({ severity }) => severity === 'error' || options.strict)
  return hasFailed || hasFixFailed ? 1 : 0
}

/**
 * Asks the addresses of all issues before the first issue is checked: an answer of one site shows that this computer is
 * online, so that another site can be called gone. The function that it returns also asks addresses that a fix changes.
 */
async function askAddressesFirst(selection: Pick<IssueWork, 'names' | 'all' | 'target'>, context: CommandContext) {
  const { ask } = openAsker({ env: process.env })
  const unused = unusedProxy(process.env, process.versions.node)
  if (unused) context.stderr(`${unused}\n\n`)
  const asked = new Set<string>()
  const askAll: NonNullable<CompilerOptions['ask']> = async (addresses) => {
    const unasked = addresses.filter((address) => !asked.has(address))
    for (const address of unasked) asked.add(address)
    if (unasked.length > 0) context.status(`Asking ${unasked.length} addresses`)
    const answers = await ask([...asked])
    context.status('')
    return answers
  }
  const hrefs = new Set<string>()
  await compileEach(
    {
      ...selection,
      doing: 'Reading',
      options: () => ({ leftOut: () => 'only the links are wanted' }),
      project: () => undefined,
      issue(_, { manuscript }) {
        for (const { href } of manuscript?.links ?? []) hrefs.add(href)
        return null
      },
    },
    context,
  )
  await askAll([...hrefs])
  return askAll
}

/**
 * The message about a name in --only or --skip that is neither a rule nor a group of rules; null when all are known.
 */
function unknownNameMessage({ only = [], skip = [] }: Selection): string | null {
  const known = selectableNames(rules)
  const name = [...only, ...skip].find((one) => !known.includes(one))
  if (name === undefined) return null
  const near = nearest(name, known)
  return `There is no rule and no group of rules “${name}”.${near.length ? ` Did you mean ${near.join(' or ')}?` : ''}`
}
