import path from 'node:path'
import { nearest } from '../lib/nearest.ts'
import type { Finding } from '../model/finding.ts'
import { type CheckedIssue, unknowable } from '../report/checkReport.ts'
import { reportFormats } from '../report/formats.ts'
import { rules } from '../rules/index.ts'
import { type Selection, selectableNames, selectRules } from '../rules/selectRules.ts'
import { targets } from '../targets/index.ts'
import { compileEach } from './compileEach.ts'
import type { Context, ExitCode } from './context.ts'

export interface CheckOptions extends Selection {
  readonly all?: boolean
  readonly target?: string
  readonly format: keyof typeof reportFormats
  /** Warnings count as errors. */
  readonly strict?: boolean
}

/** Looks at issues as a careful editor, an accessibility specialist and a mail developer would. Writes nothing. */
export async function check(names: readonly string[], options: CheckOptions, context: Context): Promise<ExitCode> {
  const { root, cwd, stdout, stderr, paintOut, version } = context
  const stranger = unknownName(options)
  if (stranger) {
    stderr(`${stranger}\n`)
    return 2
  }

  const project: Finding[] = []
  const issues: CheckedIssue[] = []
  let platform: string | null = null
  await compileEach(
    {
      names,
      all: options.all ?? false,
      target: options.target,
      doing: 'Checking',
      options: ({ newsletter }) => {
        const target = targets.find(({ id }) => id === (options.target ?? newsletter.target.name))
        platform = target?.paste?.platform ?? null
        return { leftOut: selectRules(options) }
      },
      project: (findings) => void project.push(...findings),
      issue: (id, { findings, verdicts }) => void issues.push({ id, findings, verdicts }),
    },
    context,
  )

  const report = { findings: project, issues, unknowable: unknowable(platform) }
  const pathOf = (file: string) =>
    path
      .relative(cwd, path.join(root ?? '', file))
      .split(path.sep)
      .join('/')
  stdout(reportFormats[options.format](report, { paint: paintOut, version, pathOf }))
  const counted = [...project, ...issues.flatMap(({ findings }) => findings)]
  return counted.some(({ severity }) => severity === 'error' || options.strict) ? 1 : 0
}

/** What to say of a name that is neither a rule nor a group of rules; null when there is none. */
function unknownName({ only = [], skip = [] }: Selection): string | null {
  const known = selectableNames(rules)
  const name = [...only, ...skip].find((one) => !known.includes(one))
  if (name === undefined) return null
  const near = nearest(name, known)
  return `There is no rule and no group of rules “${name}”.${near.length ? ` Did you mean ${near.join(' or ')}?` : ''}`
}
