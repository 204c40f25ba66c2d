// What `check` costs compared with `build`, and whether a section costs the same in a long issue.
import path from 'node:path'
import { peakOf, timeInRounds } from './processes.mjs'
import { addLongIssue, startProject } from './projects.mjs'
import { asRatio, inMib, inMs, table } from './tables.mjs'

const build = 'cohes3ion build issue-5'
const [plain, spelling] = ['cohes3ion check issue-5 --skip spelling', 'cohes3ion check issue-5']
const goals = { [plain]: '1.3', [spelling]: '2.5' }

export function checking({ root, temporary, plan, product }) {
  const out = path.join(temporary, 'out')
  const commands = {
    [build]: product.later(['build', 'issue-5', '--out', out], { cwd: root, out }),
    [plain]: product.later(['check', 'issue-5', '--skip', 'spelling'], { cwd: root }),
    [spelling]: product.later(['check', 'issue-5'], { cwd: root }),
  }
  const times = timeInRounds(commands, plan)
  const rows = Object.entries(commands).map(([name, command]) => [
    `\`${name}\``,
    inMs(times[name]),
    inMib(peakOf(command, plan.peakRuns)),
    goals[name] ? asRatio(times[name], times[build]) : '',
    goals[name] ?? '',
  ])
  return [
    table(['whole process, later runs', 'time', 'most memory', 'against build', 'goal'], rows),
    longIssues({ root, temporary, plan, product }),
  ].join('\n\n')
}

function longIssues({ root, temporary, plan, product }) {
  const cwd = startProject(root, path.join(temporary, 'checked-sections'))
  const commands = Object.fromEntries(
    plan.sections.map((count) => [count, product.later(['check', addLongIssue(root, cwd, count)], { cwd })]),
  )
  const times = timeInRounds(commands, { samples: plan.longSamples, warmUps: 1 })
  const each = (count, less) => times[count].map((ms, i) => (ms - times[less][i]) / (count - less))
  const [first, middle, last] = plan.sections.slice(-3)
  const rows = plan.sections.map((count) => [count.toLocaleString('en'), inMs(times[count])])
  return [
    table(['sections checked', 'time'], rows),
    `A section of the last stretch against one of the stretch before: ${asRatio(each(last, middle), each(middle, first))}. A straight line is 1 or less.`,
  ].join('\n\n')
}
