// Issues of growing length: whether a section costs the same in a long issue as in a short one.
import path from 'node:path'
import { peakOf, timeInRounds } from './processes.mjs'
import { addLongIssue, startProject } from './projects.mjs'
import { asRatio, inMib, inMs, table } from './tables.mjs'

export function manySections({ root, temporary, plan, product }) {
  const out = path.join(temporary, 'out')
  const cwd = startProject(root, path.join(temporary, 'sections'))
  const commands = Object.fromEntries(
    plan.sections.map((count) => {
      const id = addLongIssue(root, cwd, count)
      return [count, product.later(['build', id, '--out', out], { cwd, out })]
    }),
  )
  const times = timeInRounds(commands, { samples: plan.longSamples, warmUps: 1 })
  const each = (count, less) => times[count].map((ms, i) => (ms - times[less][i]) / (count - less))
  const rows = plan.sections.map((count, i) => [
    count.toLocaleString('en'),
    inMs(times[count]),
    i > 0 ? inMs(each(count, plan.sections[i - 1])) : '',
    inMib(peakOf(commands[count], 1)),
  ])
  const [first, middle, last] = plan.sections.slice(-3)
  const straight = asRatio(each(last, middle), each(middle, first))
  return [
    table(['sections', 'time', 'for each one more than the row above', 'most memory'], rows),
    `A section of the last stretch against one of the stretch before: ${straight}. A straight line is 1 or less.`,
  ].join('\n\n')
}
